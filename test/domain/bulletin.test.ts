import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  bulletinParagraphs,
  checkBulletin,
  numberedParagraphs,
  paragraphText,
} from '../../api/domain/bulletin.ts'
import { bulletinChanges, isUnchanged } from '../../api/domain/bulletin-change.ts'
import { checkText } from '../../api/domain/bulletin-check.ts'
import { figureOf } from '../../api/domain/bulletin-figure.ts'
import { type BulletinFigures, rowsOf, sumRows } from '../../api/domain/bulletin-figures.ts'
import { bulletinSentences } from '../../api/domain/bulletin-sentences.ts'
import { parseChineseNumber } from '../../api/domain/chinese-number.ts'
import { levels, type RuleBook } from '../../api/domain/rule-book.ts'
import { instruction, plainBook, use } from '../../api/domain/rule-books/plain.ts'
import { figuresOf } from '../support/bulletins.ts'
import { bookOf, factsOf } from '../support/scoring.ts'

const book: RuleBook = bookOf({
  name: '云川办法',
  uses: [use('省级', '10', { level: 'province' }), use('市级', '3', { level: 'city' })],
  instructions: { lines: [instruction('批示', '5')], count: 'each' },
  reports: [{ name: '迟报', kind: 'late', least: '2', most: '2' }],
  joint: 'split',
  ranking: {
    ...plainBook.ranking,
    classes: ['县区', '部门'],
    top: 2,
    keySupport: { share: '1/3', periods: 1 },
  },
})

/** Two counties share an item; one department submitted nothing; one commission is overdue, one report late. */
const story = `
  unit 1 县区
  unit 2 县区
  unit 3 县区
  unit 4 部门
  unit 5 部门
  item 11 1 01-05
  item 12 1 01-08
  item 13 1+2 01-20
  item 14 2 02-01
  item 15 3 02-03
  item 16 4 02-05 02-01
  item 17 *3 _ 03-01
  use 11 01-10 province single
  use 11 01-12 city single
  use 12 01-15 city single
  use 13 01-25 city single
  use 14 02-10 city single
  use 16 02-11 city single
  word 11 01-20 city
  report 3 02-20 late 2
`
const figures = () => {
  const facts = factsOf(story)
  const names = ['', '临江县', '青石县', '东河区', '市水利局', '市统计局']
  for (const unit of facts.units) unit.name = names[unit.id] ?? ''
  for (const item of facts.items) item.title = `关于2026年春耕的情况${item.id}`
  return figuresOf(book, facts)
}
const textsOf = (own: BulletinFigures, edits = {}) => {
  const paragraphs = bulletinParagraphs(own, edits)
  return Object.fromEntries(paragraphs.map((one) => [one.key, paragraphText(one, 'zh')]))
}

describe('a bulletin', () => {
  // 临江: 10+3+5, 3, half of 3 = 22.5. 青石: half of 3, 3 = 4.5. 东河: −2. 水利: 3. 统计: 0.
  test('has its tables by class, added up', () => {
    const { tables, sums, repeated, levels: byLevel } = figures()
    expect(
      tables.map(({ class: name, rows, sums: own }) => [
        name,
        rows.map((one) => [one.name, one.rank, one.points, one.submitted, one.used, one.uses]),
        [own.points, own.submitted, own.used, own.uses],
      ]),
    ).toEqual([
      [
        '县区',
        [
          ['临江县', 1, '22.5', 3, 3, 4],
          ['青石县', 2, '4.5', 2, 2, 2],
          ['东河区', 3, '-2', 1, 0, 0],
        ],
        ['25', 6, 5, 6],
      ],
      [
        '部门',
        [
          ['市水利局', 1, '3', 1, 1, 1],
          ['市统计局', 2, '0', 0, 0, 0],
        ],
        ['3', 1, 1, 1],
      ],
    ])
    expect(sums).toMatchObject({ points: '28', submitted: 7, used: 6, uses: 7, instructions: 1 })
    expect(repeated).toBe(1)
    expect(byLevel.filter(({ uses }) => uses > 0)).toEqual([
      { level: 'province', uses: 1, units: 1 },
      { level: 'city', uses: 6, units: 3 },
    ])
  })

  test('says its figures in sentences; what is 0 is left out', () => {
    expect(textsOf(figures())).toEqual({
      totals:
        '2026年第一季度，共有5个单位参加信息工作。各单位共报送信息7条，其中联合报送重复计算1条。被采用信息6条，共采用7次。' +
        '报送信息的采用率为85.7%。获领导批示1次。县区3个单位，报送信息6条，被采用信息5条，采用6次。' +
        '部门2个单位，报送信息1条，被采用信息1条，采用1次。',
      levels: '省级采用1次，涉及1个单位。市级采用6次，涉及3个单位。',
      praise:
        '县区得分前2名的单位：临江县（22.5分）、青石县（4.5分）。部门得分靠前的单位：市水利局（3分）。',
      criticism: '1个单位未报送信息：市统计局。迟报1次：东河区（迟报1次）。',
      attention:
        '2个单位列为重点帮扶对象：东河区、市统计局。约稿逾期未报1件：《关于2026年春耕的情况17》（东河区）。' +
        '逾期报送1件：《关于2026年春耕的情况16》（市水利局）。',
      remarks: '',
    })
  })

  test('each figure has its key, and the value of the table', () => {
    const { totals } = bulletinSentences(figures())
    expect(totals[1]?.figures).toEqual([
      { key: 'all.submitted', value: '7' },
      { key: 'all.repeated', value: '1' },
    ])
  })

  test('paragraphs that say nothing are not counted', () => {
    const nothing = figuresOf(book, factsOf('unit 1 县区\nunit 4 部门'))
    const paragraphs = bulletinParagraphs(nothing, {})
    expect(
      numberedParagraphs(paragraphs, 'zh').map(({ number, name }) => `${number}${name}`),
    ).toEqual(['一、总体情况', '二、通报批评'])
    expect(numberedParagraphs(paragraphs, 'en').map(({ number }) => number)).toEqual(['1.', '2.'])
  })
})

describe('the check of an edited text', () => {
  const check = (text: string, tongue: 'zh' | 'en' = 'zh') => {
    const { disagreements, unchecked } = checkText(figures(), text, tongue)
    return [
      ...disagreements.map(({ said, figure, table }) => `${said} ≠ ${table} ${figure}`),
      ...unchecked.map(({ said }) => `${said}?`),
    ]
  }
  test.each([
    ['a total', '一季度共报送信息8条。', ['8 ≠ 7 all.submitted']],
    ['a total in words', '各单位共报送信息七条，被采用信息五条。', ['五 ≠ 6 all.used']],
    ['a class', '其中县区报送信息6条，部门报送2条。', ['2 ≠ 1 class:部门.submitted']],
    ['a unit, after its class', '县区中，临江县得分21分，排名第1位。', ['21 ≠ 22.5 unit:1.points']],
    ['a rank', '青石县列第3名。', ['3 ≠ 2 unit:2.rank']],
    [
      'a level',
      '省级采用2次，涉及1个单位；市级采用6次，涉及4个单位。',
      ['2 ≠ 1 all.uses.province', '4 ≠ 3 all.units.city'],
    ],
    ['a rate', '采用率达到86%。', ['86 ≠ 85.7 all.adoption-rate']],
    [
      'full-width figures',
      '省级采用２次，采用率为８６％。',
      ['2 ≠ 1 all.uses.province', '86 ≠ 85.7 all.adoption-rate'],
    ],
    ['a rate in words is no points', '采用率达到百分之九十。', ['九十 ≠ 85.7 all.adoption-rate']],
    ['uses counted as 条次', '全年采用8条次。', ['8 ≠ 7 all.uses']],
    ['points below 0', '东河区−2分，市统计局1分。', ['1 ≠ 0 unit:5.points']],
    [
      'days, numbers of documents and titles are no figures',
      '根据云政办〔2026〕12号文，2026年3月31日前《2026年100条》报送信息7条。',
      [],
    ],
    ['what measures nothing known is not checked', '全年目标为300条。', ['300?']],
    ['a figure that no table has is not checked', '县区排名第2名。', ['2?']],
    ['thousands', '各单位共报送信息1,007条。', ['1,007 ≠ 7 all.submitted']],
  ])('%s', (_, text, expected) => expect(check(text)).toEqual(expected))

  test.each([
    ['a total', '8 items were submitted, 6 items used.', ['8 ≠ 7 all.submitted']],
    [
      'a unit',
      '临江县 came first with 22.5 points; 青石县 had 5 points.',
      ['5 ≠ 4.5 unit:2.points'],
    ],
    ['a level', '1 provincial use, of 2 units.', ['2 ≠ 1 all.units.province']],
    ['a decimal ends no sentence', '临江县: 22.5 points, 4 uses.', []],
    ['a year is no figure', 'In 2026, 5 units took part.', []],
  ])('in English: %s', (_, text, expected) => expect(check(text, 'en')).toEqual(expected))

  test('an edited paragraph keeps its text, and is listed with both values', () => {
    const own = figures()
    const edited = { zh: '共采用9次。', en: '7 uses.' }
    const paragraphs = bulletinParagraphs(own, { totals: edited })
    expect(paragraphs[0] && paragraphText(paragraphs[0], 'zh')).toBe('共采用9次。')
    expect(checkBulletin(own, paragraphs).disagreements).toEqual([
      {
        paragraph: 'totals',
        tongue: 'zh',
        sentence: '共采用9次。',
        said: '9',
        figure: 'all.uses',
        table: '7',
      },
    ])
  })

  test.each([
    ['十', 10],
    ['十二', 12],
    ['一百二十', 120],
    ['一百零五', 105],
    ['两千', 2000],
    ['一万二千三百', 12_300],
    ['二〇二六', undefined],
    ['', undefined],
  ])('%s is a number', (text, number) => expect(parseChineseNumber(text)).toBe(number))
})

describe('a correction', () => {
  const edition = (own: BulletinFigures, number = '云政办〔2026〕1号') => ({
    titles: { zh: '通报', en: 'Bulletin' },
    number,
    figures: own,
    paragraphs: bulletinParagraphs(own, {}),
  })
  test('says unit by unit and sentence by sentence what it changes', () => {
    const before = figures()
    const facts = factsOf(`${story}\n use 15 03-01 city single`)
    const names = ['', '临江县', '青石县', '东河区', '市水利局', '市统计局']
    for (const unit of facts.units) unit.name = names[unit.id] ?? ''
    for (const item of facts.items) item.title = `关于2026年春耕的情况${item.id}`
    const after = figuresOf(book, facts)
    const changes = bulletinChanges(edition(before), edition(after, '云政办〔2026〕9号'))
    expect(changes.units).toEqual([
      {
        unitId: 3,
        code: '003',
        name: '东河区',
        before: { rank: 3, points: '-2', submitted: 1, used: 0, uses: 0 },
        after: { rank: 3, points: '1', submitted: 1, used: 1, uses: 1 },
      },
    ])
    expect(
      changes.sentences
        .filter(({ tongue, paragraph }) => tongue === 'zh' && paragraph === 'levels')
        .map(({ is, text }) => `${is} ${text}`),
    ).toEqual(['removed 市级采用6次，涉及3个单位。', 'added 市级采用7次，涉及4个单位。'])
    expect(changes.heads).toEqual([
      { of: 'number', before: '云政办〔2026〕1号', after: '云政办〔2026〕9号' },
    ])
    expect(isUnchanged(bulletinChanges(edition(before), edition(before)))).toBe(true)
  })
})

/** Facts of up to eight units in two classes, with what befell them. */
const anyFacts = fc
  .record({
    units: fc.integer({ min: 1, max: 8 }),
    items: fc.array(
      fc.record({
        units: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 3 }),
        month: fc.integer({ min: 1, max: 3 }),
        uses: fc.array(fc.constantFrom(...levels), { maxLength: 3 }),
        isCommissioned: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
    reports: fc.array(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('late', 'missed')), {
      maxLength: 4,
    }),
  })
  .map(({ units, items, reports }) => {
    const of = (id: number) => ((id - 1) % units) + 1
    const lines = [
      ...Array.from(
        { length: units },
        (_, at) => `unit ${at + 1} ${at % 3 === 0 ? '部门' : '县区'}`,
      ),
      ...items.flatMap(({ units: own, month, uses, isCommissioned }, at) => [
        `item ${at + 1} ${isCommissioned ? '*' : ''}${[...new Set(own.map(of))].join('+')} ${
          isCommissioned && uses.length === 0 ? '_' : `0${month}-05`
        } 0${month}-03`,
        ...uses.map((level, i) => `use ${at + 1} 0${month}-1${i} ${level} single`),
      ]),
      ...reports.map(([unitId, kind]) => `report ${of(unitId)} 02-02 ${kind} 2`),
    ]
    return factsOf(lines.join('\n'))
  })
const anyBook = bookOf({
  ...book,
  uses: [use('采用', '10/3')],
  reports: [
    { name: '迟报', kind: 'late', least: '2', most: '2' },
    { name: '漏报', kind: 'missed', least: '2', most: '2' },
  ],
})

describe('laws', () => {
  test('what is generated agrees with the tables, in both languages, to the last figure', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const own = figuresOf(anyBook, facts)
        expect(checkBulletin(own, bulletinParagraphs(own, {}))).toEqual({
          disagreements: [],
          unchecked: [],
        })
      }),
    )
  })

  test('tables add up to the totals that the sentences say', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const own = figuresOf(anyBook, facts)
        expect(sumRows([...own.tables.map(({ sums }) => sums), own.unranked.sums])).toEqual(
          own.sums,
        )
        expect(sumRows(rowsOf(own))).toEqual(own.sums)
        expect(own.levels.reduce((sum, { uses }) => sum + uses, 0)).toBe(own.sums.uses)
        for (const { figures: said } of Object.values(bulletinSentences(own)).flat())
          for (const { key, value } of said)
            if (key === 'all.submitted') expect(value).toBe(String(sumRows(rowsOf(own)).submitted))
      }),
    )
  })

  test('no sentence says 0', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const said = Object.values(bulletinSentences(figuresOf(anyBook, facts))).flat()
        for (const { figures: own } of said)
          for (const { value } of own) expect(Number(value)).not.toBe(0)
      }),
    )
  })

  test('one figure made wrong is one disagreement, with the table’s value', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(), (facts, pick) => {
        const own = figuresOf(anyBook, facts)
        const texts = bulletinParagraphs(own, {}).map((one) => paragraphText(one, 'zh'))
        const text = texts.filter(Boolean)[pick % texts.filter(Boolean).length] ?? ''
        const places = [...text.matchAll(/(?<![\d.年位])\d+(?=[个条次分名件])/g)]
        if (places.length === 0) return
        const place = places[pick % places.length]
        if (!place) return
        const wrong = String(Number(place[0]) + 1000)
        const edited =
          text.slice(0, place.index) + wrong + text.slice(place.index + place[0].length)
        const { disagreements, unchecked } = checkText(own, edited, 'zh')
        expect(unchecked).toEqual([])
        expect(disagreements.map(({ said }) => said)).toEqual([wrong])
        expect(Number(disagreements[0]?.table)).toBe(Number(place[0]))
      }),
    )
  })

  test('figures of nobody are none', () => {
    const own = figures()
    expect(figureOf(own, { of: 'unit', unitId: 99, name: '' }, 'points')).toBeNull()
    expect(figureOf(own, { of: 'class', class: '企业' }, 'submitted')).toBeNull()
  })
})
