import { field, note, points, serial, unit } from '../information/fields.ts'
import { parseSpan } from '../information/parse-span.ts'
import { createQuotaReader } from '../information/read-others.ts'
import { recordSorter } from '../information/record-sorter.ts'
import type { Kind } from '../kind.ts'

/** What units have to bring: a row for each span, or a row a unit with a column for each (`1月`, `第一季度`). */
export const informationQuotas: Kind = {
  name: 'information-quotas',
  fields: [
    serial,
    { ...unit, aliases: ['单位', ...unit.aliases] },
    field('class', 'text', '类别', '单位类别', '分类', 'class'),
    field('period', 'text', '期间', '考核期', '时段', '周期', 'period', 'span'),
    field('starts', 'day', '起始日期', '开始日期', '起', 'from', 'starts on'),
    field('ends', 'day', '截止日期', '结束日期', '止', 'to', 'ends on'),
    points('amount', '任务数', '任务', '任务量', '篇数', '目标', 'quota', 'amount', 'target'),
    note,
  ],
  required: [['unit', 'class']],
  amounts: [],
  counted: [],
  words: ['serial'],
  extra: (head) => {
    const label = head.normalize('NFKC').replace(/[(（].*?[)）]|任务数?|\s+/g, '')
    return parseSpan(label, 2000) ? label : undefined
  },
  sorter: recordSorter('unit', 'class'),
  reader: createQuotaReader,
}
