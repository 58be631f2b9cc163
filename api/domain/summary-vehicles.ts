import { type GridItem, inReadingOrder } from './compare.ts'
import { centsPer } from './decimal.ts'
import { addKnown } from './money.ts'
import type { Block } from './summary-block.ts'
import { costsOf, settledItems } from './summary-costs.ts'
import {
  asWritten,
  type Cell,
  type Figure,
  figure,
  type Ground,
  parts,
  type Rows,
  type Sentence,
  said,
  sentence,
  shown,
  type Table,
  type TableRow,
} from './summary-figure.ts'
import type { SummaryInput, SummaryItem } from './summary-input.ts'

const rests: Ground[] = ['imports', 'counts', 'settlement']

/** One vehicle on all its days; the load only over the runs whose seats and passengers are both known. */
export type VehicleLoad = {
  label: string
  items: GridItem[]
  known: GridItem[]
  seats: number | null
  passengers: number | null
  load: number | null
  costCents: number | null
}

const isKnown = ({ counted }: GridItem) =>
  counted.passengers !== null && counted.seats !== null && counted.seats > 0

function loadOf(
  label: string,
  items: GridItem[],
  settled: ReadonlyMap<number, SummaryItem> | null,
): VehicleLoad {
  const known = items.filter(isKnown)
  const seats = known.map(({ counted }) => counted.seats).reduce<number | null>(addKnown, null)
  const passengers = known
    .map(({ counted }) => counted.passengers)
    .reduce<number | null>(addKnown, null)
  return {
    label,
    items,
    known,
    seats,
    passengers,
    load: seats !== null && passengers !== null ? passengers / seats : null,
    costCents: costsOf(items, settled).costCents,
  }
}

const rowsOf = (items: readonly GridItem[], isClosed: boolean): Rows[] => {
  const itemIds = items.map(({ itemId }) => itemId)
  return [
    { of: 'grid', column: 'counted', itemIds },
    ...(isClosed ? [{ of: 'settled' as const, itemIds }] : []),
    { of: 'grid', column: 'billed', itemIds },
  ]
}

/** The emptiest vehicle, where several ran; the first of equals. */
const emptiest = (vehicles: readonly VehicleLoad[]): VehicleLoad | undefined =>
  vehicles.filter(({ load }) => load !== null).length < 2
    ? undefined
    : vehicles.reduce<VehicleLoad | undefined>(
        (least, one) =>
          one.load === null || (least && (least.load ?? 0) <= one.load) ? least : one,
        undefined,
      )

function figuresOf(
  all: VehicleLoad,
  vehicles: readonly VehicleLoad[],
  isClosed: boolean,
): Figure[] {
  const rows = rowsOf(all.known, isClosed)
  const least = emptiest(vehicles)
  return [
    figure('vehicles.count', {
      label: ['车辆数', 'Vehicles'],
      formula: ['费用项目中的不同车辆', 'different vehicles among the items'],
      unit: 'count',
      value: vehicles.length,
      rests: [...rests, 'budget', 'agreement'],
      rows: rowsOf(all.items, isClosed),
    }),
    figure('vehicles.seats', {
      label: ['座位数', 'Seats'],
      formula: [
        '座位与乘车人数都明的台天：座位相加',
        'seats of the runs where both are known, added up',
      ],
      unit: 'count',
      value: all.seats,
      rests: ['counts', 'imports'],
      rows,
    }),
    figure('vehicles.passengers', {
      label: ['乘车人次', 'Passengers'],
      formula: ['同一些台天：乘车人数相加', 'passengers of the same runs, added up'],
      unit: 'count',
      value: all.passengers,
      rests: ['counts', 'imports'],
      rows,
    }),
    figure('vehicles.load', {
      label: ['满座率', 'Load'],
      formula: ['乘车人次 ÷ 座位数', 'passengers ÷ seats'],
      unit: 'share',
      value: all.load,
      rests: ['counts', 'imports'],
      rows,
      of: ['vehicles.passengers', 'vehicles.seats'],
    }),
    figure('vehicles.cost', {
      label: ['车辆费用', 'Cost of vehicles'],
      formula: isClosed
        ? ['车辆各项决算相加', 'settled of all vehicles, added up']
        : ['车辆各项账单相加', 'billed of all vehicles, added up'],
      unit: 'cents',
      value: all.costCents,
      rests,
      rows: rowsOf(all.items, isClosed),
    }),
    figure('vehicles.perPassenger', {
      label: ['每乘车人次费用', 'Cost per passenger'],
      formula: [
        '乘车人数都明时：车辆费用 ÷ 乘车人次',
        'cost of vehicles ÷ passengers, where all are known',
      ],
      unit: 'cents',
      value:
        all.costCents !== null && all.passengers && all.known.length === all.items.length
          ? centsPer(all.costCents, { units: BigInt(all.passengers), scale: 0 })
          : null,
      rests,
      rows: rowsOf(all.items, isClosed),
      of: ['vehicles.cost', 'vehicles.passengers'],
    }),
    ...(least
      ? [
          figure('vehicles.emptiest', {
            label: ['最低的满座率', 'Lowest load'],
            formula: ['各车满座率的最小者', 'the lowest of all vehicles'],
            unit: 'share',
            value: least.load,
            rests: ['counts', 'imports'],
            rows: rowsOf(least.known, isClosed),
          }),
        ]
      : []),
    figure('vehicles.unknown', {
      label: ['不明的台天', 'Runs not known'],
      formula: ['缺座位数或乘车人数的台天', 'runs without seats or passengers'],
      unit: 'count',
      value: all.items.length - all.known.length,
      rests: ['counts', 'imports'],
      rows: rowsOf(
        all.items.filter((one) => !isKnown(one)),
        isClosed,
      ),
    }),
  ]
}

function sentencesOf(all: VehicleLoad, vehicles: readonly VehicleLoad[]): Sentence[] {
  if (all.items.length === 0)
    return [sentence('vehicles.none', ['没有用车。'], ['There were no vehicles.'])]
  const cost =
    all.costCents === null
      ? { zh: [], en: [] }
      : { zh: parts`，费用 ${shown('vehicles.cost')}`, en: parts`, ${shown('vehicles.cost')}` }
  if (all.load === null)
    return [
      sentence(
        'vehicles.unknown',
        parts`车辆 ${shown('vehicles.count')} 台${cost.zh}；没有座位数或乘车人数，满座率不明。`,
        parts`${shown('vehicles.count')} vehicles${cost.en}; without seats and passengers their load is not known.`,
      ),
    ]
  const least = emptiest(vehicles)
  const isWhole = all.known.length === all.items.length
  const each = isWhole && all.costCents !== null && all.passengers
  return [
    sentence(
      'vehicles',
      parts`车辆 ${shown('vehicles.count')} 台，座位 ${shown('vehicles.seats')}，乘车 ${shown('vehicles.passengers')} 人次，满座率 ${shown('vehicles.load')}${least ? parts`，最低的${least.label}为 ${shown('vehicles.emptiest')}` : null}${cost.zh}${each ? parts`，每人次 ${shown('vehicles.perPassenger')}` : null}。`,
      parts`${shown('vehicles.count')} vehicles, ${shown('vehicles.seats')} seats, ${shown('vehicles.passengers')} passengers: load ${shown('vehicles.load')}${least ? parts`, lowest ${least.label} at ${shown('vehicles.emptiest')}` : null}${cost.en}${each ? parts`, ${shown('vehicles.perPassenger')} a passenger` : null}.`,
    ),
    ...(isWhole
      ? []
      : [
          sentence(
            'vehicles.partly',
            parts`另有 ${shown('vehicles.unknown')} 台天缺座位数或乘车人数，未计入满座率。`,
            parts`Runs without seats or passengers, left out of the load: ${shown('vehicles.unknown')}.`,
          ),
        ]),
  ]
}

function tableOf(all: VehicleLoad, vehicles: readonly VehicleLoad[], isClosed: boolean): Table {
  const line = (is: TableRow['is'], one: VehicleLoad): TableRow => {
    const label = is === 'total' ? said('合计', 'Total') : asWritten(one.label)
    const cells: Cell[] = [
      label,
      one.items.length,
      one.seats,
      one.passengers,
      one.load,
      one.items.map((item) => item.planned.cents).reduce<number | null>(addKnown, null),
      one.costCents,
      one.costCents !== null && one.passengers && one.known.length === one.items.length
        ? centsPer(one.costCents, { units: BigInt(one.passengers), scale: 0 })
        : null,
    ]
    return {
      key: is === 'total' ? 'vehicles.total' : `vehicles.row:${one.label}`,
      is,
      label,
      formula: said(
        '各台天相加；满座率 = 乘车人次 ÷ 座位数，只计两数都明的',
        'all its runs added up; load = passengers ÷ seats where both are known',
      ),
      rests: [...rests, 'budget'],
      rows: rowsOf(one.items, isClosed),
      cells,
    }
  }
  return {
    key: 'vehicles.loads',
    title: said('逐车', 'Vehicle by vehicle'),
    columns: [
      { key: 'vehicle', head: said('车辆', 'Vehicle'), unit: 'text' },
      { key: 'runs', head: said('台天', 'Runs'), unit: 'count' },
      { key: 'seats', head: said('座位', 'Seats'), unit: 'count' },
      { key: 'passengers', head: said('乘车人次', 'Passengers'), unit: 'count' },
      { key: 'load', head: said('满座率', 'Load'), unit: 'share' },
      { key: 'planned', head: said('预算（元）', 'Planned (CNY)'), unit: 'cents' },
      { key: 'cost', head: said('费用（元）', 'Cost (CNY)'), unit: 'cents' },
      { key: 'each', head: said('每人次（元）', 'Per passenger (CNY)'), unit: 'cents' },
    ],
    rows:
      vehicles.length === 0 ? [] : [...vehicles.map((one) => line('row', one)), line('total', all)],
    whenEmpty: said('没有用车。', 'There were no vehicles.'),
  }
}

/** How full the vehicles were, and what a passenger cost. */
export function vehiclesBlock(input: SummaryInput): Block {
  const settled = settledItems(input)
  const items = input.grid.filter(({ kind }) => kind === 'vehicle').sort(inReadingOrder)
  const vehicles = [...Map.groupBy(items, ({ label }) => label)].map(([label, own]) =>
    loadOf(label, own, settled),
  )
  const all = loadOf('', items, settled)
  const isClosed = settled !== null
  return {
    key: 'vehicles',
    title: said('车辆满座率', 'Load of the vehicles'),
    figures: items.length === 0 ? [] : figuresOf(all, vehicles, isClosed),
    sentences: sentencesOf(all, vehicles),
    tables: [tableOf(all, vehicles, isClosed)],
  }
}
