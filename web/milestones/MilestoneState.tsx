import type { JSX } from 'solid-js'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { resultWords } from './milestone-words.ts'
import type { Milestone } from './milestones.ts'

const looks: Record<Milestone['state'], { class: string; icon: IconName }> = {
  kept: { class: 'border-under bg-under-tint text-under', icon: 'check' },
  missed: { class: 'border-over bg-over-tint text-over', icon: 'warn' },
  due: { class: 'border-line-strong', icon: 'info' },
  unknown: { class: 'border-dashed border-line-strong text-muted', icon: 'close' },
}

/** Kept or missed by so many days, due in so many, or not known: the word says it, shape and colour repeat it. */
export const MilestoneState = (props: {
  milestone: Pick<Milestone, 'state' | 'actualOn' | 'dayCount'>
}): JSX.Element => (
  <span class={`chip ${looks[props.milestone.state].class}`}>
    <Icon name={looks[props.milestone.state].icon} size={13} />
    {resultWords(props.milestone)}
  </span>
)
