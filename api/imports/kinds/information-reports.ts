import { field, note, points, serial, unit } from '../information/fields.ts'
import { createReportReader } from '../information/read-others.ts'
import { recordSorter } from '../information/record-sorter.ts'
import type { Kind } from '../kind.ts'

/** What is held against units, late, missed, concealed and untrue reports: one row each. */
export const informationReports: Kind = {
  name: 'information-reports',
  fields: [
    serial,
    { ...unit, aliases: ['责任单位', ...unit.aliases] },
    field('reportKind', 'text', '情形', '类型', '类别', '通报类型', '问题类型', 'kind', 'type'),
    field('date', 'day', '日期', '发生日期', '发生时间', '时间', 'date', 'day'),
    field('matter', 'text', '事由', '事项', '情况', '内容', '具体情况', 'matter', 'what happened'),
    points('points', '扣分', '扣减分值', '分值', 'points taken', 'points'),
    note,
  ],
  required: [['unit'], ['reportKind'], ['date'], ['matter']],
  amounts: [],
  counted: [],
  words: ['serial'],
  sorter: recordSorter('unit'),
  reader: createReportReader,
}
