import type { DifferenceState } from '../domain/difference.ts'
import type { Cause } from '../domain/reconcile.ts'
import type { ClosingFault, PaperCheck, PaperKind, PaymentKind } from '../domain/settlement.ts'
import type { MeetingCategory } from '../domain/standard.ts'
import type { MeetingImportKind } from '../imports/types.ts'
import type { Locale } from '../messages.ts'

/** What the words of reconciling and settling are called on paper. */
type Words = {
  causes: Record<Cause, string>
  states: Record<DifferenceState, string>
  payments: Record<PaymentKind, string>
  papers: Record<PaperKind, string>
  paperStates: Record<PaperCheck['state'], string>
  categories: Record<MeetingCategory, string>
  imports: Record<MeetingImportKind, string>
  /** What stands against closing; `n` is how many of it. */
  faults: Record<ClosingFault['fault'], (n: number) => string>
}

export const settlingWords: Record<Locale, Words> = {
  zh: {
    causes: {
      reversal: '冲账未配对',
      forbidden: '不得列支',
      twice: '重复计费',
      surcharge: '服务费、税费',
      arithmetic: '计算有误',
      outside: '会期以外',
      'not-agreed': '协议未约定',
      unsigned: '未经签认',
      quantity: '数量不符',
      price: '单价不符',
    },
    states: {
      open: '待处理',
      tolerated: '容差以内',
      accepted: '认可',
      disputed: '争议',
      credited: '酒店退减',
    },
    payments: { deposit: '押金', remittance: '汇款', advance: '预支', refund: '退款' },
    papers: {
      approval: '会议审批文件',
      notice: '会议通知',
      'sign-in': '实际参会人员签到表',
      bill: '原始明细单据',
      'payment-sheet': '电子结算单',
    },
    paperStates: { present: '齐备', missing: '缺少', contradicting: '与数字矛盾' },
    categories: { first: '一类', second: '二类', third: '三类', fourth: '四类' },
    imports: {
      'hotel-bill': '酒店账单',
      'meal-counts': '用餐人数',
      'room-counts': '用房数',
      'vehicle-log': '用车记录',
      'sign-in-sheet': '签到表',
    },
    faults: {
      'no-bill': () => '没有导入酒店账单',
      open: (n) => `${n} 项差异待处理`,
      disputed: (n) => `${n} 项差异仍有争议`,
      'unsigned-days': (n) => `${n} 天没有签认的核对`,
      'paper-missing': (n) => `报销材料缺少 ${n} 种`,
      'paper-contradicting': (n) => `报销材料有 ${n} 处与数字矛盾`,
    },
  },
  en: {
    causes: {
      reversal: 'Unpaired reversal',
      forbidden: 'Not permitted',
      twice: 'Charged twice',
      surcharge: 'Service charge, tax',
      arithmetic: 'Arithmetic',
      outside: 'Outside the dates',
      'not-agreed': 'Not agreed',
      unsigned: 'Not signed for',
      quantity: 'Quantity',
      price: 'Price',
    },
    states: {
      open: 'Open',
      tolerated: 'Within tolerance',
      accepted: 'Accepted',
      disputed: 'Disputed',
      credited: 'Credited',
    },
    payments: {
      deposit: 'Deposit',
      remittance: 'Remittance',
      advance: 'Advance',
      refund: 'Refund',
    },
    papers: {
      approval: 'Approval of the meeting',
      notice: 'Notice of the meeting',
      'sign-in': 'Sign-in sheet of those present',
      bill: 'Original itemised bill',
      'payment-sheet': 'Electronic settlement sheet',
    },
    paperStates: { present: 'Present', missing: 'Missing', contradicting: 'Contradicts' },
    categories: { first: 'First', second: 'Second', third: 'Third', fourth: 'Fourth' },
    imports: {
      'hotel-bill': 'Hotel bill',
      'meal-counts': 'Meal counts',
      'room-counts': 'Room counts',
      'vehicle-log': 'Vehicle log',
      'sign-in-sheet': 'Sign-in sheet',
    },
    faults: {
      'no-bill': () => 'no hotel bill is imported',
      open: (n) => `differences still open: ${n}`,
      disputed: (n) => `differences still disputed: ${n}`,
      'unsigned-days': (n) => `days without a signed count: ${n}`,
      'paper-missing': (n) => `kinds of papers missing: ${n}`,
      'paper-contradicting': (n) => `papers that contradict the figures: ${n}`,
    },
  },
}
