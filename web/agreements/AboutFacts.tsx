import { For, type JSX } from 'solid-js'
import { date, nothing } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Agreement } from './agreement.ts'

/** The same to read. */
export const AboutFacts = (props: { agreement: Agreement }): JSX.Element => {
  const facts = () => {
    const { hotel, contact, roomNumbersDueOn, keysDueOn, freeItems } = props.agreement
    return [
      [t('meeting.hotel'), hotel ?? nothing],
      [t('agreement.contact'), contact ?? nothing],
      [t('agreement.room-numbers'), date(roomNumbersDueOn)],
      [t('agreement.keys-due'), date(keysDueOn)],
      [t('agreement.free'), freeItems ?? nothing],
    ] as const
  }
  return (
    <dl class="card grid grid-cols-2 gap-x-6 gap-y-2 p-4 lg:grid-cols-5">
      <For each={facts()}>
        {([name, text]) => (
          <div>
            <dt class="text-xs text-muted">{name}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
