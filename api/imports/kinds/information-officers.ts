import { field, note, serial, unit } from '../information/fields.ts'
import { createOfficerReader } from '../information/read-others.ts'
import { recordSorter } from '../information/record-sorter.ts'
import type { Kind } from '../kind.ts'

/** Who writes for the units: one row an officer. */
export const informationOfficers: Kind = {
  name: 'information-officers',
  fields: [
    serial,
    { ...unit, carriesDown: true },
    field('name', 'text', '姓名', '信息员', '信息员姓名', '联络员', '联系人', 'name', 'officer'),
    note,
  ],
  required: [['name'], ['unit']],
  amounts: [],
  counted: [],
  words: ['serial'],
  sorter: recordSorter('name'),
  reader: createOfficerReader,
}
