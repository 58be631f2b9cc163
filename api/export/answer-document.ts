import { answerFile } from './answer-file.ts'
import type { OfficeDocument } from './office-document.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeWorkbook } from './write-workbook.ts'

const writers = { docx: writeDocx, html: writeHtml, xlsx: writeWorkbook }

/** A document in the format that was asked for. */
export async function answerDocument(
  document: OfficeDocument,
  format: keyof typeof writers,
  name: string,
): Promise<Response> {
  return answerFile(await writers[format](document), format, name)
}
