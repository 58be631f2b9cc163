/** What contradicts itself in a rule book, in both languages: what is wrong, and what to do. */
export const ruleBookWords = {
  'book.dates-crossed': {
    zh: '办法的失效日期 {to} 早于生效日期 {from}。请更正。',
    en: 'The rule book ends on {to}, before it begins on {from}. Correct the dates.',
  },
  'book.no-uses': {
    zh: '办法里还没有采用计分的规定。请至少添加一条。',
    en: 'No line says what a use is worth. Add one.',
  },
  'book.points-unreadable': {
    zh: '“{name}”的分值“{points}”不是数字。请写成 5、0.5 或 1/3。',
    en: 'The points “{points}” of “{name}” are not a number. Write 5, 0.5 or 1/3.',
  },
  'book.points-negative': {
    zh: '“{name}”的分值“{points}”为负数。加分、扣分都写正数，由规定本身决定加减。',
    en: 'The points “{points}” of “{name}” are negative. Write them without a sign: the rule says whether they are added or taken.',
  },
  'book.never-reached': {
    zh: '“{name}”永远不会用到：排在前面的“{earlier}”已包含它。请把它移到前面，或删去。',
    en: '“{name}” is never reached: “{earlier}” before it takes all of it. Move it up, or remove it.',
  },
  'book.role-missing': {
    zh: '“{name}”按角色计分，却没有写{role}的分值。请补上，不计分的写 0。',
    en: '“{name}” counts by role but says nothing of {role}. Add it; write 0 if it gets nothing.',
  },
  'book.roles-needed': {
    zh: '“{name}”要求按角色计分，分值却只有一个。请分角色写，或改为平分、各得全分。',
    en: '“{name}” is to count by role but has one figure only. Give one for each role, or share it another way.',
  },
  'book.roles-unused': {
    zh: '“{name}”分角色写了分值，联合信息却不按角色计分。请二者取一。',
    en: '“{name}” gives points by role, but joint items are not counted by role. Decide for one of the two.',
  },
  'book.part-out-of-range': {
    zh: '“{name}”保留的比例“{points}”须在 0 与 1 之间，如 1/2。',
    en: 'The part “{points}” that “{name}” leaves must be between 0 and 1, such as 1/2.',
  },
  'book.range-crossed': {
    zh: '“{name}”的最低扣分 {least} 高于最高扣分 {most}。请更正。',
    en: '“{name}” costs {least} at least but {most} at most. Correct one of the two.',
  },
  'book.twice': {
    zh: '“{name}”规定了两次。请保留一个。',
    en: '“{name}” is ruled twice. Keep one of the two.',
  },
  'book.quota-missing': {
    zh: '“{name}”以任务数为前提，办法里却没有任务。请先规定任务。',
    en: '“{name}” rests on a quota, and the book has none. Add the quota first.',
  },
  'book.caps-crossed': {
    zh: '基础分全年上限 {year} 低于每期上限 {span}。请更正。',
    en: 'The base cap of a year, {year}, is below that of a span, {span}. Correct one of the two.',
  },
  'book.cap-below-points': {
    zh: '基础分每期 {points} 分，超过了上限 {cap}，永远拿不到。请更正。',
    en: 'The base of {points} is above its cap of {cap} and can never be had. Correct one of the two.',
  },
  'book.multiple-needs-points': {
    zh: '按缺少的分数加倍扣分，任务须按分数计；现在按{counts}计。请改任务，或改为按篇扣分。',
    en: 'A multiple of the missing points needs a quota in points; it counts {counts}. Change the quota, or take points for each item.',
  },
  'book.items-need-count': {
    zh: '按篇扣分，任务须按报送或采用篇数计；现在按分数计。请二者取一。',
    en: 'Points for each missing item need a quota in items; it counts points. Decide for one of the two.',
  },
  'book.floor-without-base': {
    zh: '规定了“基础分扣完为止”，却没有基础分。请补上基础分，或取消这一条。',
    en: 'Deductions stop at the base, but there is no base. Add one, or take the floor away.',
  },
  'book.count-too-low': {
    zh: '“{name}”的次数 {count} 须为 1 以上的整数。',
    en: 'The count {count} of “{name}” must be a whole number, 1 or more.',
  },
  'book.months-need-monthly-quota': {
    zh: '“连续数月未完成即点名”要求按月下达任务；现在不是。请改为按月，或取消点名。',
    en: 'Naming after months in a row needs a monthly quota; this is none. Make it monthly, or take the naming away.',
  },
  'book.class-passes-up': {
    zh: '类别“{class}”的分数计入上级单位，不能又单独排名。请二者取一。',
    en: 'The points of class “{class}” go to the unit above; it cannot be ranked as well. Decide for one of the two.',
  },
  'book.share-out-of-range': {
    zh: '重点帮扶的末位比例“{share}”须大于 0、小于 1，如 1/5。',
    en: 'The bottom part “{share}” for key support must be above 0 and below 1, such as 1/5.',
  },
  'book.places-out-of-range': {
    zh: '平均分的小数位 {places} 须在 0 与 6 之间。',
    en: 'The {places} decimals of the average must be between 0 and 6.',
  },
} as const

export type RuleBookWord = keyof typeof ruleBookWords

export type RuleBookFault = {
  code: RuleBookWord
  params: Record<string, string | number>
  /** Where in the book: `uses.3`. */
  path: string
}

/** What a fault calls by its name in the data; lines have names of their own. */
const partWords: Record<'zh' | 'en', Record<string, string>> = {
  zh: {
    base: '基础分',
    quota: '任务数',
    shortfall: '缺额扣分',
    undelivered: '约稿未报扣分',
    namedAfterMonths: '连续未完成即点名',
    keySupport: '重点帮扶',
    top: '表扬名次',
    main: '主办单位',
    joint: '联合单位',
    adopting: '采用单位',
    other: '其他单位',
    submitted: '报送篇数',
    used: '采用篇数',
  },
  en: {
    base: 'the base',
    quota: 'the quota',
    shortfall: 'the shortfall',
    undelivered: 'commissions not delivered',
    namedAfterMonths: 'naming after months in a row',
    keySupport: 'key support',
    top: 'places praised',
    main: 'the main unit',
    joint: 'a joint unit',
    adopting: 'the adopting unit',
    other: 'another unit',
    submitted: 'items submitted',
    used: 'items used',
  },
}

export const ruleBookFaultText = (
  { code, params }: Pick<RuleBookFault, 'code' | 'params'>,
  locale: 'zh' | 'en',
): string =>
  ruleBookWords[code][locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '')
    return partWords[locale][value] ?? value
  })
