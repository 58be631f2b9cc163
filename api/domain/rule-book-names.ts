import type {
  InstructionCount,
  ItemRole,
  JointRule,
  LengthClass,
  Level,
  ReportKind,
  Span,
  Stacking,
  TieBreak,
  UseForm,
} from './rule-book.ts'

export type Tongue = 'zh' | 'en'
type Names<K extends string> = Record<Tongue, Record<K, string>>

export const levelNames: Names<Level> = {
  zh: { central: '国家级', province: '省级', city: '市级', county: '县级' },
  en: { central: 'national', province: 'provincial', city: 'municipal', county: 'county' },
}

export const formNames: Names<UseForm> = {
  zh: {
    single: '单篇',
    composite: '综合',
    brief: '简讯',
    research: '调研',
    special: '专报',
    supplement: '增刊',
    circulated: '转发通报',
    commissioned: '约稿',
    forwarded: '上级转发',
    chosen: '入选',
    filed: '留存',
  },
  en: {
    single: 'single',
    composite: 'composite',
    brief: 'brief',
    research: 'research',
    special: 'special report',
    supplement: 'supplement',
    circulated: 'circulated',
    commissioned: 'commissioned',
    forwarded: 'forwarded',
    chosen: 'chosen',
    filed: 'filed',
  },
}

export const lengthNames: Names<LengthClass> = {
  zh: { short: '短', standard: '一般', long: '长' },
  en: { short: 'short', standard: 'standard', long: 'long' },
}

export const roleNames: Names<ItemRole> = {
  zh: { main: '主办', joint: '联合', adopting: '采用单位', other: '其他' },
  en: { main: 'main', joint: 'joint', adopting: 'adopting', other: 'other' },
}

export const reportKindNames: Names<ReportKind> = {
  zh: { late: '迟报', missed: '漏报', concealed: '瞒报', untrue: '失实', negative: '负面报道' },
  en: {
    late: 'late',
    missed: 'missed',
    concealed: 'concealed',
    untrue: 'untrue',
    negative: 'negative coverage',
  },
}

export const jointNames: Names<JointRule> = {
  zh: { split: '各单位平分', full: '各得全分', 'by-role': '按角色计分' },
  en: { split: 'split evenly', full: 'full to each', 'by-role': 'by role' },
}

export const stackingNames: Names<Stacking> = {
  zh: { add: '累加', highest: '只计最高一次', 'highest-per-level': '每级只计最高一次' },
  en: {
    add: 'added up',
    highest: 'the highest only',
    'highest-per-level': 'the highest of each level',
  },
}

export const instructionCountNames: Names<InstructionCount> = {
  zh: { each: '每次都计', 'once-per-level': '同级只计一次', highest: '只计最高一次' },
  en: { each: 'each counts', 'once-per-level': 'once per level', highest: 'the highest only' },
}

export const spanNames: Names<Span> = {
  zh: { month: '每月', quarter: '每季度', year: '每年' },
  en: { month: 'a month', quarter: 'a quarter', year: 'a year' },
}

export const tieBreakNames: Names<TieBreak> = {
  zh: {
    'higher-level-uses': '上级采用多者在前（自高级别起逐级比较）',
    instructions: '领导批示多者在前',
    uses: '采用次数多者在前',
    'earlier-use': '首次采用早者在前',
  },
  en: {
    'higher-level-uses': 'more uses at a higher level, from the highest down',
    instructions: 'more instructions by leaders',
    uses: 'more uses',
    'earlier-use': 'the first use came earlier',
  },
}

/** The tie-break as it is printed under a table. */
export const tieBreakText = (tieBreaks: readonly TieBreak[], tongue: Tongue): string =>
  tieBreaks
    .map((one, at) => `${at + 1}. ${tieBreakNames[tongue][one]}`)
    .join(tongue === 'zh' ? '；' : '; ')
