import { type SurveyLayout, splitBracket } from '../layout.ts'

/** 金数据: the form's own heads between 序号 and what the platform adds at the end; several options in one cell (verify). */
export const jinshuju: SurveyLayout = {
  name: 'jinshuju',
  headRows: 1,
  marks: [
    '序号',
    '提交人',
    '提交时间',
    '修改时间',
    '填写设备',
    '操作系统',
    '浏览器',
    'IP',
    '扩展属性',
  ],
  least: 3,
  confirm: ([head]) =>
    head?.cells.some((cell) => /^(填写设备|提交人)$/.test(cell.trim())) ? [] : undefined,
  split: (storeys, index) => splitBracket(storeys[0]?.[index] ?? ''),
  multiple: ',',
  ranking: '→',
  isAmbiguous: true,
  sharesBeginning: true,
}
