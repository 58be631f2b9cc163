import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { count, moment, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import type { CountChange } from './count-changes.ts'
import { figureName, itemOfDay } from './count-words.ts'
import type { Count, CountEdition } from './counts.ts'

/** What the amendment says otherwise than the signed edition. */
export const Changes = (props: { changes: readonly CountChange[] }): JSX.Element => (
  <section class="card p-4">
    <h2 class="mb-1">{t('count.changes', { count: count(props.changes.length) })}</h2>
    <Show
      when={props.changes.length > 0}
      fallback={<p class="text-sm text-muted">{t('count.changes.none')}</p>}
    >
      <table class="table">
        <thead>
          <tr>
            <th>{t('item')}</th>
            <th class="num">{t('count.changes.signed')}</th>
            <th class="num">{t('count.changes.now')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.changes}>
            {({ item, figure, before, after }) => (
              <tr>
                <th scope="row">
                  {itemOfDay(item)}
                  <Show when={figure !== 'quantity'}>
                    <span class="text-muted"> {figureName(figure)}</span>
                  </Show>
                </th>
                <td class="num text-muted">{quantity(before)}</td>
                <td class="num font-semibold">{quantity(after)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  </section>
)

const Edition = (props: { edition: CountEdition; shown: boolean }): JSX.Element => {
  const detail = useMeeting()
  const path = () => `/meetings/${detail().meeting.id}/counts/${props.edition.day}`
  return (
    <li class="border-t border-line py-2 first:border-0">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <A
          class="link"
          href={`${path()}?edition=${props.edition.edition}`}
          aria-current={props.shown ? 'true' : undefined}
        >
          {t('count.edition', { edition: props.edition.edition })}
        </A>
        <span class="chip">{t(`count.edition.${props.edition.state}`)}</span>
      </div>
      <Show when={props.edition.reason}>
        <p class="text-sm">{t('count.amend.because', { reason: props.edition.reason ?? '' })}</p>
      </Show>
      <p class="text-xs text-muted">
        {props.edition.organiserSignedAt
          ? t('count.signed.by', {
              name: props.edition.organiser ?? '',
              contact: props.edition.hotelContact ?? '',
              at: moment(props.edition.organiserSignedAt),
            })
          : t('count.begun.by', {
              name: props.edition.createdBy,
              at: moment(props.edition.createdAt),
            })}
      </p>
    </li>
  )
}

/** Every edition is kept: who signed it with whom, and why it was amended. */
export const Editions = (props: { count: Count }): JSX.Element => (
  <Show when={props.count.editions.length > 0}>
    <section class="card p-4">
      <h2 class="mb-1">{t('count.editions')}</h2>
      <ul>
        <For each={props.count.editions}>
          {(edition) => (
            <Edition edition={edition} shown={edition.edition === props.count.edition} />
          )}
        </For>
      </ul>
    </section>
  </Show>
)
