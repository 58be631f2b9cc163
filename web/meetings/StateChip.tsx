import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import type { BudgetState } from './meeting.ts'

const looks: Record<BudgetState, { class: string; icon?: IconName }> = {
  none: { class: 'border-dashed border-line-strong text-muted' },
  draft: { class: 'border-line-strong' },
  submitted: { class: 'border-warn bg-warn-tint text-warn', icon: 'info' },
  approved: { class: 'border-under bg-under-tint text-under', icon: 'check' },
  revised: { class: 'border-dashed border-line-strong text-muted' },
}

/** Where a budget stands: the word says it, shape and colour repeat it. */
export const StateChip = (props: { state: BudgetState }): JSX.Element => (
  <span class={`chip ${looks[props.state].class}`}>
    {looks[props.state].icon && <Icon name={looks[props.state].icon as IconName} size={13} />}
    {t(`state.${props.state}`)}
  </span>
)
