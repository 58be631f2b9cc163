import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'

const step = (label: string, sign: string, act: () => void): JSX.Element => (
  <button type="button" class="stepper-key" aria-label={label} tabindex="-1" onClick={act}>
    <span aria-hidden="true">{sign}</span>
  </button>
)

/** A figure that is counted with the thumb: one less, the figure, one more. The arrow keys do the same. */
export const Stepper = (props: {
  label: string
  value: string
  placeholder?: string
  whole?: boolean
  wrong?: boolean
  onInput: (text: string) => void
  onLeave: (text: string) => void
  onStep: (by: 1 | -1) => void
}): JSX.Element => (
  <div class="stepper" classList={{ 'stepper-wrong': props.wrong ?? false }}>
    {step(t('ui.less', { what: props.label }), '−', () => props.onStep(-1))}
    <input
      aria-label={props.label}
      aria-invalid={props.wrong ? 'true' : undefined}
      value={props.value}
      placeholder={props.placeholder}
      inputmode={props.whole ? 'numeric' : 'decimal'}
      autocomplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => props.onInput(event.currentTarget.value)}
      onChange={(event) => props.onLeave(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        props.onStep(event.key === 'ArrowUp' ? 1 : -1)
      }}
    />
    {step(t('ui.more', { what: props.label }), '+', () => props.onStep(1))}
  </div>
)
