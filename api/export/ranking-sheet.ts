import { type Fraction, formatFraction } from '../domain/fraction.ts'
import { tieBreakText } from '../domain/rule-book-names.ts'
import type { Locale } from '../messages.ts'
import type { RankedPeriod } from '../ranked-period.ts'
import { resultsById } from '../ranking-shown.ts'
import { blank, quantity, type Sheet, type SheetCell, share, text } from './sheet.ts'

const words: Record<
  Locale,
  { name: string; all: string; unranked: string; ties: string; equal: string }
> = {
  zh: {
    name: '信息排名',
    all: '全部单位',
    unranked: '不参与排名',
    ties: '同分时：',
    equal: '同分即并列',
  },
  en: {
    name: 'Ranking',
    all: 'All units',
    unranked: 'Not ranked',
    ties: 'At equal points: ',
    equal: 'Equal points share a place',
  },
}
const heads: Record<Locale, string[]> = {
  zh: [
    '类别',
    '单位',
    '代码',
    '名次',
    '进退（位）',
    '得分',
    '占比',
    '报送',
    '采用',
    '采用次数',
    '批示',
    '采用率',
  ],
  en: [
    'Class',
    'Unit',
    'Code',
    'Rank',
    'Movement',
    'Points',
    'Share',
    'Submitted',
    'Items used',
    'Uses',
    'Instructions',
    'Adoption rate',
  ],
}

/** Points in a sheet are decimals of two places, as a printed table has them. */
const pointsCell = (value: Fraction): SheetCell => quantity(formatFraction(value, 2))
const numberCell = (value: number | null): SheetCell =>
  quantity(value === null ? null : String(value))
const shareCell = (value: Fraction | null): SheetCell =>
  share(value === null ? null : Number(value.over) / Number(value.under))

/** A ranking as a sheet: class after class, who is not ranked last, the tie-break at the foot. */
export function rankingSheet(found: RankedPeriod, locale: Locale): Sheet {
  const w = words[locale]
  const byId = resultsById(found)
  const ranked = found.ranking.classes.flatMap(({ class: name, rows }) =>
    rows.flatMap((one): SheetCell[][] => {
      const own = byId.get(one.unitId)
      if (!own) return []
      return [
        [
          text(name ?? w.all),
          text(own.unit.name),
          text(own.unit.code),
          numberCell(one.rank),
          numberCell(one.movement),
          pointsCell(one.points),
          shareCell(one.share),
          numberCell(own.counts.submitted),
          numberCell(own.counts.used),
          numberCell(own.counts.uses),
          numberCell(own.counts.instructions),
          shareCell(one.adoptionRate),
        ],
      ]
    }),
  )
  const unranked = found.ranking.unranked.flatMap((one): SheetCell[][] => {
    const own = byId.get(one.unitId)
    if (!own) return []
    return [
      [
        text(w.unranked),
        text(own.unit.name),
        text(own.unit.code),
        numberCell(null),
        numberCell(null),
        pointsCell(one.points),
        shareCell(null),
        numberCell(own.counts.submitted),
        numberCell(own.counts.used),
        numberCell(own.counts.uses),
        numberCell(own.counts.instructions),
        shareCell(one.adoptionRate),
      ],
    ]
  })
  const { tieBreaks } = found.rules.ranking
  const foot = tieBreaks.length > 0 ? w.ties + tieBreakText(tieBreaks, locale) : w.equal
  return {
    name: w.name,
    heads: heads[locale],
    rows: [...ranked, ...unranked],
    totals: heads[locale].map((_, at) => (at === 0 ? text(foot) : blank)),
  }
}
