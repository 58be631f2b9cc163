import { nothing, shareDifference, signedPercent } from '../format.ts'

/** Nothing is set against nothing; a fall to nothing is no share either. */
export const changeOf = (now: number | null, before: number | null): string =>
  now === null || before === null || before <= 0 ? nothing : signedPercent(now - before, before)

/** A rate is set against a rate in points, never as a share of a share. */
export const pointsOf = (now: number | null, before: number | null): string =>
  shareDifference(now === null || before === null ? null : now - before)
