import { writtenParts } from '../../api/domain/summary-draft.ts'
import { date, dateRange } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { inWords } from './figure-text.ts'
import type { Block, Figure } from './summary.ts'

/** A text as it is kept, with figures by key, as it is edited: with figures by their labels. */
export const withLabels = (text: string, figures: ReadonlyMap<string, Figure>): string =>
  writtenParts(text)
    .map((part) => {
      if (typeof part === 'string') return part
      const found = figures.get(part.figure)
      return `{${found ? inWords(found.label) : part.figure}${part.as === 'size' ? '~' : ''}}`
    })
    .join('')

/** And back; a label that nobody knows stays, and is refused by name. */
export const withKeys = (text: string, figures: ReadonlyMap<string, Figure>): string =>
  writtenParts(text)
    .map((part) => {
      if (typeof part === 'string') return part
      const found = [...figures.values()].find(({ label }) => inWords(label) === part.figure)
      return `{${found?.key ?? part.figure}${part.as === 'size' ? '~' : ''}}`
    })
    .join('')

/** The drafted sentences as a text to go on from. */
export const drafted = ({ sentences }: Block): string =>
  sentences
    .map((one) =>
      one[locale()]
        .map((part) => {
          if (typeof part === 'string') return part
          if ('figure' in part) return `{${part.figure}${part.as === 'size' ? '~' : ''}}`
          return 'day' in part ? date(part.day) : dateRange(part.from, part.to)
        })
        .join(''),
    )
    .join('\n')
