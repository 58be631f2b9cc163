import type { JSX } from 'solid-js'
import { amount, signedAmount } from '../format.ts'

const tone = (cents: number | null | undefined): string =>
  cents == null || cents === 0 ? '' : cents > 0 ? 'text-over' : 'text-under'

/** A difference: red with + when over, green with − when under. */
export const Gap = (props: { cents: number | null | undefined; class?: string }): JSX.Element => (
  <span class={`${tone(props.cents)} ${props.class ?? ''}`}>{signedAmount(props.cents)}</span>
)

/** Nothing reads as a quiet dash. */
export const Amount = (props: { cents: number | null | undefined }): JSX.Element => (
  <span class={props.cents == null ? 'text-muted' : ''}>{amount(props.cents)}</span>
)

/** The mark of one of the four columns; the word stands beside it. */
export const ColumnMark = (props: {
  column: 'planned' | 'agreed' | 'counted' | 'billed'
}): JSX.Element => (
  <span
    aria-hidden="true"
    class="inline-block size-2 shrink-0 rounded-[2px]"
    style={{ background: `var(--${props.column}-fill)` }}
  />
)
