import type { Locale } from '../messages.ts'
import type { ShownSummary } from '../summary-view.ts'
import { type BarRow, barShapes } from './bar-shapes.ts'
import type { Chart } from './office-document.ts'
import { yuan } from './sheet.ts'
import { showCell } from './show.ts'

type Block = ShownSummary['blocks'][number]
type Table = Block['tables'][number]
type Row = Table['rows'][number]

/** More rows than this make no picture: the table says it better. */
const mostRows = 24

const words = {
  zh: {
    planned: '预算',
    rest: '其余原因',
    paid: '付费',
    eaten: '用餐',
    seats: '座位',
    passengers: '乘车',
    waterfall: '从预算到费用（元）',
    cut: (from: string) => `，轴自 ${from} 起`,
    meals: '各餐付费与用餐人次',
    vehicles: '各车座位与乘车人次',
  },
  en: {
    planned: 'Planned',
    rest: 'All other causes',
    paid: 'paid',
    eaten: 'eaten',
    seats: 'seats',
    passengers: 'passengers',
    waterfall: 'From the plan to the cost (CNY)',
    cut: (from: string) => `, axis from ${from}`,
    meals: 'Covers paid for and eaten, by sitting',
    vehicles: 'Seats and passengers, by vehicle',
  },
} satisfies Record<Locale, object>

const tableOf = ({ tables }: Block, key: string): Table | undefined =>
  tables.find((one) => one.key === key)
const plainRows = (table: Table | undefined): Row[] =>
  table?.rows.filter(({ is }) => is === 'row') ?? []
const cellOf = (table: Table, row: Row, key: string) =>
  row.cells[table.columns.findIndex((one) => one.key === key)] ?? null
const numberOf = (table: Table, row: Row, key: string): number | null => {
  const cell = cellOf(table, row, key)
  return cell === null || typeof cell === 'object' ? null : Number(cell)
}
const amount = (cents: number) => yuan(cents).replace(/\B(?=(\d{3})+\.)/g, ',')

/** Steps would vanish beside the sums they lead from and to: the scale begins at a round figure below the lowest. */
function floorOf(bars: BarRow['bars']): number {
  const steps = bars.flatMap(({ from, to }) => (from === 0 ? [to] : [from, to]))
  const [lowest, span] = [Math.min(...steps), Math.max(...steps) - Math.min(...steps)]
  const wanted = lowest - span * 1.5
  if (span === 0 || wanted <= 0) return 0
  const round = 10 ** Math.ceil(Math.log10(span))
  return Math.floor(wanted / round) * round
}

function waterfall(block: Block, locale: Locale): Chart | null {
  const w = words[locale]
  const causes = tableOf(block, 'cost.causes')
  const [planned, total] = ['cost.planned', 'cost.total'].map((key) =>
    block.figures.find((one) => one.key === key),
  )
  const rows = plainRows(causes)
  if (
    !causes ||
    rows.length === 0 ||
    typeof planned?.value !== 'number' ||
    typeof total?.value !== 'number'
  )
    return null
  let level = planned.value
  const step = (label: string, cents: number): BarRow => {
    const from = level
    level += cents
    const text = showCell({ is: 'difference', cents }, locale)
    return { label, bars: [{ from, to: level, fill: cents > 0 ? 'over' : 'under', text }] }
  }
  const largest = rows.slice(0, 8)
  const rest = rows.slice(8).reduce((sum, row) => sum + (numberOf(causes, row, 'cents') ?? 0), 0)
  const bars: BarRow[] = [
    {
      label: w.planned,
      bars: [{ from: 0, to: planned.value, fill: 'planned', text: amount(planned.value) }],
    },
    ...largest.map((row, at) =>
      step(`${at + 1} ${row.label[locale]}`, numberOf(causes, row, 'cents') ?? 0),
    ),
    ...(rows.length > 8 ? [step(w.rest, rest)] : []),
    {
      label: total.label[locale],
      bars: [{ from: 0, to: total.value, fill: 'billed', text: amount(total.value) }],
    },
  ]
  const floor = floorOf(bars.flatMap((one) => one.bars))
  const title = floor > 0 ? `${w.waterfall}${w.cut(amount(floor))}` : w.waterfall
  return { is: 'chart', title, shapes: barShapes(bars, floor) }
}

function pairs(
  table: Table | undefined,
  title: string,
  locale: Locale,
  of: [key: string, word: string][],
  labelOf: (row: Row) => string,
): Chart | null {
  const rows = plainRows(table)
  if (!table || rows.length === 0 || rows.length > mostRows) return null
  const bars = rows.flatMap((row, at): BarRow[] => {
    const known = of.flatMap(([key, word], which) => {
      const value = numberOf(table, row, key)
      const fill = which === 0 ? ('billed' as const) : ('counted' as const)
      return value === null
        ? []
        : [
            {
              from: 0,
              to: value,
              fill,
              text: `${showCell({ is: 'quantity', quantity: String(value) }, locale)} ${word}`,
            },
          ]
    })
    return known.length > 0 ? [{ label: `${at + 1} ${labelOf(row)}`, bars: known }] : []
  })
  return bars.length > 0 ? { is: 'chart', title, shapes: barShapes(bars) } : null
}

/** The picture above a table, where one says more. */
export function chartOf(block: Block, table: Table, locale: Locale): Chart | null {
  const w = words[locale]
  if (table.key === 'cost.causes') return waterfall(block, locale)
  if (table.key === 'meals.sittings')
    return pairs(
      tableOf(block, 'meals.sittings'),
      w.meals,
      locale,
      [
        ['paid', w.paid],
        ['eaten', w.eaten],
      ],
      ({ label }) => label[locale],
    )
  if (table.key === 'vehicles.loads')
    return pairs(
      tableOf(block, 'vehicles.loads'),
      w.vehicles,
      locale,
      [
        ['seats', w.seats],
        ['passengers', w.passengers],
      ],
      ({ label }) => label[locale],
    )
  return null
}
