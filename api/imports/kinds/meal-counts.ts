import { type Sitting, sittings } from '../../domain/item.ts'
import { ruleOf } from '../bill-words.ts'
import { createCountTools } from '../count-tools.ts'
import type { Desk } from '../desk.ts'
import type { Kind, Layout, ReadRow } from '../kind.ts'
import { formatMicro } from '../parse-quantity.ts'

/** Who ate: one row a day with a column per sitting, or one row per day and sitting. */
export const mealCounts: Kind = {
  name: 'meal-counts',
  fields: [
    {
      name: 'date',
      type: 'day',
      aliases: ['日期', '用餐日期', '就餐日期', 'date', '时间', 'day'],
      carriesDown: true,
    },
    {
      name: 'breakfast',
      type: 'quantity',
      aliases: ['早餐人数', '早餐', '早餐人次', '早', 'breakfast'],
    },
    {
      name: 'lunch',
      type: 'quantity',
      aliases: ['午餐人数', '午餐', '午餐人次', '中餐人数', '中餐', '午', '中', 'lunch'],
    },
    {
      name: 'dinner',
      type: 'quantity',
      aliases: ['晚餐人数', '晚餐', '晚餐人次', '晚', 'dinner', 'supper'],
    },
    {
      name: 'tea',
      type: 'quantity',
      aliases: ['茶歇人数', '茶歇', '茶歇人次', 'tea', 'tea break', 'coffee break'],
    },
    {
      name: 'sitting',
      type: 'text',
      aliases: ['餐次', '类别', '餐别', '用餐类别', 'meal', 'sitting'],
    },
    {
      name: 'count',
      type: 'quantity',
      aliases: [
        '人数',
        '用餐人数',
        '就餐人数',
        '实到人数',
        '人次',
        '合计人数',
        'count',
        'persons',
        'covers',
        'headcount',
        '数量',
        '实到',
      ],
    },
    { name: 'guests', type: 'quantity', aliases: ['接待人数', '来宾人数', '客人人数', 'guests'] },
    { name: 'hosts', type: 'quantity', aliases: ['陪餐人数', '陪同人数', 'hosts'] },
    { name: 'place', type: 'text', aliases: ['地点', '用餐地点', '餐厅', 'place', 'venue'] },
    { name: 'note', type: 'text', aliases: ['备注', '说明', '签字', 'note', 'remark'] },
  ],
  required: [['date'], ['count', 'guests', ...sittings]],
  amounts: [],
  counted: [...sittings, 'count', 'guests', 'hosts'],
  words: ['date', 'sitting', 'place'],
  reader: createReader,
}

function createReader(layout: Layout, desk: Desk): ReadRow {
  const tools = createCountTools(layout, desk)
  const wide = sittings
    .map((sitting) => ({ sitting, at: layout.at(sitting) }))
    .filter(({ at }) => at >= 0)
  const [countAt, guestsAt, hostsAt, sittingAt] = ['count', 'guests', 'hosts', 'sitting'].map(
    layout.at,
  ) as [number, number, number, number]
  return (row, facts) => {
    const day = tools.day(row)
    if (day === undefined) return
    const place = tools.cells.text(row, layout.at('place'))
    const add = (sitting: Sitting, micro: number, text: string, rule: string) =>
      facts.counts.push(
        tools.fact(
          row,
          facts,
          { kind: 'meal', day, sitting, label: '' },
          rule,
          formatMicro(micro),
          text,
        ),
      )
    for (const { sitting, at } of wide) {
      const quantity = tools.count(row, at)
      if (quantity)
        add(sitting, quantity.micro, `${layout.columns[at]?.head ?? ''} ${place}`, 'column')
    }
    const isLong = wide.length === 0
    if (isLong && !desk.isRejected) {
      const parts = [countAt < 0 ? guestsAt : countAt, countAt < 0 ? hostsAt : -1]
      const found = parts.map((at) => tools.count(row, at)).filter((part) => part !== undefined)
      const text = tools.cells.text(row, sittingAt)
      const named = ruleOf(`${text} ${sittingAt < 0 ? place : ''}`)
      if (desk.isRejected) return
      if (found.length > 0 && !named?.sitting) {
        return desk.refuse(row, sittingAt, 'problem.sitting.unreadable')
      }
      if (found.length > 0 && named?.sitting) {
        const micro = found.reduce((sum, part) => sum + part.micro, 0)
        add(named.sitting, micro, `${text} ${place}`, named.rule)
      }
    }
    if (facts.counts.length === 0 && !desk.isRejected) {
      desk.refuse(row, isLong ? countAt : (wide[0]?.at ?? -1), 'problem.count.missing')
    }
  }
}
