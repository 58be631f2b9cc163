import type { ReasonKind } from '../../api/domain/score-tally.ts'
import { points } from '../format.ts'
import { t } from '../i18n/translate.ts'

type Said = {
  kind: ReasonKind
  /** What the rule is called; null where it has no name of its own. */
  lineName: string | null
  item: string | null
  full: string
  taken: readonly { by: 'stacking' | 'joint'; points: string }[]
}

/** What a rule is called: by its own name, else by what it does. */
export const ruleName = ({ kind, lineName }: Pick<Said, 'kind' | 'lineName'>): string =>
  lineName ?? t(`ranking.reason.${kind}`)

/** Why a part of a score is what it is, in a sentence without the item. */
export function whyText(reason: Omit<Said, 'item'>): string {
  const taken = reason.taken.map(({ by, points: off }) =>
    t(`ranking.taken.${by}`, { full: points(reason.full), points: points(off) }),
  )
  return [ruleName(reason), ...taken].join(t('ranking.comma'))
}

/** The same, with the item it is about. */
export const reasonText = (reason: Said): string =>
  reason.item === null ? whyText(reason) : `${reason.item} · ${whyText(reason)}`
