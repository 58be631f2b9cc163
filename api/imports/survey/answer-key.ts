import { createHash } from 'node:crypto'
import type { HeadPart } from './types.ts'

/** 64 bits, signed. */
const keyOf = (parts: readonly string[]): bigint =>
  createHash('sha256').update(JSON.stringify(parts)).digest().readBigInt64BE()

/**
 * What tells an answer that was imported before. Its number and the moment it was handed in, the same in every form in
 * which a platform writes the survey; where it has no number, all that it says, and which one of those that say the same.
 * @param family the platform, whatever the form of its file
 */
export function createAnswerKeys(family: string, heads: readonly HeadPart[]) {
  const numberAt = heads.find(({ role }) => role === 'number')?.index ?? -1
  const timeAt = heads.find(({ role }) => role === 'time')?.index ?? -1
  const seen = new Map<string, number>()
  const form = timeAt < 0 ? heads.map(({ head }) => head).join('\0') : ''
  return (cells: readonly string[]): { number: string | null; key: bigint } => {
    const number = (cells[numberAt] ?? '').trim()
    const time = (cells[timeAt] ?? '').trim()
    if (number !== '') return { number, key: keyOf([family, form, number, time]) }
    const said = heads
      .filter(({ role }) => role === 'question' || role === 'time')
      .map(({ index }) => cells[index] ?? '')
    const content = JSON.stringify(said)
    const nth = seen.get(content) ?? 0
    seen.set(content, nth + 1)
    return { number: null, key: keyOf([family, form, content, String(nth)]) }
  }
}
