import { type Accessor, createMemo, createSignal } from 'solid-js'
import { Refused } from '../api.ts'
import { count, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { afterSettling } from '../settlements/settlement.ts'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type DifferenceRow, sumRows } from './difference-rows.ts'
import { type Decision, decideDifferences } from './reconciliation.ts'
import { changedSince, isReopenable, seenOf, undoSteps } from './resolving.ts'

export type Asked = { state: Exclude<Decision['state'], 'open'>; rows: DifferenceRow[] }
export type Changes = { was: DifferenceRow; is: DifferenceRow | undefined }[]

/** Deciding about differences: what is being asked, what went stale under it, and the way back. */
export function createDeciding(meetingId: Accessor<number>, rows: Accessor<DifferenceRow[]>) {
  const [asked, setAsked] = createSignal<Asked>()
  const [stale, setStale] = createSignal<Changes>()
  const [last, setLast] = createSignal<DifferenceRow[]>()
  const [isBusy, setBusy] = createSignal(false)
  const byKey = createMemo(() => new Map(rows().map((row) => [row.key, row])))

  /** One request at a time; a refusal leaves everything as it was. */
  const send = async (act: () => Promise<unknown>, seen: readonly DifferenceRow[]) => {
    setBusy(true)
    setStale(undefined)
    try {
      await act()
      return true
    } catch (refused) {
      if (refused instanceof Refused && refused.code === 'difference.changed') {
        await afterSettling()
        setStale(changedSince(seen, byKey()))
      } else say(sentence(refused), 'over')
      return false
    } finally {
      await afterSettling()
      setBusy(false)
    }
  }
  const decide = async (given: readonly DifferenceRow[], decision: Decision) => {
    const seen = given.map(seenOf)
    setAsked(undefined)
    const isDone = await send(() => decideDifferences(meetingId(), { seen, decision }), given)
    if (!isDone) return false
    setLast([...given])
    say(
      t(`difference.done.${decision.state}`, {
        count: count(given.length),
        total: signedMoney(sumRows(given).amountCents),
      }),
    )
    return true
  }
  const reopen = async (given: readonly DifferenceRow[]) => {
    const decided = given.filter(isReopenable)
    if (decided.length > 0) return decide(decided, { state: 'open' })
    say(t('difference.nothing-to-reopen'), 'over')
    return false
  }
  const undo = async () => {
    const before = last()
    if (!before) return
    setLast(undefined)
    const now = before.flatMap(({ key }) => byKey().get(key) ?? [])
    const isDone = await send(async () => {
      for (const step of undoSteps(before, byKey())) await decideDifferences(meetingId(), step)
    }, now)
    if (isDone) say(t('difference.undone', { count: count(before.length) }))
  }
  return { asked, setAsked, stale, setStale, last, isBusy, decide, reopen, undo }
}

export type Deciding = ReturnType<typeof createDeciding>
