/** Why facts cannot be scored, in both languages: what is wrong, and what to do. */
export const factWords = {
  'facts.twice': {
    zh: '编号 {id} 出现了两次。请改为不同的编号。',
    en: 'The number {id} stands twice. Give each its own.',
  },
  'facts.unit-unknown': {
    zh: '没有编号为 {id} 的单位。请先列入单位名单。',
    en: 'There is no unit number {id}. Put it on the list of units first.',
  },
  'facts.item-unknown': {
    zh: '没有编号为 {id} 的信息。请先列入信息。',
    en: 'There is no item number {id}. Put it on the list of items first.',
  },
  'facts.officer-unknown': {
    zh: '没有编号为 {id} 的信息员。请先列入名单，或留空。',
    en: 'There is no officer number {id}. Put the officer on the list first, or name none.',
  },
  'facts.class-unknown': {
    zh: '{unit}的类别“{class}”不在办法的类别之中。请更正，或标为不参与排名。',
    en: 'The class “{class}” of {unit} is none of the rule book’s. Correct it, or mark the unit as not ranked.',
  },
  'facts.class-missing': {
    zh: '{unit}没有类别，而办法按类别分别排名。请给出类别，或标为不参与排名。',
    en: '{unit} has no class, and the rule book ranks by class. Give it one, or mark it as not ranked.',
  },
  'facts.parent-missing': {
    zh: '{unit}的分数应计入上级单位，但没有上级单位。请补上。',
    en: 'The points of {unit} go to the unit above, and there is none. Name it.',
  },
  'facts.parent-circle': {
    zh: '{unit}的上级单位绕回了自己。请更正。',
    en: 'Following the units above {unit} leads back to it. Correct one of them.',
  },
  'facts.item-without-unit': {
    zh: '信息“{item}”没有报送单位。请补上。',
    en: 'No unit submitted “{item}”. Name one.',
  },
  'facts.unit-twice': {
    zh: '信息“{item}”的单位 {unit} 写了两次。请保留一个。',
    en: 'Unit {unit} stands twice under “{item}”. Keep one of the two.',
  },
  'facts.given-missing': {
    zh: '“{publication}”采用“{item}”的分值由对方给定，却没有填写。请补上。',
    en: 'What “{publication}” gave for “{item}” counts, and it is not said. Enter it.',
  },
  'facts.points-out-of-range': {
    zh: '扣分 {points} 不在办法规定的 {least} 至 {most} 之间。请更正。',
    en: 'The rule book takes {least} to {most} for this, not {points}. Correct it.',
  },
  'facts.points-missing': {
    zh: '办法规定扣 {least} 至 {most} 分，请写明扣多少。',
    en: 'The rule book takes {least} to {most} for this. Say how much.',
  },
  'facts.quota-span': {
    zh: '任务的起止日期 {from} 至 {to} 不是办法规定的完整{per}。请更正。',
    en: 'A quota from {from} to {to} is not one whole {per}, as the rule book asks. Correct the days.',
  },
  'facts.quota-unruled': {
    zh: '办法没有规定任务。请删去任务，或在办法中加上。',
    en: 'The rule book has no quota. Remove the quotas, or add one to the book.',
  },
  'facts.quota-for-two': {
    zh: '一项任务只能给一个单位或一个类别，不能两者都写。',
    en: 'A quota is for a unit or for a class, not for both. Name one of the two.',
  },
  'facts.quota-twice': {
    zh: '同一单位或类别在 {from} 至 {to} 有两项任务。请保留一项。',
    en: 'The same unit or class has two quotas from {from} to {to}. Keep one.',
  },
} as const

export type FactWord = keyof typeof factWords

const spanWords: Record<'zh' | 'en', Record<string, string>> = {
  zh: { month: '月', quarter: '季度', year: '年' },
  en: { month: 'month', quarter: 'quarter', year: 'year' },
}

export type FactFault = {
  code: FactWord
  params: Record<string, string | number>
  /** Which fact: `facts.items.3`. */
  path: string
}

export const factFaultText = (
  { code, params }: Pick<FactFault, 'code' | 'params'>,
  locale: 'zh' | 'en',
): string =>
  factWords[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '')
    return name === 'per' ? (spanWords[locale][value] ?? value) : value
  })
