import { count, nothing, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Asked, Figures, Statistics } from './survey.ts'
import { figure, questionName, share, valueName } from './survey-words.ts'

export type CrossCell = { main: string; note: string }
/** A question, or under it one of its options; the whole first, then the groups in their order. */
export type CrossRow = { label: string; isOption: boolean; cells: CrossCell[] }

const mostOptions = 12
const empty: CrossCell = { main: nothing, note: '' }

const answered = (figures: Figures) => t('survey.n-of', { n: count(figures.n) })

const ofScale = (figures: Figures): CrossCell => ({
  main: share(figures),
  note: `${t('survey.mean')} ${figure(figures.mean)} · ${answered(figures)}`,
})

const ofOption =
  (value: string) =>
  (figures: Figures): CrossCell => {
    const given = figures.counts.find((one) => one.value === value)?.count ?? 0
    return { main: percent(given, figures.n), note: count(given) }
  }

const ofRank =
  (option: string) =>
  (figures: Figures): CrossCell => {
    const found = figures.ranks.find((one) => one.option === option)
    return found ? { main: figure(found.meanPlace), note: count(found.n) } : empty
  }

/**
 * The rows of a cross-table. A rating is one row, share satisfied and mean; a choice is a row an option, with the share
 * that chose it; a ranking a row an option, with its mean place.
 */
export function crossRows({ questions }: Pick<Statistics, 'questions'>): CrossRow[] {
  return questions
    .filter(({ kind, tie }) => kind !== 'open' && tie === null)
    .flatMap((asked) => {
      const all = [asked.whole, ...asked.groups]
      const cells = (of: (figures: Figures) => CrossCell) =>
        all.map((figures) => (figures ? of(figures) : empty))
      const head = { label: questionName(asked), isOption: false }
      if (asked.scale) return [{ ...head, cells: cells(ofScale) }]
      const options = optionsOf(asked).slice(0, mostOptions)
      const rows = options.map(({ label, of }) => ({ label, isOption: true, cells: cells(of) }))
      return [
        { ...head, cells: cells((figures) => ({ main: '', note: answered(figures) })) },
        ...rows,
      ]
    })
}

const optionsOf = (asked: Asked) =>
  asked.kind === 'ranking'
    ? (asked.whole?.ranks ?? []).map(({ option }) => ({ label: option, of: ofRank(option) }))
    : (asked.whole?.counts ?? []).map(({ value }) => ({
        label: valueName(asked, value),
        of: ofOption(value),
      }))
