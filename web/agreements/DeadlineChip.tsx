import type { JSX } from 'solid-js'
import { count, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import type { Agreement } from './agreement.ts'
import { type Deadline, deadlineOf, today } from './deadline.ts'

const looks: Record<Deadline['state'], { class: string; icon: IconName }> = {
  kept: { class: 'border-under bg-under-tint text-under', icon: 'check' },
  late: { class: 'border-over bg-over-tint text-over', icon: 'warn' },
  left: { class: 'border-line-strong', icon: 'info' },
  overdue: { class: 'border-over bg-over-tint text-over', icon: 'warn' },
}

/** Two weeks before the first day at the latest: kept, missed, or how much time is left. */
export const DeadlineChip = (props: { agreement: Agreement }): JSX.Element => {
  const deadline = () => {
    const signed = props.agreement.versions.flatMap(({ signedOn }) => signedOn ?? [])
    return deadlineOf(props.agreement.dueOn, signed, today())
  }
  const look = () => looks[deadline().state]
  return (
    <span class={`chip ${look().class}`}>
      <Icon name={look().icon} size={13} />
      {t(`agreement.deadline.${deadline().state}`, {
        count: count(deadline().dayCount),
        due: shortDay(props.agreement.dueOn),
      })}
    </span>
  )
}
