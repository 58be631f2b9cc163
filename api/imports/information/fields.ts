import type { Field } from '../kind.ts'

/** Fields that several kinds of files of information work have, with their heads in both languages. */
export const field = (name: string, type: Field['type'], ...aliases: string[]): Field => ({
  name,
  type,
  aliases,
})

/** The running number of a list: no part of any fact. */
export const serial = field('serial', 'text', '序号', '号', 'no', '#')

export const itemNumber = field(
  'itemNumber',
  'text',
  '信息编号',
  '编号',
  '稿件编号',
  '报送编号',
  '文号',
  'item number',
  'number',
)

export const title = field(
  'title',
  'text',
  '信息标题',
  '标题',
  '题目',
  '信息题目',
  '信息名称',
  '篇名',
  'title',
  'item title',
  'subject',
)

export const unit = field(
  'unit',
  'text',
  '报送单位',
  '单位',
  '单位名称',
  '供稿单位',
  '来稿单位',
  '责任单位',
  '信息来源',
  '部门',
  'unit',
  'submitted by',
  'department',
)

export const note = field('note', 'text', '备注', '说明', 'note', 'remark', 'remarks')

export const publication = field(
  'publication',
  'text',
  '采用刊物',
  '刊物',
  '刊物名称',
  '采用刊物名称',
  '采用载体',
  '采用单位',
  '载体',
  'publication',
  'journal',
  'used by',
)

export const level = field(
  'level',
  'text',
  '采用级别',
  '级别',
  '层级',
  '刊物级别',
  '批示级别',
  '领导级别',
  'level',
)

export const form = field(
  'form',
  'text',
  '采用形式',
  '采用方式',
  '形式',
  '刊发形式',
  '采用类型',
  'form',
  'form of use',
)

export const points = (name: string, ...aliases: string[]): Field =>
  field(name, 'quantity', ...aliases)
