import type { ItemKind } from './item.ts'
import type { PersonDays } from './person-days.ts'
import type { StandardEntry } from './standard.ts'

export const ceilingParts = ['lodging', 'meals', 'other'] as const
export type CeilingPart = (typeof ceilingParts)[number]

/** Which part of the ceiling a kind of item uses; what nobody has classified counts in the total only. */
export const partOf: Record<ItemKind, CeilingPart | null> = {
  lodging: 'lodging',
  meal: 'meals',
  hall: 'other',
  vehicle: 'other',
  other: 'other',
  unclassified: null,
}

/** What was spent or is to be spent on something of this kind; null when it is there but its cost isn't known. */
export type Cost = { kind: ItemKind; cents: number | null }

export const rateOf = (standard: StandardEntry): Record<CeilingPart, number> => ({
  lodging: standard.lodgingCents,
  meals: standard.mealsCents,
  other: standard.otherCents,
})

export const sumCosts = (costs: readonly Cost[]) =>
  costs.reduce((all, { cents }) => all + (cents ?? 0), 0)
export const unknownCosts = (costs: readonly Cost[]) =>
  costs.filter(({ cents }) => cents === null).length

/** What of a part is spent. `provided` is null while unclassified costs may belong to it. */
export type PartFigure = {
  part: CeilingPart
  allowedCents: number | null
  actualCents: number
  provided: boolean | null
}

/** The parts as figures: what each would allow and what it uses, whether it binds or not. */
export function partFigures({
  standard,
  costs,
  personDays,
}: {
  standard: StandardEntry | undefined
  costs: readonly Cost[]
  personDays: PersonDays
}): PartFigure[] {
  const isUnplaced = costs.some(({ kind }) => partOf[kind] === null)
  return ceilingParts.map((part) => {
    const own = costs.filter(({ kind }) => partOf[kind] === part)
    const provided = own.length > 0 || (isUnplaced ? null : false)
    const rate = !standard || (standard.deductNotProvided && provided === false) ? 0 : 1
    return {
      part,
      allowedCents:
        standard && personDays.count !== null
          ? personDays.count * rateOf(standard)[part] * rate
          : null,
      actualCents: sumCosts(own),
      provided,
    }
  })
}
