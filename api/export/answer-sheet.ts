import { answerFile } from './answer-file.ts'
import { writeCsv } from './csv.ts'
import type { Sheet } from './sheet.ts'
import { writeXlsx } from './xlsx.ts'

/** A sheet as a download. */
export async function answerSheet(
  sheet: Sheet,
  format: 'csv' | 'xlsx',
  name: string,
): Promise<Response> {
  return answerFile(format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet), format, name)
}
