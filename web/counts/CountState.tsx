import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import type { CountDay } from './counts.ts'

type State = CountDay['state'] | 'amending'

const looks: Record<State, { class: string; icon?: IconName }> = {
  none: { class: 'border-dashed border-line-strong text-muted' },
  open: { class: 'border-warn bg-warn-tint text-warn', icon: 'info' },
  signed: { class: 'border-under bg-under-tint text-under', icon: 'check' },
  amending: { class: 'border-warn border-dashed bg-warn-tint text-warn', icon: 'undo' },
}

export const stateOf = (day: Pick<CountDay, 'state' | 'isBeingAmended'>): State =>
  day.isBeingAmended ? 'amending' : day.state

/** Where a day stands: the word says it, shape and colour repeat it. */
export const CountState = (props: { state: State }): JSX.Element => (
  <span class={`chip ${looks[props.state].class}`}>
    {looks[props.state].icon && <Icon name={looks[props.state].icon as IconName} size={13} />}
    {t(`count.state.${props.state}`)}
  </span>
)
