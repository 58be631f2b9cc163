import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import type { DifferenceState } from './reconciliation.ts'

const looks: Record<DifferenceState, { class: string; icon?: IconName }> = {
  open: { class: 'border-dashed border-line-strong text-muted' },
  tolerated: { class: 'border-line-strong text-muted', icon: 'check' },
  accepted: { class: 'border-line-strong', icon: 'check' },
  disputed: { class: 'border-warn bg-warn-tint text-warn', icon: 'warn' },
  credited: { class: 'border-under bg-under-tint text-under', icon: 'undo' },
}

/** Where a difference stands: the word says it, edge and mark repeat it. */
export const StateMark = (props: { state: DifferenceState }): JSX.Element => (
  <span class={`chip ${looks[props.state].class}`}>
    {looks[props.state].icon && <Icon name={looks[props.state].icon as IconName} size={12} />}
    {t(`difference.state.${props.state}`)}
  </span>
)
