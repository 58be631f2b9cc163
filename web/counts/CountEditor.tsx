import { createAsync, revalidate } from '@solidjs/router'
import { createMemo, createSignal, For, Index, type JSX, Show } from 'solid-js'
import { itemKey } from '../../api/domain/item.ts'
import { SaveFailed } from '../budgets/SaveNote.tsx'
import { loadComparison } from '../comparisons/comparison.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { StaleNotice } from '../ui/StaleNotice.tsx'
import { say } from '../ui/saying.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { sentence } from '../ui/states.tsx'
import { AddItem } from './AddItem.tsx'
import { AmendmentHead } from './AmendmentHead.tsx'
import { CountBar } from './CountBar.tsx'
import { CountRowEdit } from './CountRowEdit.tsx'
import { Changes, Editions } from './CountSide.tsx'
import { countChanges, figuresOf } from './count-changes.ts'
import { createCountDraft } from './count-draft.ts'
import { groupRows, linesOf } from './count-rows.ts'
import { withUnit } from './count-words.ts'
import { type Count, loadCount, loadCounts, signCount } from './counts.ts'
import { DayDepartures } from './Departures.tsx'
import { SignDialog } from './SignDialog.tsx'

/** A day while it is counted: every item with its figure, saved as it is entered; then signed. */
export const CountEditor = (props: { count: Count }): JSX.Element => {
  const detail = useMeeting()
  const meetingId = () => detail().meeting.id
  const draft = createCountDraft(meetingId(), props.count)
  const counts = createAsync(() => loadCounts(meetingId()))
  const [signing, setSigning] = createSignal(false)
  const isAmendment = () => draft.saved().edition > 1
  const signed = createMemo(
    () => new Map(draft.saved().signedLines.map((line) => [itemKey(line), line.quantity])),
  )
  const changes = createMemo(() =>
    countChanges(figuresOf(draft.saved().signedLines), figuresOf(linesOf(draft.rows()))),
  )
  /** Whoever signed for the hotel last most likely signs again. */
  const contact = () =>
    counts()?.days.findLast((day) => day.hotelContact !== null)?.hotelContact ?? ''
  const ask = async () => {
    if (!draft.isReady()) return
    await draft.saving.flush()
    if (draft.saving.state().is !== 'failed' && !draft.stale()) setSigning(true)
  }
  const sign = async (hotelContact: string) => {
    setSigning(false)
    try {
      await signCount(meetingId(), draft.saved(), hotelContact)
      say(t('count.signed.done', { contact: hotelContact }))
      await revalidate([loadCount.key, loadCounts.key, loadComparison.key])
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  useShortcuts(
    () => t('count.keys'),
    () => [
      { keys: '↑ ↓', label: t('count.key.step') },
      { keys: 'Tab', label: t('key.tab') },
      { keys: 'a', label: t('count.key.take-all'), run: draft.takeAll },
      { keys: 's', label: t('count.sign'), run: ask },
      { keys: 'u', label: t('budget.undo'), run: draft.undo },
    ],
  )
  return (
    <div class="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div class="grid min-w-0 content-start gap-3">
        <StaleNotice title={t('count.stale')} draft={draft} />
        <Show when={!draft.stale()}>
          <SaveFailed state={draft.saving.state()} retry={draft.saving.retry} />
        </Show>
        <Show when={isAmendment()}>
          <AmendmentHead count={draft.saved()} />
        </Show>
        <Show when={draft.rows().length === 0}>
          <Notice title={t('count.empty')}>{t('count.empty.text')}</Notice>
        </Show>
        <For each={groupRows(draft.rows()).map(({ kind }) => kind)}>
          {(kind) => {
            const group = () => groupRows(draft.rows()).find((one) => one.kind === kind)
            return (
              <section class="card overflow-hidden">
                <h2 class="flex items-baseline justify-between gap-2 bg-sunken px-3 py-1.5 text-sm">
                  {t(`kind.${kind}`)}
                  <span class="font-normal text-muted">{withUnit(group()?.sum, kind)}</span>
                </h2>
                <ul>
                  <Index each={group()?.rows ?? []}>
                    {(row) => (
                      <CountRowEdit
                        row={row()}
                        signed={
                          isAmendment() ? (signed().get(itemKey(row().item)) ?? null) : undefined
                        }
                        onChange={(next, typed) =>
                          draft.change(draft.rows().indexOf(row()), next, typed)
                        }
                      />
                    )}
                  </Index>
                </ul>
              </section>
            )
          }}
        </For>
        <div>
          <AddItem day={props.count.day} rows={draft.rows()} onAdd={draft.add} />
        </div>
        <CountBar draft={draft} onSign={ask} />
      </div>
      <aside class="grid content-start gap-4">
        <Show when={isAmendment()}>
          <Changes changes={changes()} />
        </Show>
        <DayDepartures day={props.count.day} />
        <Editions count={draft.saved()} />
      </aside>
      <SignDialog
        open={signing()}
        count={draft.saved()}
        rows={draft.rows()}
        contact={contact()}
        onClose={() => setSigning(false)}
        onSign={sign}
      />
    </div>
  )
}
