import type { Kind } from '../kind.ts'
import { createVehicleReader } from '../read-vehicle-row.ts'

/** Vehicles used: which, when, where, with whom, how far, and perhaps for how much. */
export const vehicleLog: Kind = {
  name: 'vehicle-log',
  fields: [
    {
      name: 'plate',
      type: 'text',
      aliases: ['车牌号', '车牌', '车号', '车牌号码', 'plate', 'plate no', 'licence plate'],
    },
    {
      name: 'type',
      type: 'text',
      aliases: ['车型', '车辆类型', 'vehicle type', 'vehicle', '车辆', 'type'],
    },
    {
      name: 'company',
      type: 'text',
      aliases: ['租赁公司', '公司', '出租单位', 'company', 'lessor'],
    },
    {
      name: 'date',
      type: 'text',
      aliases: [
        '起止日期',
        '日期',
        '用车日期',
        '使用日期',
        '租用日期',
        'date',
        'dates',
        '时间',
        '用车时间',
      ],
    },
    {
      name: 'route',
      type: 'text',
      aliases: ['起止地点', '行程', '路线', '线路', 'route', 'trip', '用途'],
    },
    { name: 'names', type: 'text', aliases: ['乘车人', '乘车人员', '用车人', 'passenger names'] },
    {
      name: 'passengers',
      type: 'quantity',
      aliases: ['乘车人数', '人数', '乘坐人数', 'passengers', 'persons'],
    },
    { name: 'seats', type: 'quantity', aliases: ['座位数', '座位', '座数', '核载人数', 'seats'] },
    {
      name: 'kilometres',
      type: 'quantity',
      aliases: [
        '里程',
        '公里数',
        '行驶里程',
        '公里',
        '里程数',
        'km',
        'kilometres',
        'kilometers',
        'mileage',
      ],
    },
    {
      name: 'rent',
      type: 'amount',
      aliases: ['租金', '租车费', '车租', '基本租金', 'rent', 'hire'],
    },
    { name: 'fuel', type: 'amount', aliases: ['油费', '燃油费', '油料费', 'fuel'] },
    {
      name: 'toll',
      type: 'amount',
      aliases: [
        '过路/停车费',
        '过路费',
        '过桥费',
        '路桥费',
        '停车费',
        '过路停车费',
        'toll',
        'tolls',
        'tolls and parking',
      ],
    },
    { name: 'other', type: 'amount', aliases: ['其他', '其它', '其他费用', 'other'] },
    {
      name: 'total',
      type: 'amount',
      aliases: ['合计', '金额', '费用', '总计', '小计', 'total', 'amount', '费用合计'],
    },
    { name: 'note', type: 'text', aliases: ['备注', '说明', 'note', 'remark'] },
  ],
  required: [['plate', 'type'], ['date']],
  amounts: ['total', 'rent', 'fuel', 'toll', 'other'],
  counted: ['passengers', 'seats', 'kilometres'],
  words: ['plate', 'type', 'date', 'company', 'route'],
  reader: createVehicleReader,
}
