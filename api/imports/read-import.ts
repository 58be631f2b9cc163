import { Desk } from './desk.ts'
import { kindOf } from './kinds.ts'
import { openFile } from './open-file.ts'
import { planReading } from './plan-reading.ts'
import { readRows } from './read-rows.ts'
import { shapeProse } from './shape-prose.ts'
import type { Batch, Decisions, ImportKind, ReadContext, ReadResult, Source } from './types.ts'

/**
 * Reads a file of one kind: bytes in; facts, problems and a balance out. Facts and problems come in batches of about
 * `batchRows`, the rest when all is read. Throws `Unreadable` for what is no table at all; anything wrong inside a
 * table is a problem.
 */
export async function* readImport(input: {
  kind: ImportKind
  source: Source
  decisions: Decisions
  context: ReadContext
  batchRows?: number
}): AsyncGenerator<Batch, ReadResult> {
  const kind = kindOf(input.kind)
  const file = shapeProse(kind, await openFile(input.source, input.decisions), input.decisions)
  const desk = new Desk(input.context, input.decisions)
  const plan = planReading(kind, file, desk)
  return yield* readRows(kind, file, plan, desk, input.batchRows ?? 5_000)
}
