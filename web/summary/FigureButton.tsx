import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { figureText, inWords } from './figure-text.ts'
import type { Figure } from './summary.ts'

/** A figure within a sentence: pressed, it opens what is behind it at the side. */
export const FigureButton = (props: {
  figure: Figure
  as: 'itself' | 'size'
  isOpen: boolean
  onOpen: (code: string) => void
}): JSX.Element => (
  <button
    type="button"
    class="summary-figure"
    aria-expanded={props.isOpen}
    title={t('summary.open', { figure: inWords(props.figure.label), code: props.figure.code })}
    onClick={() => props.onOpen(props.figure.code)}
  >
    {figureText(props.figure, props.as)}
  </button>
)
