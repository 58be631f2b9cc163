import type { Aspect, Scale } from '../../api/domain/survey.ts'
import { count, nothing, percent, quantity, rounded } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import type { Asked, Figures, Statistics } from './survey.ts'

type Named = { number: string | null; title: string; row: string | null }

/** `4 用餐 · 午餐`: the number, the question, the row of a matrix. */
export const questionName = ({ number, title, row }: Named): string =>
  [number && `${number}.`, [title, row].filter(Boolean).join(' · ')].filter(Boolean).join(' ')

export const aspectName = (aspect: Aspect): string => t(`aspect.${aspect}`)

/** `1–5`. */
export const scaleName = (scale: Scale | null): string =>
  scale ? `${quantity(scale.low)}–${quantity(scale.high)}` : nothing

/** Figures come with four decimals; two are read. */
export const figure = (text: string | null): string => rounded(text, 2)

export const share = (figures: Pick<Figures, 'n' | 'satisfied'> | null): string =>
  figures ? percent(figures.satisfied, figures.n) : nothing

/** What stands at a value: for points also the words that were given them. */
export function valueName({ points, kind }: Asked, value: string): string {
  if (kind === 'ranking') {
    const at = value.indexOf('|')
    return t('survey.place-of', { place: value.slice(0, at), option: value.slice(at + 1) })
  }
  const words = Object.entries(points).flatMap(([word, given]) =>
    String(given) === value && word !== value && !/^\d+(\.0+)?$/.test(word) ? [word] : [],
  )
  return words.length > 0 ? `${value} ${words.join('、')}` : value
}

/** How many answered nothing, and why: `跳过 1，量表之外 1`. */
export const missingWords = ({ missing }: Figures): string =>
  (['skipped', 'not-shown', 'blank', 'off-scale'] as const)
    .flatMap((reason) =>
      missing[reason]
        ? [t(`survey.missing.${reason}`, { count: count(missing[reason] ?? 0) })]
        : [],
    )
    .join(t('ui.list-mark'))

export const missingCount = ({ missing }: Figures): number =>
  Object.values(missing).reduce((sum, n) => sum + (n ?? 0), 0)

type Group = Statistics['groups'][number]

/** A department by its name, a kind of attendee by its word, whoever said neither last. */
export const groupName = ({ group, name }: Group, by: Statistics['by']): string => {
  if (group === '') return t(by === 'kind' ? 'survey.kind-unsaid' : 'survey.department-unsaid')
  if (by === 'kind') return t(`attendee.kind.${group as 'delegate'}`)
  return name ?? group
}

export const themeName = (theme: { name: string | null; english: string | null }): string =>
  (locale() === 'en' ? theme.english : theme.name) ?? t('comment.no-theme')
