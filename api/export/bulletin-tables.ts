import type { BulletinChanges } from '../domain/bulletin-change.ts'
import { pointsText } from '../domain/bulletin-figure.ts'
import type { BulletinFigures, BulletinTable, Sums } from '../domain/bulletin-figures.ts'
import { levels } from '../domain/rule-book.ts'
import { levelNames } from '../domain/rule-book-names.ts'
import type { Locale } from '../messages.ts'
import { row, type Table } from './office-document.ts'
import { blank, quantity, type SheetCell, share, text } from './sheet.ts'

const words = {
  zh: {
    rank: '名次',
    unit: '单位',
    points: '得分',
    submitted: '报送（条）',
    used: '采用（条）',
    uses: '采用（次）',
    level: (name: string) => `${name}（次）`,
    instructions: '批示（次）',
    rate: '采用率',
    movement: '进退（位）',
    total: '合计',
    levelHead: '级别',
    all: '全部',
    classUses: (name: string | null) => `${name ?? '全部'}（次）`,
    unrankedUses: '不参与排名（次）',
    units: '涉及单位（个）',
    none: '没有单位。',
    changeHeads: ['单位', '原名次', '现名次', '原得分', '现得分', '原采用（次）', '现采用（次）'],
    sentenceHeads: ['', '文字'],
    removed: '删去',
    added: '改为',
    noUnits: '各单位的名次、得分和条数没有变化。',
    noSentences: '文字没有变化。',
  },
  en: {
    rank: 'Rank',
    unit: 'Unit',
    points: 'Points',
    submitted: 'Submitted',
    used: 'Items used',
    uses: 'Uses',
    level: (name: string) => name,
    instructions: 'Instructions',
    rate: 'Adoption rate',
    movement: 'Movement',
    total: 'Total',
    levelHead: 'Level',
    all: 'All',
    classUses: (name: string | null) => name ?? 'All',
    unrankedUses: 'Not ranked',
    units: 'Units',
    none: 'No units.',
    changeHeads: [
      'Unit',
      'Rank was',
      'Rank is',
      'Points were',
      'Points are',
      'Uses were',
      'Uses are',
    ],
    sentenceHeads: ['', 'Text'],
    removed: 'Removed',
    added: 'Added',
    noUnits: 'No unit’s rank, points or counts changed.',
    noSentences: 'The text is the same.',
  },
} satisfies Record<Locale, object>

const count = (value: number | null): SheetCell => quantity(value === null ? null : String(value))
const points = (exact: string): SheetCell => quantity(pointsText(exact))
const rate = ({ submitted, usedOfSubmitted }: Sums): SheetCell =>
  share(submitted === 0 ? null : usedOfSubmitted / submitted)

const sumCells = (one: Sums): SheetCell[] => [
  points(one.points),
  count(one.submitted),
  count(one.used),
  count(one.uses),
  ...levels.map((level) => count(one.usesByLevel[level])),
  count(one.instructions),
  rate(one),
]

/** Units ranked together, with what they add up to. */
export function classTable(table: BulletinTable, isRanked: boolean, locale: Locale): Table {
  const w = words[locale]
  const column = (head: string, width: number) => ({ head, width })
  return {
    is: 'table',
    columns: [
      ...(isRanked ? [column(w.rank, 8)] : []),
      column(w.unit, 26),
      column(w.points, 12),
      column(w.submitted, 11),
      column(w.used, 11),
      column(w.uses, 11),
      ...levels.map((level) => column(w.level(levelNames[locale][level]), 11)),
      column(w.instructions, 12),
      column(w.rate, 11),
      ...(isRanked ? [column(w.movement, 11)] : []),
    ],
    rows: [
      ...table.rows.map((one) =>
        row([
          ...(isRanked ? [count(one.rank)] : []),
          text(one.name),
          ...sumCells(one),
          ...(isRanked ? [count(one.movement)] : []),
        ]),
      ),
      ...(table.rows.length > 0
        ? [
            {
              is: 'total' as const,
              cells: [
                ...(isRanked ? [text(w.total), blank] : [text(w.total)]),
                ...sumCells(table.sums),
                ...(isRanked ? [blank] : []),
              ],
            },
          ]
        : []),
    ],
    whenEmpty: w.none,
  }
}

/** Uses by level and class, adding up both ways. */
export function levelTable(figures: BulletinFigures, locale: Locale): Table {
  const w = words[locale]
  const tables = [
    ...figures.tables,
    ...(figures.unranked.rows.length > 0 ? [figures.unranked] : []),
  ]
  const isOne = tables.length === 1
  return {
    is: 'table',
    columns: [
      { head: w.levelHead, width: 16 },
      ...(isOne
        ? []
        : tables.map((one) => ({
            head: one === figures.unranked ? w.unrankedUses : w.classUses(one.class),
            width: 16,
          }))),
      { head: `${w.all}${locale === 'zh' ? '（次）' : ''}`, width: 16 },
      { head: w.units, width: 16 },
    ],
    rows: [
      ...figures.levels.map(({ level, uses, units }) =>
        row([
          text(levelNames[locale][level]),
          ...(isOne ? [] : tables.map(({ sums }) => count(sums.usesByLevel[level]))),
          count(uses),
          count(units),
        ]),
      ),
      {
        is: 'total',
        cells: [
          text(w.total),
          ...(isOne ? [] : tables.map(({ sums }) => count(sums.uses))),
          count(figures.sums.uses),
          blank,
        ],
      },
    ],
    whenEmpty: w.none,
  }
}

/** What a correction changes: units first, then sentences of this language. */
export function changesTables(changes: BulletinChanges, locale: Locale): Table[] {
  const w = words[locale]
  return [
    {
      is: 'table',
      columns: w.changeHeads.map((head, at) => ({ head, width: at === 0 ? 26 : 14 })),
      rows: changes.units.map(({ name, before, after }) =>
        row([
          text(name),
          count(before?.rank ?? null),
          count(after?.rank ?? null),
          before ? points(before.points) : quantity(null),
          after ? points(after.points) : quantity(null),
          count(before?.uses ?? null),
          count(after?.uses ?? null),
        ]),
      ),
      whenEmpty: w.noUnits,
    },
    {
      is: 'table',
      columns: w.sentenceHeads.map((head, at) => ({ head, width: at === 0 ? 10 : 90 })),
      rows: changes.sentences
        .filter(({ tongue }) => tongue === locale)
        .map((one) => row([text(w[one.is]), text(one.text)])),
      whenEmpty: w.noSentences,
    },
  ]
}
