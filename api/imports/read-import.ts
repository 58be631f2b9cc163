import { Desk } from './desk.ts'
import { kindOf } from './kinds.ts'
import { openAsDecided, whatToKeep } from './open-as-decided.ts'
import { planReading } from './plan-reading.ts'
import { readRows } from './read-rows.ts'
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
  const { source, decisions, context } = input
  const opened = await openAsDecided(kind, source, decisions, context.profiles)
  const desk = new Desk(context, opened.decisions)
  const plan = planReading(kind, opened.file, desk)
  const kept = whatToKeep(decisions, opened, plan.table, plan.sample)
  const read = yield* readRows(kind, opened.file, plan, desk, input.batchRows ?? 5_000)
  return { ...read, ...kept }
}
