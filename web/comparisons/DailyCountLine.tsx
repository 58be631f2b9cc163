import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { moment, quantity, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { LineItem } from './EvidenceLine.tsx'
import type { Evidence } from './evidence.ts'

/** What was counted of an item on one day, and who signed it. */
export const DailyCountLine = (props: {
  line: Evidence['daily'][number]
  meetingId: number
  saysItem: boolean
}): JSX.Element => (
  <li class="border-b border-line py-1.5 last:border-0">
    <Show when={props.saysItem}>
      <LineItem line={props.line} />
    </Show>
    <div class="flex items-baseline justify-between gap-3">
      <A class="link" href={`/meetings/${props.meetingId}/counts/${props.line.day}`}>
        {t('evidence.daily', { day: shortDay(props.line.day), edition: props.line.edition })}
      </A>
      <span class="whitespace-nowrap">{quantity(props.line.quantity)}</span>
    </div>
    <span class="block text-xs text-muted">
      {props.line.isSigned
        ? t('evidence.daily.signed', {
            organiser: props.line.organiser ?? '',
            hotel: props.line.hotelContact ?? '',
            at: moment(props.line.organiserSignedAt),
          })
        : t('evidence.daily.open')}
    </span>
  </li>
)
