import type { JSX } from 'solid-js'
import { amount, fractionPercent, points, signedAmount, signedPoints } from '../format.ts'

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

const belowZero = (text: string | null | undefined): string =>
  text?.startsWith('-') ? 'text-over' : ''

/** Points as exact text: red when there are less than none. */
export const Points = (props: { text: string | null | undefined }): JSX.Element => (
  <span class={belowZero(props.text)} title={props.text ?? ''}>
    {points(props.text)}
  </span>
)

/** Points given (+) or taken (−), the latter red. */
export const SignedPoints = (props: { text: string | null | undefined }): JSX.Element => (
  <span class={belowZero(props.text)} title={props.text ?? ''}>
    {signedPoints(props.text)}
  </span>
)

/** A part as exact text: red when it is less than nothing. */
export const Share = (props: { text: string | null | undefined }): JSX.Element => (
  <span class={belowZero(props.text)} title={props.text ?? ''}>
    {fractionPercent(props.text)}
  </span>
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
