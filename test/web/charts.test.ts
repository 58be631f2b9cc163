import { beforeAll, describe, expect, test } from 'vitest'
import { noSums } from '../../api/domain/meeting-figures.ts'
import { filterRows, itemsOf, sumRows } from '../../web/comparisons/comparison-filter.ts'
import { mealsChart, mostUnused } from '../../web/comparisons/meals-chart.ts'
import { vehiclesChart } from '../../web/comparisons/vehicles-chart.ts'
import { mainCause, steps, waterfall } from '../../web/comparisons/waterfall-chart.ts'
import { useLanguage } from '../../web/i18n/translate.ts'
import { changeOf, pointsOf } from '../../web/overview/change.ts'
import { quartersChart } from '../../web/overview/quarters-chart.ts'
import { aspectChart } from '../../web/surveys/aspect-chart.ts'
import type { Palette } from '../../web/ui/palette.ts'
import { axisFloor } from '../../web/ui/waterfall.ts'

const palette = new Proxy({}, { get: (_, name) => String(name) }) as Palette

beforeAll(() => useLanguage('zh'))

/** Planned ¥1,000.00, billed ¥1,150.00: +200 quantity, +50 price, +30 unplanned, −130 unused. */
const totals = {
  planned: { cents: 100_000 },
  billed: { cents: 115_000 },
  gapCents: 15_000,
  quantityCents: 20_000,
  priceCents: 5_000,
  unplannedCents: 3_000,
  unusedCents: -13_000,
}

describe('waterfall', () => {
  test('each cause begins where the one before ended, and the last ends at the bill', () => {
    expect(steps(totals).map(({ name, fromCents, toCents }) => [name, fromCents, toCents])).toEqual(
      [
        ['planned', 0, 100_000],
        ['quantity', 100_000, 120_000],
        ['price', 120_000, 125_000],
        ['unplanned', 125_000, 128_000],
        ['unused', 128_000, 115_000],
        ['billed', 0, 115_000],
      ],
    )
  })

  test('the title states the finding and its main cause', () => {
    expect(mainCause(totals)).toBe('quantity')
    expect(waterfall(totals).title).toBe('比预算超支 ¥150.00（+15.0 %），主要因数量 +¥200.00')
    expect(waterfall({ ...totals, gapCents: -13_000, unusedCents: -41_000 }).title).toBe(
      '比预算结余 ¥130.00（−13.0 %），主要因未发生 −¥410.00',
    )
    expect(waterfall({ ...totals, gapCents: 0 }).title).toBe('账单与预算一致：¥1,150.00')
  })

  test('the table has the same figures', () =>
    expect(waterfall(totals).rows).toEqual([
      ['预算', '¥1,000.00'],
      ['数量', '+¥200.00'],
      ['单价', '+¥50.00'],
      ['未列预算', '+¥30.00'],
      ['未发生', '−¥130.00'],
      ['账单', '¥1,150.00'],
    ]))

  test('over is red, under is green, ends have their column’s colour', () => {
    const option = waterfall(totals).option(palette, 1200) as {
      series: [unknown, { data: { itemStyle: { color: string } }[] }]
    }
    expect(option.series[1].data.map((bar) => bar.itemStyle.color)).toEqual([
      'planned-fill',
      'over-fill',
      'over-fill',
      'over-fill',
      'under-fill',
      'billed-fill',
    ])
  })

  test.each([
    [100_000, 128_000, 0],
    [16_910_000, 17_463_000, 16_000_000],
    [100, 100, 0],
  ])('from %s to %s the axis starts at %s', (lowest, highest, floor) =>
    expect(axisFloor(lowest, highest)).toBe(floor),
  )
})

describe('meals', () => {
  const meal = (
    day: string,
    counted: string | null,
    billed: string | null,
    unused: string | null,
  ) => ({
    day,
    sitting: 'dinner' as const,
    planned: { quantity: '186' },
    counted: { quantity: counted },
    billed: { quantity: billed },
    meal: { coversUnused: unused },
  })

  test('the sitting with most covers paid for and not eaten', () => {
    const rows = [meal('2026-05-08', '181', '190', '9'), meal('2026-05-09', '180', '220', '40')]
    expect(mostUnused(rows).total).toBe(49)
    expect(mealsChart(rows).title).toBe('付费未用共 49 人次，最多的是5月9日 晚餐（40）')
    expect(mealsChart(rows).rows[1]).toEqual(['5月9日 晚餐', '186', '180', '220'])
  })

  test('nothing counted is “not checked”, never “nothing wasted”', () =>
    expect(mealsChart([meal('2026-05-08', null, '190', null)]).title).toContain('未核'))

  test('a missing figure is no bar, not a bar of 0', () => {
    const option = mealsChart([meal('2026-05-08', null, '190', null)]).option(palette, 1200) as {
      series: { data: (number | null)[] }[]
    }
    expect(option.series.map(({ data }) => data[0])).toEqual([186, null, 190])
  })
})

test('vehicles: which is most over plan', () => {
  const rows = [
    { label: '浙A12345', planned: { cents: 240_000 }, billed: { cents: 240_000 }, gapCents: 0 },
    { label: '浙A99999', planned: { cents: null }, billed: { cents: 125_000 }, gapCents: 125_000 },
    { label: '未用', planned: { cents: null }, billed: { cents: null }, gapCents: 0 },
  ]
  const view = vehiclesChart(rows)
  expect(view.title).toBe('1 辆车超支，最多的是浙A99999（+¥1,250.00）')
  expect(view.rows).toHaveLength(2)
})

describe('which rows the address asks for', () => {
  const item = (label: string, gapCents: number, day: string | null = '2026-05-09') => ({
    kind: 'other' as const,
    day,
    sitting: null,
    label,
    gapCents,
    planned: { cents: 100 },
    billed: { cents: 100 + gapCents },
  })
  const rows = [item('鲜花', 0), item('打印', -300), item('药品', 200, null)]
  const labels = (filter: object) =>
    filterRows(rows, filter, (row) => row.label).map((row) => row.label)

  test.each([
    [{}, ['鲜花', '打印', '药品']],
    [{ only: 'gap' }, ['打印', '药品']],
    [{ sort: 'gap' }, ['打印', '药品', '鲜花']],
    [{ q: '花' }, ['鲜花']],
    [{ day: '2026-05-09' }, ['鲜花', '打印']],
    [{ kind: 'meal' }, []],
  ])('%o', (filter, expected) => expect(labels(filter)).toEqual(expected))

  test('a row of several items leads to them', () => {
    expect(itemsOf('category', { kind: 'meal', day: null, label: '' })).toEqual({
      by: 'item',
      kind: 'meal',
    })
    expect(itemsOf('vehicle', { kind: 'vehicle', day: null, label: '浙A1' })).toEqual({
      by: 'item',
      kind: 'vehicle',
      q: '浙A1',
    })
  })
})

describe('the overview', () => {
  test.each([
    [110, 100, '+10.0 %'],
    [90, 100, '−10.0 %'],
    [0, 100, '−100.0 %'],
    [100, 0, '–'],
    [0, 0, '–'],
    [null, 100, '–'],
    [100, null, '–'],
  ])('%s against %s is %s', (now, before, shown) => expect(changeOf(now, before)).toBe(shown))

  test('a rate is set against a rate in points', () => {
    expect(pointsOf(0.5, 1)).toBe('−50.0 个百分点')
    expect(pointsOf(0.8, 0.75)).toBe('+5.0 个百分点')
    expect(pointsOf(null, 0.75)).toBe('–')
  })

  const measures = {
    ...noSums,
    spentCount: 0,
    spentCents: null as number | null,
    gapCents: null,
    costPerPersonDayCents: null,
  }
  const quarter = (year: number, quarter: 1 | 2 | 3 | 4, cents: number | null, more = {}) => ({
    year,
    quarter,
    isRunning: false,
    hasBegun: true,
    measures: { ...measures, meetingCount: cents === null ? 0 : 1, spentCents: cents },
    nowCents: cents,
    lastYearCents: null as number | null,
    quarterBeforeCents: null as number | null,
    ...more,
  })

  test('the trend’s title is its finding, of the last quarter that was spent in', () => {
    const quarters = [
      quarter(2025, 3, 80_000),
      quarter(2026, 3, 100_000, { lastYearCents: 80_000, quarterBeforeCents: 200_000 }),
      quarter(2026, 4, null, { isRunning: true }),
    ]
    const chart = quartersChart({ quarters, year: 2026 })
    expect(chart.title).toBe('2026 年第 3 季度支出 ¥1,000.00，环比 −50.0 %，同比 +25.0 %')
    expect(chart.rows[1]).toEqual([
      '2026 年第 3 季度',
      '1',
      '¥1,000.00',
      '–',
      '–',
      '–',
      '+25.0 %',
      '−50.0 %',
    ])
  })

  test('a year before without meetings is left out; a quarter to come too', () => {
    const quarters = [
      quarter(2025, 4, null),
      quarter(2026, 1, 5000),
      quarter(2026, 2, null, { hasBegun: false }),
    ]
    expect(quartersChart({ quarters, year: 2026 }).rows.map(([name]) => name)).toEqual([
      '2026 年第 1 季度',
    ])
  })
})

test('the total of the rows shown: +¥200.00 and −¥300.00 make −¥100.00; unknown is not 0', () => {
  const row = (gapCents: number, agreedCents: number | null) => ({
    planned: { cents: 10_000 },
    agreed: { cents: agreedCents },
    counted: { cents: null },
    billed: { cents: 10_000 + gapCents },
    gapCents,
    quantityCents: gapCents,
    priceCents: 0,
    unplannedCents: 0,
    unusedCents: 0,
  })
  const total = sumRows([row(20_000, 500), row(-30_000, null)])
  expect(total.gapCents).toBe(-10_000)
  expect(total.billed).toEqual({ quantity: null, cents: 10_000 })
  expect(total.agreed.cents).toBe(500)
  expect(total.counted.cents).toBeNull()
})

describe('cost beside satisfaction', () => {
  type Row = Parameters<typeof aspectChart>[0][number]
  const row = (title: string, aspects: Row['aspects']): Row => ({
    meeting: { id: 1, code: 'A', title, series: null, startsOn: '2026-05-08' },
    costBasis: 'billed',
    personDays: 100,
    satisfaction: null,
    response: null,
    aspects,
  })
  const figures = (aspect: Row['aspects'][number]['aspect'], yuan: number, satisfied: number) => ({
    aspect,
    costPerPersonDayCents: yuan * 100,
    satisfied,
    n: 20,
  })
  const own = row('五月', [
    figures('meals', 120, 15),
    figures('vehicles', 20, 8),
    { aspect: 'content', costPerPersonDayCents: null, satisfied: 19, n: 20 },
  ])

  test('the title names who satisfied the fewest and what was dearest', () => {
    const view = aspectChart([own, row('三月', [figures('vehicles', 10, 1)])])
    expect(view.title).toBe('用车满意率最低，40.0 %，每人天 ¥20.00；最贵的是用餐')
    // Content has no cost of its own and no place in the picture.
    expect(view.rows).toEqual([
      ['五月', '用餐', '¥120.00', '75.0 %'],
      ['五月', '用车', '¥20.00', '40.0 %'],
      ['三月', '用车', '¥10.00', '5.0 %'],
    ])
    expect(aspectChart([row('五月', [])]).title).toBe('本次会议还没有可对照的费用和满意率')
  })

  test('this meeting’s points are larger and named, earlier ones hollow', () => {
    const option = aspectChart([own, row('三月', [figures('vehicles', 10, 1)])]).option(
      palette,
      800,
    )
    const { series } = option as {
      series: { name: string; data: { symbolSize: number; label: { show: boolean } }[] }[]
    }
    const vehicles = series.find(({ name }) => name === '用车')
    expect(vehicles?.data.map(({ symbolSize, label }) => [symbolSize, label.show])).toEqual([
      [15, true],
      [10, false],
    ])
  })
})
