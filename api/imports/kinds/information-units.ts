import { field, note, serial } from '../information/fields.ts'
import { createUnitReader } from '../information/read-others.ts'
import { recordSorter } from '../information/record-sorter.ts'
import type { Kind } from '../kind.ts'

/** Who takes part in information work, in which class: one row a unit. */
export const informationUnits: Kind = {
  name: 'information-units',
  fields: [
    serial,
    field('code', 'text', '单位代码', '代码', '编码', '单位编码', 'code', 'unit code'),
    field('unitName', 'text', '单位名称', '单位', '名称', '部门名称', 'unit', 'name', 'unit name'),
    field('class', 'text', '类别', '单位类别', '分类', '组别', '分组', 'class', 'group'),
    field(
      'above',
      'text',
      '上级单位',
      '上级',
      '归属单位',
      '所属单位',
      'above',
      'parent',
      'parent unit',
    ),
    field('ranked', 'text', '是否参与排名', '参与排名', '参加排名', '是否排名', 'ranked'),
    field('aliases', 'text', '别名', '其他名称', '曾用名', '简称', 'aliases', 'other names'),
    note,
  ],
  required: [['unitName']],
  amounts: [],
  counted: [],
  words: ['serial'],
  sorter: recordSorter('unitName'),
  reader: createUnitReader,
}
