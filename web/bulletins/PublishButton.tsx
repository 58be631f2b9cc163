import { createSignal, type JSX, Show } from 'solid-js'
import { date, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { afterChange, type Draft, publish } from './bulletins.ts'

/** Publishing is for good: what it does is said in figures first, and what still stands in its way. */
export const PublishButton = (props: {
  bulletinId: string
  draft: Draft
  waitingCount: number
  /** The last day of its period. */
  endsOn: string
}): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  const count = () => props.draft.checked.disagreements.length
  /** Until when units may still object. */
  const openUntil = () => {
    const { openUntil: day } = props.draft
    return day !== null && day >= today() ? day : undefined
  }
  const hindrance = () => {
    if (props.endsOn >= today()) return t('bulletin.publish.running', { day: date(props.endsOn) })
    if (props.draft.isOwn) return t('bulletin.publish.own')
    if (props.waitingCount > 0) return t('bulletin.publish.waiting', { count: props.waitingCount })
    return props.draft.isStale === false ? undefined : t('bulletin.publish.stale')
  }
  const go = async () => {
    setAsking(false)
    try {
      await publish(props.bulletinId, {
        revision: props.draft.revision,
        disagreementCount: count(),
        isEarly: openUntil() !== undefined,
      })
      say(t('bulletin.published'))
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await afterChange()
  }
  return (
    <>
      <button
        type="button"
        class="btn btn-primary max-sm:min-h-11"
        disabled={hindrance() !== undefined}
        onClick={() => setAsking(true)}
      >
        {t('bulletin.publish')}
      </button>
      <Show when={hindrance()}>{(text) => <span class="text-sm text-warn">{text()}</span>}</Show>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('bulletin.publish')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button type="button" class="btn btn-primary" onClick={go}>
              {t('bulletin.publish')}
            </button>
          </>
        }
      >
        <p>
          {t('bulletin.publish.text', {
            edition: props.draft.edition,
            units: props.draft.figures.tables.reduce((sum, { rows }) => sum + rows.length, 0),
            submitted: props.draft.figures.sums.submitted,
            uses: props.draft.figures.sums.uses,
          })}
        </p>
        <Show when={openUntil()}>
          {(day) => (
            <p class="mt-2 text-over">{t('bulletin.publish.early', { day: date(day()) })}</p>
          )}
        </Show>
        <Show when={count() > 0}>
          <p class="mt-2 text-over">{t('bulletin.publish.disagrees', { count: count() })}</p>
        </Show>
      </Dialog>
    </>
  )
}
