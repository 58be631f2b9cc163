import { itemKinds } from '../../api/domain/item.ts'
import { money, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { type ChartView, chartBase } from '../ui/chart.ts'
import type { Apportionment, SharedItem } from './apportionment.ts'

type Link = { from: string; to: string; cents: number }

/** Kinds of items → pools → departments; what is given back cannot flow and stands only in the table. */
export function flowLinks({ pools, rows }: Apportionment, items: readonly SharedItem[]): Link[] {
  const kindOf = new Map(items.map(({ itemId, kind }) => [itemId, kind]))
  const intoPools = pools.flatMap(({ name }) =>
    itemKinds.flatMap((kind) => {
      const own = rows.filter((row) => row.pool === name && kindOf.get(row.itemId) === kind)
      const cents = own.reduce((sum, row) => sum + row.cents, 0)
      return cents === 0 ? [] : [{ from: `kind|${kind}`, to: `pool|${name}`, cents }]
    }),
  )
  const intoDepartments = pools.flatMap(({ name, shares }) =>
    shares.flatMap(({ departmentId, cents }) =>
      cents === 0 ? [] : [{ from: `pool|${name}`, to: `department|${departmentId}`, cents }],
    ),
  )
  return [...intoPools, ...intoDepartments]
}

/** What a node is called: kinds by their word, pools and departments by their name. Two departments may share one. */
const nodeNames =
  ({ departments }: Apportionment) =>
  (node: string): string => {
    const [is, name = ''] = node.split(/\|(.*)/s)
    if (is === 'kind') return t(`kind.${name as (typeof itemKinds)[number]}`)
    return is === 'pool' ? name : (departments.find(({ id }) => String(id) === name)?.name ?? '')
  }

/** The finding: who carries most, and how much of it. */
export const flowFinding = ({ departments, totalCents }: Apportionment): string => {
  const [most] = departments.toSorted((a, b) => b.cents - a.cents)
  if (!most) return t('apportionment.flow.none')
  return t('apportionment.flow.finding', {
    total: money(totalCents),
    name: most.name,
    amount: money(most.cents),
    share: percent(most.cents, totalCents),
  })
}

export const shareFlow = (found: Apportionment, items: readonly SharedItem[]): ChartView => {
  const links = flowLinks(found, items)
  const nodeName = nodeNames(found)
  const shown = links.filter(({ cents }) => cents > 0)
  const sums = new Map<string, number>()
  for (const { from, to, cents } of shown) {
    if (from.startsWith('kind|')) sums.set(from, (sums.get(from) ?? 0) + cents)
    sums.set(to, (sums.get(to) ?? 0) + cents)
  }
  const nodes = [...new Set(shown.flatMap(({ from, to }) => [from, to]))]
  const rows = links.map(({ from, to, cents }) => [
    `${nodeName(from)} → ${nodeName(to)}`,
    money(cents),
  ])
  return {
    title: flowFinding(found),
    description: `${flowFinding(found)} ${rows.map((row) => row.join(' ')).join('; ')}`,
    head: [t('apportionment.flow.way'), '¥'],
    rows,
    option: (palette, width) => {
      const fills = {
        kind: palette['billed-fill'],
        pool: palette['agreed-fill'],
        department: palette['counted-fill'],
      }
      return {
        ...chartBase(palette),
        tooltip: { show: false },
        series: [
          {
            type: 'sankey',
            left: 4,
            right: width < 600 ? 120 : 240,
            top: 8,
            bottom: 8,
            nodeGap: 14,
            nodeWidth: 12,
            draggable: false,
            emphasis: { disabled: true },
            silent: true,
            layoutIterations: 32,
            data: nodes.map((name) => ({
              name,
              itemStyle: { color: fills[name.split('|')[0] as keyof typeof fills] },
            })),
            links: shown.map(({ from, to, cents }) => ({ source: from, target: to, value: cents })),
            lineStyle: { color: 'source', opacity: 0.25 },
            label: {
              color: palette.ink,
              fontSize: 12,
              formatter: ({ name }: { name: string }) =>
                width < 600 ? nodeName(name) : `${nodeName(name)}  ${money(sums.get(name) ?? 0)}`,
            },
          },
        ],
      }
    },
  }
}
