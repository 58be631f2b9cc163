import { writeCsv } from './csv.ts'
import type { Sheet } from './sheet.ts'
import { writeXlsx } from './xlsx.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A sheet as a download. The name is said twice, since headers are Latin-1 and meetings are not. */
export async function answerSheet(
  sheet: Sheet,
  format: 'csv' | 'xlsx',
  name: string,
): Promise<Response> {
  const body = format === 'csv' ? writeCsv(sheet) : await writeXlsx(sheet)
  const filename = `${name}.${format}`
  return new Response(body as BodyInit, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${filename.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(filename)}`,
      'cache-control': 'no-store',
    },
  })
}
