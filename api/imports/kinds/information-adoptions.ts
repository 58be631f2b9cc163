import {
  field,
  form,
  itemNumber,
  level,
  note,
  points,
  publication,
  serial,
  title,
  unit,
} from '../information/fields.ts'
import { createAdoptionReader } from '../information/read-uses.ts'
import { recordSorter } from '../information/record-sorter.ts'
import type { Kind } from '../kind.ts'

/** What publications used: one row a use, tied to its item by number or title. */
export const informationAdoptions: Kind = {
  name: 'information-adoptions',
  fields: [
    serial,
    itemNumber,
    title,
    unit,
    publication,
    field('issue', 'text', '期号', '期数', '刊期', '期次', 'issue'),
    level,
    form,
    field(
      'date',
      'day',
      '采用日期',
      '采用时间',
      '刊发日期',
      '刊发时间',
      '刊登日期',
      '日期',
      '时间',
      'used on',
      'published on',
      'date',
    ),
    points('given', '上级给分', '上级赋分', '上级计分', '得分', '分值', 'points given', 'points'),
    note,
  ],
  required: [['title', 'itemNumber'], ['publication'], ['date']],
  amounts: [],
  counted: [],
  words: ['serial'],
  sorter: recordSorter('title', 'itemNumber'),
  reader: createAdoptionReader,
}
