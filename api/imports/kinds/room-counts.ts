import { roomTypes } from '../bill-words.ts'
import { createCountTools } from '../count-tools.ts'
import type { Desk } from '../desk.ts'
import type { Kind, Layout, ReadRow } from '../kind.ts'
import { formatMicro } from '../parse-quantity.ts'
import { roomTypeOf } from '../wording.ts'

/** Rooms used each night: one row per night and type, or one column per type. */
export const roomCounts: Kind = {
  name: 'room-counts',
  fields: [
    {
      name: 'date',
      type: 'day',
      aliases: ['日期', '入住日期', '住宿日期', '夜', 'date', 'night', '时间'],
      carriesDown: true,
    },
    {
      name: 'type',
      type: 'text',
      aliases: ['房型', '房间类型', '客房类型', '类别', '房类', 'room type', 'type'],
    },
    {
      name: 'count',
      type: 'quantity',
      aliases: [
        '间数',
        '房间数',
        '用房数',
        '间夜',
        '间夜数',
        '数量',
        '实用间数',
        'rooms',
        'room count',
        'count',
      ],
    },
    { name: 'total', type: 'quantity', aliases: ['合计', '总计', '小计', 'total'] },
    { name: 'note', type: 'text', aliases: ['备注', '说明', '签字', 'note', 'remark'] },
  ],
  required: [['date']],
  amounts: [],
  counted: ['count', 'total'],
  words: ['date', 'type'],
  extra: (head, desk) => {
    const name = head
      .normalize('NFKC')
      .replace(/\(.*?\)|[间数]+$/g, '')
      .trim()
    const isNamed =
      roomTypes.some(({ pattern }) => pattern.test(head)) || desk.known.label('lodging', name)
    return isNamed
      ? (roomTypeOf(head, desk.known) ?? desk.known.label('lodging', name) ?? name)
      : undefined
  },
  reader: createReader,
}

function createReader(layout: Layout, desk: Desk): ReadRow {
  const tools = createCountTools(layout, desk)
  const [typeAt, countAt] = [layout.at('type'), layout.at('count')]
  return (row, facts) => {
    const day = tools.day(row)
    if (day === undefined) return
    const add = (label: string, micro: number, rule: string) => {
      const item = { kind: 'lodging', day, sitting: null, label } as const
      facts.counts.push(tools.fact(row, facts, item, rule, formatMicro(micro), label))
    }
    if (countAt >= 0) {
      const type = tools.cells.text(row, typeAt)
      const quantity = tools.count(row, countAt)
      if (quantity && type === '') return desk.refuse(row, typeAt, 'problem.room-type.missing')
      if (quantity) add(labelOf(type, desk), quantity.micro, 'room-type')
    } else {
      for (const { index, label } of layout.extras) {
        const quantity = tools.count(row, index)
        if (quantity) add(label, quantity.micro, 'column')
      }
    }
    if (facts.counts.length === 0 && !desk.isRejected) {
      desk.refuse(row, countAt, 'problem.count.missing')
    }
  }
}

const labelOf = (type: string, desk: Desk): string =>
  desk.known.label('lodging', type) ?? roomTypeOf(type, desk.known) ?? type.normalize('NFKC').trim()
