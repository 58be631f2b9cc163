import { createSignal, For, type JSX, Show } from 'solid-js'
import { date, moment, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { afterSettling } from '../settlements/settlement.ts'
import { useSettling } from '../settlements/settling.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { addHotelReply } from './reconciliation.ts'

const ReplyForm = (): JSX.Element => {
  const { meetingId } = useSettling()
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const read = (name: string) => String(data.get(name) ?? '').trim()
    setBusy(true)
    setError(undefined)
    try {
      await addHotelReply(meetingId(), {
        repliedOn: read('repliedOn'),
        contact: read('contact'),
        text: read('text'),
      })
      form.reset()
      say(t('reply.added'))
      await afterSettling()
    } catch (refused) {
      setError(sentence(refused))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form class="no-print grid gap-3 sm:grid-cols-[10rem_12rem_1fr_auto]" onSubmit={submit}>
      <Field label={t('reply.day')}>
        {(aria) => (
          <input {...aria} class="input" type="date" name="repliedOn" value={today()} required />
        )}
      </Field>
      <Field label={t('reply.contact')}>
        {(aria) => <input {...aria} class="input" name="contact" maxlength="200" required />}
      </Field>
      <Field label={t('reply.text')}>
        {(aria) => <input {...aria} class="input" name="text" maxlength="4000" required />}
      </Field>
      <button type="submit" class="btn self-end" disabled={isBusy()}>
        {t('reply.add')}
      </button>
      <Show when={error()}>
        <div class="sm:col-span-4">
          <Notice tone="over">{error()}</Notice>
        </div>
      </Show>
    </form>
  )
}

/** What the hotel answered, day by day, until nothing is open. */
export const HotelReplies = (): JSX.Element => {
  const { figures, mayDecide } = useSettling()
  const unsettled = () => figures().states.open + figures().states.disputed
  return (
    <section class="card grid gap-3 p-4" aria-labelledby="hotel-replies">
      <div class="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="hotel-replies">{t('reply.title')}</h2>
        <span class="text-sm text-muted">
          {unsettled() > 0
            ? t('reply.until', {
                open: figures().states.open,
                disputed: figures().states.disputed,
              })
            : t('reply.done')}
        </span>
      </div>
      <ul>
        <For
          each={figures().replies}
          fallback={<li class="text-sm text-muted">{t('reply.none')}</li>}
        >
          {(reply) => (
            <li class="border-b border-line py-2 last:border-0">
              <p class="[overflow-wrap:anywhere]">{reply.text}</p>
              <p class="text-xs text-muted">
                {t('reply.by', {
                  day: date(reply.repliedOn),
                  contact: reply.contact,
                  name: reply.createdBy,
                  at: moment(reply.createdAt),
                })}
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={mayDecide() && unsettled() > 0}>
        <ReplyForm />
      </Show>
    </section>
  )
}
