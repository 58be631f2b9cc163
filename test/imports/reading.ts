import type { InformationFact } from '../../api/imports/information/entries.ts'
import { readImport } from '../../api/imports/read-import.ts'
import type {
  BillFact,
  CountFact,
  Decisions,
  ImportKind,
  PersonFact,
  Problem,
  ReadContext,
  ReadResult,
  Source,
} from '../../api/imports/types.ts'

/** Everything a file comes to, the batches put together. */
export type Whole = ReadResult & {
  bills: BillFact[]
  counts: CountFact[]
  persons: PersonFact[]
  entries: InformationFact[]
  problems: Problem[]
}

export const meeting = { startsOn: '2026-05-08', endsOn: '2026-05-10', personsPerTable: 10 }

export const plainContext: ReadContext = {
  meeting,
  items: [],
  learned: [],
  departments: [],
  information: null,
  profiles: [],
  isEarlier: () => false,
}

/** Bytes as a source that comes in pieces, small ones when asked. */
export const sourceOf = (bytes: Uint8Array, pieceSize = 1 << 16): Source => ({
  filename: 'a file',
  byteCount: bytes.length,
  *open() {
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
  },
})

export async function readWhole(
  kind: ImportKind,
  bytes: Uint8Array | string,
  options: {
    context?: Partial<ReadContext>
    decisions?: Decisions
    pieceSize?: number
    batchRows?: number
  } = {},
): Promise<Whole> {
  const reading = readImport({
    kind,
    source: sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, options.pieceSize),
    decisions: options.decisions ?? {},
    context: { ...plainContext, ...options.context },
    batchRows: options.batchRows ?? 7,
  })
  const facts = {
    bills: [] as BillFact[],
    counts: [] as CountFact[],
    persons: [] as PersonFact[],
    entries: [] as InformationFact[],
    problems: [] as Problem[],
  }
  for (;;) {
    const step = await reading.next()
    if (step.done) {
      const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line
      return { ...step.value, ...facts, bills: facts.bills.sort(byLine) }
    }
    facts.bills.push(...step.value.bills)
    facts.counts.push(...step.value.counts)
    facts.persons.push(...step.value.people)
    facts.entries.push(...step.value.entries)
    facts.problems.push(...step.value.problems)
  }
}

/** `1234.50` in cents. */
export const cents = (yuan: string): number => {
  const [whole = '', fraction = ''] = yuan.replace('-', '').split('.')
  const size = Number(`${whole}${fraction.padEnd(2, '0')}`)
  return yuan.startsWith('-') && size !== 0 ? -size : size
}

export const yuan = (amountCents: number): string => {
  const size = Math.abs(amountCents)
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`
  return amountCents < 0 ? `-${text}` : text
}
