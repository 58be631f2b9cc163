import { Desk } from '../desk.ts'
import { openFile } from '../open-file.ts'
import { planReading } from '../plan-reading.ts'
import { isBlank } from '../row.ts'
import { createRowSorter } from '../sort-rows.ts'
import type { Problem, ReadContext, Reading, Source } from '../types.ts'
import { agreementSheet } from './agreement-sheet.ts'
import { createTermReader, type ProposedTerm } from './read-term-row.ts'

export type AgreementReading = {
  reading: Reading
  terms: ProposedTerm[]
  problems: Problem[]
  /** Rows of the file: read = proposed + rejected + ignored. */
  balance: { read: number; proposed: number; rejected: number; ignored: number }
}

/**
 * Reads a hotel's terms from a table of any of the known encodings and separators, or a workbook: bytes in; terms,
 * problems and a balance out. Throws `Unreadable` for what is no table. Nothing is kept.
 */
export async function readAgreement(
  source: Source,
  context: ReadContext,
): Promise<AgreementReading> {
  const file = await openFile(source, {})
  const desk = new Desk(context, {})
  const { reading, layout, table, headRows } = planReading(agreementSheet, file, desk)
  desk.heads = table.heads
  const roleOf = createRowSorter(agreementSheet, headRows)
  const readTerm = createTermReader(layout, desk)
  const balance = { read: 0, proposed: 0, rejected: 0, ignored: 0 }
  const terms: ProposedTerm[] = []
  for (const block of file.records())
    for (const row of block) {
      balance.read += 1
      const isAbove = row.line <= reading.headerLine || row.cells.every(isBlank)
      if (isAbove || roleOf(row, layout) !== 'data') {
        balance.ignored += 1
        continue
      }
      const term = readTerm(row)
      if (term) terms.push(term)
      balance[term ? 'proposed' : 'rejected'] += 1
    }
  return { reading, terms, problems: desk.problems, balance }
}
