import { answerFile } from './answer-file.ts'
import type { OfficeDocument } from './office-document.ts'
import { writeApart } from './write-apart.ts'
import type { DocumentFormat } from './write-document.ts'

/** A document in the format that was asked for. Comes after the transaction: writing it takes its time. */
export const answerDocument = async (
  document: OfficeDocument,
  format: DocumentFormat,
  name: string,
): Promise<Response> => answerFile(await writeApart(document, format), format, name)
