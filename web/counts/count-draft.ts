import { revalidate } from '@solidjs/router'
import { createMemo, createSignal } from 'solid-js'
import type { ItemIdentity } from '../../api/domain/item.ts'
import { Refused } from '../api.ts'
import { loadComparison } from '../comparisons/comparison.ts'
import { loadMeeting } from '../meetings/meeting.ts'
import { createAutosave } from '../ui/autosave.ts'
import {
  addRow,
  type CountRow,
  isCounted,
  isOffered,
  linesOf,
  rowsOf,
  takeOffer,
  wrongFigures,
} from './count-rows.ts'
import { type Count, fetchCount, keepCount, loadCount, loadCounts, saveCount } from './counts.ts'

const unfinished = (rows: readonly CountRow[]) =>
  rows.filter((row) => wrongFigures(row).length > 0).length

/** A day's count while it is made: saved a moment after each change, and never over somebody else's. */
export const createCountDraft = (meetingId: number, first: Count) => {
  const [rows, setRows] = createSignal<readonly CountRow[]>(rowsOf(first))
  const [past, setPast] = createSignal<(readonly CountRow[])[]>([])
  const [saved, setSaved] = createSignal(first)
  const [stale, setStale] = createSignal<Refused>()

  const saving = createAutosave(async () => {
    if (stale()) return
    try {
      const answer = await saveCount(meetingId, first.day, saved().revision, linesOf(rows()))
      setSaved(answer)
      keepCount(meetingId, answer)
      await revalidate([loadCounts.key, loadComparison.key])
    } catch (refused) {
      if (refused instanceof Refused && refused.status === 409) setStale(refused)
      throw refused
    }
  })
  /** Strokes into the same row are one change. */
  let typedAt = -1
  const put = (next: readonly CountRow[], at = -1) => {
    if (at < 0 || at !== typedAt) setPast((all) => [...all.slice(-99), rows()])
    typedAt = at
    setRows(next)
    if (!stale()) saving.touch()
  }
  const latest = async () => {
    const count = await fetchCount(meetingId, first.day)
    keepCount(meetingId, count)
    setSaved(count)
    setStale(undefined)
    return count
  }
  return {
    rows,
    saved,
    stale,
    saving,
    isOver: () => stale()?.code !== 'count.changed',
    pending: createMemo(() => rows().filter(isOffered).length),
    counted: createMemo(() => rows().filter(isCounted).length),
    unfinished: createMemo(() => unfinished(rows())),
    isReady: createMemo(() => rows().some(isCounted) && unfinished(rows()) === 0 && !stale()),
    canUndo: () => past().length > 0,
    change: (at: number, row: CountRow, typed = false) =>
      put(rows().with(at, row), typed ? at : -1),
    takeAll: () => put(rows().map(takeOffer)),
    add: (item: ItemIdentity) => put(addRow(rows(), item)),
    undo: () => {
      const before = past().at(-1)
      if (!before) return
      typedAt = -1
      setPast((all) => all.slice(0, -1))
      setRows(before)
      if (!stale()) saving.touch()
    },
    takeTheirs: async () => {
      setRows(rowsOf(await latest()))
      setPast([])
      // Signed, dropped or closed meanwhile: the page shows itself anew.
      await revalidate([loadCount.key, loadCounts.key, loadMeeting.key])
    },
    keepMine: async () => {
      await latest()
      await saving.retry()
    },
  }
}

export type CountDraft = ReturnType<typeof createCountDraft>
