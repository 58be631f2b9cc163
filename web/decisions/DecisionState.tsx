import type { JSX } from 'solid-js'
import { Icon, type IconName } from '../ui/Icon.tsx'
import type { Decision, DecisionState as State } from './decisions.ts'
import { standingWords } from './standing-words.ts'

const looks: Record<State, { class: string; icon: IconName }> = {
  overdue: { class: 'border-over bg-over-tint text-over', icon: 'warn' },
  open: { class: 'border-line-strong', icon: 'info' },
  late: { class: 'border-warn bg-warn-tint text-warn', icon: 'check' },
  done: { class: 'border-under bg-under-tint text-under', icon: 'check' },
  cancelled: { class: 'border-dashed border-line-strong text-muted', icon: 'close' },
}

/** Where a decision stands: the word says it, shape and colour repeat it. */
export const DecisionState = (props: {
  decision: Pick<Decision, 'state' | 'dayCount'>
}): JSX.Element => (
  <span class={`chip ${looks[props.decision.state].class}`}>
    <Icon name={looks[props.decision.state].icon} size={13} />
    {standingWords(props.decision)}
  </span>
)
