import { everybody, figureKey, figureOf, type Measure, type Subject } from './bulletin-figure.ts'
import {
  type BulletinFigures,
  type BulletinRow,
  type ItemLeft,
  rowsOf,
} from './bulletin-figures.ts'
import { periodText } from './bulletin-period.ts'
import { levels, reportKinds } from './rule-book.ts'
import { levelNames, reportKindNames } from './rule-book-names.ts'

/** A figure within a sentence, by its key. */
export type Said = { key: string; value: string }

/** A sentence in both languages, with the figures it says. */
export type Sentence = { zh: string; en: string; figures: Said[] }

/** Paragraphs in the order in which they are printed; what an organiser adds comes last. */
export const paragraphKeys = [
  'totals',
  'levels',
  'praise',
  'criticism',
  'attention',
  'remarks',
] as const
export type ParagraphKey = (typeof paragraphKeys)[number]

const many = (value: string, noun: string) => `${value} ${noun}${value === '1' ? '' : 's'}`
const were = (value: string, noun: string) =>
  `${many(value, noun)} ${value === '1' ? 'was' : 'were'}`
const are = (value: string, noun: string) => `${many(value, noun)} ${value === '1' ? 'is' : 'are'}`

type Teller = {
  figures: BulletinFigures
  /** Undefined where the figure is 0 or there is none: its sentence is left out. */
  said: (subject: Subject, measure: Measure) => Said | undefined
  rows: ReadonlyMap<number, BulletinRow>
}

const unitOf = ({ unitId, name }: BulletinRow): Subject => ({ of: 'unit', unitId, name })

function tellerOf(figures: BulletinFigures): Teller {
  return {
    figures,
    rows: new Map(rowsOf(figures).map((row) => [row.unitId, row])),
    said: (subject, measure) => {
      const value = figureOf(figures, subject, measure)
      return value === null || Number(value) === 0
        ? undefined
        : { key: figureKey(subject, measure), value }
    },
  }
}

const sentence = (zh: string, en: string, figures: (Said | undefined)[]): Sentence => ({
  zh: `${zh}。`,
  en: `${en}.`,
  figures: figures.filter((one) => one !== undefined),
})

function totals({ figures, said }: Teller): Sentence[] {
  const made: Sentence[] = []
  const units = said(everybody, 'units')
  if (units)
    made.push(
      sentence(
        `${periodText(figures.period, 'zh')}，共有${units.value}个单位参加信息工作`,
        `In ${periodText(figures.period, 'en')}, ${many(units.value, 'unit')} took part in information work`,
        [units],
      ),
    )
  const submitted = said(everybody, 'submitted')
  if (submitted) {
    const repeated = said(everybody, 'repeated')
    made.push(
      sentence(
        `各单位共报送信息${submitted.value}条${repeated ? `，其中联合报送重复计算${repeated.value}条` : ''}`,
        `${were(submitted.value, 'item')} submitted${repeated ? `; ${repeated.value} of them counted again as items of several units` : ''}`,
        [submitted, repeated],
      ),
    )
  }
  const used = said(everybody, 'used')
  const uses = said(everybody, 'uses')
  if (used && uses)
    made.push(
      sentence(
        `被采用信息${used.value}条，共采用${uses.value}次`,
        `${were(used.value, 'item')} used, in ${many(uses.value, 'use')}`,
        [used, uses],
      ),
    )
  const rate = said(everybody, 'adoption-rate')
  if (rate)
    made.push(
      sentence(`报送信息的采用率为${rate.value}%`, `The adoption rate was ${rate.value}%`, [rate]),
    )
  const instructions = said(everybody, 'instructions')
  if (instructions)
    made.push(
      sentence(
        `获领导批示${instructions.value}次`,
        `Leaders wrote ${many(instructions.value, 'instruction')}`,
        [instructions],
      ),
    )
  if (figures.tables.length > 1)
    made.push(...figures.tables.flatMap((table) => ofClass(said, table.class)))
  return made
}

function ofClass(said: Teller['said'], name: string | null): Sentence[] {
  if (name === null) return []
  const subject: Subject = { of: 'class', class: name }
  const units = said(subject, 'units')
  const submitted = said(subject, 'submitted')
  const used = said(subject, 'used')
  const uses = said(subject, 'uses')
  if (!units || (!submitted && !used)) return []
  const zh = [
    `${name}${units.value}个单位`,
    ...(submitted ? [`报送信息${submitted.value}条`] : []),
    ...(used ? [`被采用信息${used.value}条`] : []),
    ...(uses ? [`采用${uses.value}次`] : []),
  ]
  const en = [
    many(units.value, 'unit'),
    ...(submitted ? [`${many(submitted.value, 'item')} submitted`] : []),
    ...(used ? [`${many(used.value, 'item')} used`] : []),
    ...(uses ? [many(uses.value, 'use')] : []),
  ]
  return [sentence(zh.join('，'), `${name}: ${en.join(', ')}`, [units, submitted, used, uses])]
}

const byLevels = ({ said }: Teller): Sentence[] =>
  levels.flatMap((level) => {
    const uses = said(everybody, `uses.${level}`)
    const units = said(everybody, `units.${level}`)
    if (!uses || !units) return []
    return [
      sentence(
        `${levelNames.zh[level]}采用${uses.value}次，涉及${units.value}个单位`,
        `${many(uses.value, `${levelNames.en[level]} use`)}, of ${many(units.value, 'unit')}`,
        [uses, units],
      ),
    ]
  })

/** Names with what is said of each. */
function listed(
  teller: Teller,
  unitIds: readonly number[],
  of?: { measure: Measure; zh: (value: string) => string; en: (value: string) => string },
) {
  const parts = unitIds.flatMap(
    (unitId): { zh: string; en: string; figure: Said | undefined }[] => {
      const row = teller.rows.get(unitId)
      if (!row) return []
      const figure = of && teller.said(unitOf(row), of.measure)
      if (!of || !figure) return [{ zh: row.name, en: row.name, figure: undefined }]
      // A place lost is said without its sign: the word says it.
      const value = of.measure === 'movement' ? figure.value.replace('-', '') : figure.value
      return [
        {
          zh: `${row.name}（${of.zh(value)}）`,
          en: `${row.name} (${of.en(value)})`,
          figure,
        },
      ]
    },
  )
  return {
    zh: parts.map(({ zh }) => zh).join('、'),
    en: parts.map(({ en }) => en).join(', '),
    figures: parts.map(({ figure }) => figure),
  }
}

/** The first of each class, all who share the last place included; who has no points is not praised. */
function praise(teller: Teller): Sentence[] {
  const { tables, rules, attention } = teller.figures
  const made = tables.flatMap(({ class: name, rows }) => {
    const top = rows.filter(({ isTop, points }) => isTop && !/^(-|0$)/.test(points))
    if (top.length === 0) return []
    const subject: Subject = name === null ? everybody : { of: 'class', class: name }
    const place = top.length >= rules.top ? teller.said(subject, 'top') : undefined
    const list = listed(
      teller,
      top.map(({ unitId }) => unitId),
      {
        measure: 'points',
        zh: (value) => `${value}分`,
        en: (value) => many(value, 'point'),
      },
    )
    return [
      sentence(
        `${name ?? ''}得分${place ? `前${place.value}名` : '靠前'}的单位：${list.zh}`,
        `${name === null ? '' : `${name}, `}${place ? `top ${place.value}` : 'first'}: ${list.en}`,
        [place, ...list.figures],
      ),
    ]
  })
  const rising = moved(teller, attention.rising, {
    zh: ['名次上升较快的单位', '上升'],
    en: ['Rising', 'up'],
  })
  return [...made, ...rising]
}

function moved(
  teller: Teller,
  movers: readonly { unitId: number }[],
  words: { zh: [string, string]; en: [string, string] },
): Sentence[] {
  const list = listed(
    teller,
    movers.map(({ unitId }) => unitId),
    {
      measure: 'movement',
      zh: (value) => `${words.zh[1]}${value}位`,
      en: (value) => `${words.en[1]} ${many(value, 'place')}`,
    },
  )
  if (list.zh === '') return []
  return [sentence(`${words.zh[0]}：${list.zh}`, `${words.en[0]}: ${list.en}`, list.figures)]
}

/** So many units, and which. */
function counted(
  teller: Teller,
  measure: Measure,
  unitIds: readonly number[],
  zh: string,
  en: (value: string) => string,
): Sentence[] {
  const count = teller.said(everybody, measure)
  if (!count) return []
  const list = listed(teller, unitIds)
  return [
    sentence(`${count.value}个单位${zh}：${list.zh}`, `${en(count.value)}: ${list.en}`, [count]),
  ]
}

function criticism(teller: Teller): Sentence[] {
  const { attention } = teller.figures
  const named = [...teller.rows.values()].filter(({ isNamed }) => isNamed)
  return [
    ...counted(
      teller,
      'zero-reporters',
      attention.zeroReporters,
      '未报送信息',
      (value) => `${many(value, 'unit')} submitted nothing`,
    ),
    ...counted(
      teller,
      'named',
      named.map(({ unitId }) => unitId),
      '连续未完成报送任务，予以点名',
      (value) => `${are(value, 'unit')} named for quotas missed in a row`,
    ),
    ...reportKinds.flatMap((kind) => {
      const count = teller.said(everybody, `reports.${kind}`)
      if (!count) return []
      const units = [
        ...new Set(
          attention.reports.filter((one) => one.kind === kind).map(({ unitId }) => unitId),
        ),
      ]
      const list = listed(teller, units, {
        measure: `reports.${kind}`,
        zh: (value) => `${reportKindNames.zh[kind]}${value}次`,
        en: (value) => `${value} ${reportKindNames.en[kind]}`,
      })
      return [
        sentence(
          `${reportKindNames.zh[kind]}${count.value}次：${list.zh}`,
          `Held against units, ${count.value} ${reportKindNames.en[kind]}: ${list.en}`,
          [count, ...list.figures],
        ),
      ]
    }),
  ]
}

/** Quotation marks within a title give way to the inner ones. */
const titleZh = (title: string) => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
const titleEn = (title: string) => `“${title.replace(/[“”]/g, '’')}”`

function items(
  teller: Teller,
  measure: Measure,
  left: readonly ItemLeft[],
  zh: string,
  en: (value: string) => string,
): Sentence[] {
  const count = teller.said(everybody, measure)
  if (!count) return []
  const known = left
    .map(({ title, unitIds }) => ({ title, list: listed(teller, unitIds) }))
    .filter(({ list }) => list.zh !== '')
  return [
    sentence(
      `${zh}${count.value}件：${known.map(({ title, list }) => `${titleZh(title)}（${list.zh}）`).join('、')}`,
      `${en(count.value)}: ${known.map(({ title, list }) => `${titleEn(title)} (${list.en})`).join(', ')}`,
      [count],
    ),
  ]
}

function attention(teller: Teller): Sentence[] {
  const { attention: own } = teller.figures
  return [
    ...counted(
      teller,
      'key-support',
      own.keySupport,
      '列为重点帮扶对象',
      (value) => `${are(value, 'unit')} given key support`,
    ),
    ...items(
      teller,
      'overdue',
      own.overdue,
      '约稿逾期未报',
      (value) => `${are(value, 'commissioned item')} overdue`,
    ),
    ...items(
      teller,
      'late-items',
      own.late,
      '逾期报送',
      (value) => `${many(value, 'item')} came late`,
    ),
    ...moved(teller, own.falling, {
      zh: ['名次下降较多的单位', '下降'],
      en: ['Falling', 'down'],
    }),
  ]
}

const tellers: Record<ParagraphKey, (teller: Teller) => Sentence[]> = {
  totals,
  levels: byLevels,
  praise,
  criticism,
  attention,
  remarks: () => [],
}

/**
 * The sentences of a bulletin, by paragraph, each with the figures it says. A sentence whose figure is 0 is left out,
 * and what would be a part of one with it.
 */
export function bulletinSentences(figures: BulletinFigures): Record<ParagraphKey, Sentence[]> {
  const teller = tellerOf(figures)
  return Object.fromEntries(paragraphKeys.map((key) => [key, tellers[key](teller)])) as Record<
    ParagraphKey,
    Sentence[]
  >
}
