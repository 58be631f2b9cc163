import { headKey } from '../head-names.ts'
import type { ColumnRole } from './types.ts'

/**
 * Heads of columns that the platforms put beside the questions, as real exports have them: 问卷星 and 腾讯问卷 as named in
 * public scripts that drop them before they count (a Tencent one: 编号 … 用户标识, 昵称, IP, UA, 审核状态), Microsoft, Google,
 * SurveyMonkey and Qualtrics likewise.
 */
const heads: Partial<Record<ColumnRole, string[]>> = {
  number: ['序号', '编号', '答卷编号', '答卷序号', 'ID', 'No', 'Respondent ID', 'ResponseId'],
  time: [
    '提交答卷时间',
    '结束答题时间',
    '提交时间',
    '完成时间',
    'Completion time',
    'Timestamp',
    '时间戳记',
    '时间戳',
    'End Date',
  ],
  identity: [
    '来自IP',
    'IP',
    'IP地址',
    'IP Address',
    'Email',
    'Email Address',
    '电子邮件',
    '电子邮件地址',
    '电子邮箱',
    '邮箱',
    '邮箱地址',
    'Username',
    '用户名',
    '昵称',
    '微信昵称',
    'OpenID',
    '微信OpenID',
    '用户标识',
    '提交人',
    'First Name',
    'Last Name',
    'Recipient Last Name',
    'Recipient First Name',
    'Recipient Email',
    'External Reference',
    'External Data Reference',
    'Location Latitude',
    'Location Longitude',
    '经纬度',
    '地理位置国家和地区',
    '地理位置省',
    '地理位置市',
    '手机',
    '手机号',
    '手机号码',
    '电话',
    'Custom Data 1',
    '自定义字段',
    '来源详情',
    'UA',
    '扩展属性',
  ],
  about: [
    '所用时间',
    '来源',
    '开始答题时间',
    '答题时长',
    '开始时间',
    '修改时间',
    '最后修改时间',
    '上次修改时间',
    '填写设备',
    '操作系统',
    '浏览器',
    '用户类型',
    '语言',
    '清洗数据结果',
    '智能清洗数据无效概率',
    'Referrer',
    '中奖时间',
    '中奖金额',
    '审核状态',
    'Start time',
    'Last modified time',
    'Language',
    'Quiz feedback',
    '测验反馈',
    'Collector ID',
    'Start Date',
    'Status',
    'Progress',
    'Duration (in seconds)',
    'Finished',
    'Recorded Date',
    'Distribution Channel',
    'User Language',
  ],
  total: ['总分', '总得分', '得分', 'Score', 'Total points', '总计分数'],
}

const roles = new Map(
  Object.entries(heads).flatMap(([role, names]) =>
    names.map((name) => [headKey(name), role as ColumnRole] as const),
  ),
)

/** What a head is when it is no question; undefined for a question. */
export const roleOfHead = (head: string): ColumnRole | undefined => roles.get(headKey(head))

/** Questions whose answer tells who it is: the name, which may be kept where the form asked for it, and what never is. */
export const asksForName = (title: string): boolean =>
  /^(请(填写|输入|问)?)?(您|你)?的?(真实)?(姓名|名字)[（(：:？?]?|^(your |full )?name\b|^what is your (full )?name/i.test(
    title.trim(),
  ) && title.length < 40

export const asksForContact = (title: string): boolean =>
  /手机|电话号码|联系电话|联系方式|邮箱|电子邮件|身份证|微信号|工号|e-?mail|phone number|your phone/i.test(
    title,
  ) && title.length < 60
