import type { Decision, Difference, Seen } from './reconciliation.ts'

type Decided = Pick<
  Difference,
  'key' | 'amountCents' | 'state' | 'resolution' | 'outdated' | 'settledCents'
>

export const seenOf = ({ key, amountCents, state }: Decided): Seen => ({ key, amountCents, state })

/** Whether so many differences have a decision to take back. */
export const isReopenable = ({ resolution, outdated }: Decided): boolean =>
  resolution !== null || outdated !== null

const decisionOf = ({ resolution }: Decided): Decision => {
  if (!resolution) return { state: 'open' }
  const { state, reason, creditedOn, creditedCents } = resolution
  if (state !== 'credited') return { state, reason }
  return {
    state,
    reason,
    creditedOn: creditedOn ?? '',
    ...(creditedCents === null ? {} : { creditedCents }),
  }
}

/** The steps that put differences back as they were before: all that were alike in one step, credits one by one. */
export function undoSteps(
  before: readonly Decided[],
  now: ReadonlyMap<string, Decided>,
): { seen: Seen[]; decision: Decision }[] {
  const groups = Map.groupBy(before, (one) => {
    const decision = decisionOf(one)
    return decision.state === 'credited' ? one.key : JSON.stringify(decision)
  })
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const seen = group.flatMap(({ key }) => {
      const is = now.get(key)
      return is ? [seenOf(is)] : []
    })
    return first && seen.length > 0 ? [{ seen, decision: decisionOf(first) }] : []
  })
}

/** Which of the differences that somebody looked at are now another figure, decided otherwise, or gone. */
export const changedSince = <D extends Decided>(
  seen: readonly D[],
  now: ReadonlyMap<string, D>,
): { was: D; is: D | undefined }[] =>
  seen.flatMap((was) => {
    const is = now.get(was.key)
    return is?.amountCents === was.amountCents && is.state === was.state ? [] : [{ was, is }]
  })

/** Reasons given lately for the same decision, the latest first, each once. */
export const recentReasons = (
  differences: readonly Pick<Difference, 'resolution'>[],
  state: Decision['state'],
  most = 5,
): string[] => {
  const given = differences
    .flatMap(({ resolution }) => resolution ?? [])
    .filter((one) => one.state === state)
    .toSorted((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
  return [...new Set(given.map(({ reason }) => reason))].slice(0, most)
}
