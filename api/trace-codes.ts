import { createHmac, randomBytes } from 'node:crypto'
import { charactersOf, figureLength, markLength, traceCode } from './domain/trace-code.ts'

/** A new edition's mark and secret: both random, so that no code tells another. */
export const newTrace = () => ({
  mark: charactersOf(randomBytes(4), markLength),
  traceSecret: randomBytes(16).toString('hex'),
})

type Edition = { mark: string; traceSecret: string }

/**
 * The code of everything that an edition says, by key. The part of the figure is made of its key under the edition's
 * secret; where two came to the same, the later one in order is made anew.
 */
export function codesOf(
  { mark, traceSecret }: Edition,
  keys: readonly string[],
): Map<string, string> {
  const taken = new Set<string>()
  return new Map(
    [...new Set(keys)].sort().map((key) => {
      for (let turn = 0; ; turn += 1) {
        const made = createHmac('sha256', traceSecret).update(`${turn}|${key}`).digest()
        const figure = charactersOf(made.subarray(0, 4), figureLength)
        if (taken.has(figure)) continue
        taken.add(figure)
        return [key, traceCode(mark, figure)] as const
      }
    }),
  )
}
