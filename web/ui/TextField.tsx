import { type JSX, splitProps } from 'solid-js'
import { Field } from './Field.tsx'

/** A field of one line whose text its form keeps. */
export const TextField = (
  props: Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'value' | 'children'> & {
    label: string
    value: string
    onText: (text: string) => void
    hint?: string
    error?: string | undefined
    /** What may be chosen: the options of its list, whose id is `list`. */
    options?: JSX.Element
  },
): JSX.Element => {
  const [own, input] = splitProps(props, [
    'label',
    'value',
    'onText',
    'hint',
    'error',
    'class',
    'options',
  ])
  return (
    <Field label={own.label} hint={own.hint} error={own.error} class={own.class}>
      {(aria) => (
        <>
          <input
            {...input}
            {...aria}
            class="input"
            value={own.value}
            onInput={(event) => own.onText(event.currentTarget.value)}
          />
          {own.options}
        </>
      )}
    </Field>
  )
}
