import type { OfficeDocument } from './office-document.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeWorkbook } from './write-workbook.ts'

export type DocumentFormat = 'docx' | 'html' | 'xlsx'

const writers: Record<DocumentFormat, (document: OfficeDocument) => string | Promise<Uint8Array>> =
  {
    docx: writeDocx,
    html: writeHtml,
    xlsx: writeWorkbook,
  }

export const writeDocument = async (document: OfficeDocument, format: DocumentFormat) =>
  writers[format](document)
