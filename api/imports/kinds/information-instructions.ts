import {
  field,
  form,
  itemNumber,
  level,
  note,
  publication,
  serial,
  title,
  unit,
} from '../information/fields.ts'
import { createInstructionReader } from '../information/read-uses.ts'
import { recordSorter } from '../information/record-sorter.ts'
import type { Kind } from '../kind.ts'

/** What leaders wrote on items: one row an instruction. */
export const informationInstructions: Kind = {
  name: 'information-instructions',
  fields: [
    serial,
    itemNumber,
    title,
    unit,
    level,
    field(
      'office',
      'text',
      '批示领导',
      '领导职务',
      '批示人',
      '批示领导职务',
      '领导',
      'leader',
      'leader’s office',
      'office',
    ),
    field('date', 'day', '批示日期', '批示时间', '日期', '时间', 'written on', 'date'),
    { ...publication, aliases: ['批示刊物', ...publication.aliases] },
    form,
    note,
  ],
  required: [['title', 'itemNumber'], ['office'], ['date']],
  amounts: [],
  counted: [],
  words: ['serial'],
  sorter: recordSorter('title', 'itemNumber'),
  reader: createInstructionReader,
}
