import type { Field, Kind } from '../kind.ts'

const field = (name: string, type: Field['type'], ...aliases: string[]): Field => ({
  name,
  type,
  aliases,
})

/**
 * The terms of a hotel as they come in a table: one term a row. Read like an import, but kept nowhere: what it says is
 * proposed to the draft of the agreement.
 */
export const agreementSheet: Kind = {
  name: 'agreement',
  fields: [
    field('kind', 'text', '类别', '类型', '费用类别', '费用类型', 'kind', 'category', 'type'),
    field(
      'item',
      'text',
      '项目',
      '名称',
      '项目名称',
      '内容',
      '费用名称',
      '房型',
      '车型',
      '车牌号',
      '会场',
      'item',
      'name',
      'description',
      'room type',
    ),
    { ...field('date', 'day', '日期', '使用日期', '入住日期', 'date', 'day'), carriesDown: true },
    field('sitting', 'text', '餐次', '餐别', 'sitting', 'meal'),
    field('quantity', 'quantity', '数量', '预订数量', '间数', '人数', '人次', 'quantity', 'qty'),
    field('unit', 'text', '单位', '计量单位', 'unit'),
    field('price', 'amount', '单价', '协议价', '协议单价', '价格', 'unit price', 'price', 'rate'),
    field('basis', 'text', '计价方式', '计价', '计费方式', 'basis', 'pricing', 'priced'),
    field('persons', 'quantity', '每桌人数', '每桌', '人/桌', 'persons per table', 'per table'),
    field(
      'guaranteed',
      'quantity',
      '保底',
      '保底数量',
      '保证数量',
      '最低数量',
      'guaranteed',
      'guaranteed quantity',
      'minimum',
    ),
    field('discount', 'text', '折扣', '优惠', '折扣率', 'discount'),
    field('service', 'text', '服务费', '服务费率', 'service charge', 'service'),
    field(
      'freeKilometres',
      'quantity',
      '含公里',
      '含公里数',
      '免费公里',
      'free km',
      'included km',
      'free kilometres',
    ),
    field(
      'kilometrePrice',
      'amount',
      '超公里单价',
      '超公里',
      '超公里费',
      'extra km',
      'price per extra km',
    ),
    field('hourPrice', 'amount', '超时单价', '超时', '超时费', 'overtime', 'overtime per hour'),
    field('breakfasts', 'text', '含早', '含早份数', '早餐', 'breakfasts', 'breakfast included'),
    field('note', 'text', '备注', '说明', '约定', 'note', 'remark'),
  ],
  required: [['item', 'sitting'], ['price']],
  counted: [],
  amounts: ['price'],
  words: ['item', 'kind', 'date'],
  /** Its rows are terms, not facts (read-agreement.ts). */
  reader: () => () => undefined,
}
