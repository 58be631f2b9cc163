import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstStanceWords, firstThemes } from '../../api/domain/first-themes.ts'
import { type Comment, countThemes, readComment, readersOf } from '../../api/domain/theme.ts'

const themes = firstThemes.map(({ words }, id) => ({ id, words }))
const readers = readersOf(themes, firstStanceWords)
const nameOf = (id: number | null) => (id === null ? '–' : (firstThemes[id]?.name ?? '?'))
const undecided = { themeIds: null, stance: null }
const read = (text: string, decision: Partial<Comment> = {}) =>
  readComment({ id: 1, text, ...undecided, ...decision }, readers)
const said = (text: string) =>
  read(text)
    .themes.map(({ id, stance }) => `${nameOf(id)} ${stance}`)
    .join(', ')

describe('what a comment speaks of', () => {
  test.each([
    ['早餐种类多，很好', '用餐 for'],
    ['住宿很好，但早餐太少', '住宿 for, 用餐 against'],
    ['会场空调太冷', '会场 against'],
    ['会议室不够大', '会场 against'],
    ['停车不方便', '用车 against'],
    ['饭菜不错', '用餐 for'],
    ['没有意见', '– neutral'],
    // 车间 is a word of its own: it is no vehicle.
    ['车间参观安排在第二天', '组织服务 neutral'],
    ['The rooms were clean but the bus was late', '住宿 for, 用车 against, 时间 against'],
    ['LUNCH was not good.', '用餐 against'],
    ['ｂｕｓ很方便', '用车 for'],
    // The second clause names nothing: it goes on with the first.
    ['房间隔音差，晚上睡不好，不满意', '住宿 against'],
    // Said before anything is named: it belongs to what comes.
    ['很满意，会务组辛苦了', '组织服务 for'],
  ])('%s', (text, expected) => expect(said(text)).toBe(expected))
})

test('what somebody decided wins over the words', () => {
  const text = '住宿很好，但早餐太少'
  expect(read(text, { themeIds: [3] }).themes).toEqual([{ id: 3, stance: 'neutral' }])
  expect(read(text, { themeIds: [] }).themes).toEqual([{ id: null, stance: 'neutral' }])
  expect(read(text, { stance: 'against' }).themes.map(({ stance }) => stance)).toEqual([
    'against',
    'against',
  ])
})

test('counted by theme, those without one last', () => {
  const readings = ['早餐很好', '早餐太少', '会场太冷', '辛苦了', '祝顺'].map((text, id) =>
    readComment({ id, text, ...undecided }, readers),
  )
  expect(countThemes(readings)).toMatchObject([
    { id: 1, n: 2, for: 1, against: 1, neutral: 0 },
    { id: 2, n: 1, for: 0, against: 1, neutral: 0 },
    { id: null, n: 2, for: 1, against: 0, neutral: 1 },
  ])
})

const words = fc.constantFrom(
  '早餐',
  '会场',
  '很好',
  '太冷',
  '，',
  '。',
  '但',
  'bus',
  ' late ',
  '不',
  '辛苦了',
  '😀',
)
const comments = fc.array(
  fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
  { maxLength: 20 },
)

test('every comment stands somewhere, once in each of its themes, and stances add up', () => {
  fc.assert(
    fc.property(comments, (texts) => {
      const readings = texts.map((text, id) => readComment({ id, text, ...undecided }, readers))
      for (const { themes: found } of readings) {
        expect(found.length).toBeGreaterThan(0)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      }
      const counts = countThemes(readings)
      for (const { n, ...stance } of counts)
        expect(stance.for + stance.against + stance.neutral).toBe(n)
      const places = readings.reduce((sum, { themes: found }) => sum + found.length, 0)
      expect(counts.reduce((sum, { n }) => sum + n, 0)).toBe(places)
    }),
  )
})

test('themes in another order read the same', () => {
  fc.assert(
    fc.property(comments, (texts) => {
      const turned = readersOf(themes.toReversed(), firstStanceWords)
      const sorted = (text: string, by: typeof readers) =>
        readComment({ id: 0, text, ...undecided }, by).themes.toSorted(
          (a, b) => Number(a.id) - Number(b.id),
        )
      for (const text of texts) expect(sorted(text, turned)).toEqual(sorted(text, readers))
    }),
  )
})

test('no word stands in two themes', () => {
  const all = firstThemes.flatMap(({ words: list }) => list)
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
})
