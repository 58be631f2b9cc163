/** Why a cost cannot be shared so, in both languages: what is wrong, and what to do. Page and server say the same. */
export const apportionWords = {
  'apportion.no-weights': {
    zh: '费用池“{pool}”没有可分摊的依据：按这个口径没有一个承担费用的部门。请先录入签到表，或换一种分摊依据。',
    en: 'Nothing is known to share “{pool}” by: no department that may carry cost has a weight. Enter the sign-in sheet, or choose another basis.',
  },
  'apportion.all-zero': {
    zh: '费用池“{pool}”的分摊权重全部为 0，无法分摊。请更正权重，或换一种分摊依据。',
    en: 'All weights of “{pool}” are 0; it cannot be shared. Correct the weights, or choose another basis.',
  },
  'apportion.negative-weight': {
    zh: '费用池“{pool}”中{department}的权重为负数。权重须为 0 或正数。',
    en: 'The weight of {department} in “{pool}” is negative. Weights are 0 or more.',
  },
  'apportion.twice': {
    zh: '费用池“{pool}”中{department}出现了两次。请合并为一个。',
    en: '{department} stands twice in “{pool}”. Make one of the two.',
  },
  'apportion.limits-crossed': {
    zh: '费用池“{pool}”中{department}的下限高于上限，或为负数。请更正。',
    en: 'In “{pool}” the minimum of {department} is above its cap, or negative. Correct it.',
  },
  'apportion.minimum-without-weight': {
    zh: '费用池“{pool}”中{department}的权重为 0，不能设下限。请给出权重或取消下限。',
    en: '{department} has no weight in “{pool}” and can have no minimum there. Give it a weight, or take the minimum away.',
  },
  'apportion.minimums-too-high': {
    zh: '费用池“{pool}”的下限合计 {cents} 超过了费用总额 {totalCents}。请降低下限。',
    en: 'The minimums of “{pool}” add up to {cents}, more than its total of {totalCents}. Lower them.',
  },
  'apportion.maximums-too-low': {
    zh: '费用池“{pool}”的上限合计 {cents} 低于费用总额 {totalCents}，余额无人承担。请提高上限。',
    en: 'The caps of “{pool}” add up to {cents}, less than its total of {totalCents}: nobody carries the rest. Raise them.',
  },
  'scheme.no-pools': {
    zh: '方案里还没有费用池。请至少添加一个。',
    en: 'The scheme has no pool yet. Add one.',
  },
  'scheme.no-items': {
    zh: '费用池“{pool}”还没有选费用。请选一类、几项，或选其余全部费用。',
    en: '“{pool}” takes nothing yet. Choose a category, single items, or all the rest.',
  },
  'scheme.items-left': {
    zh: '有 {count} 项费用（合计 {cents}）不属于任何费用池。请在最后加一个“其余费用”池。',
    en: '{count} items ({cents} together) belong to no pool. Add a last pool for the rest.',
  },
  'scheme.rest-not-last': {
    zh: '“{pool}”包含其余全部费用，只能排在最后。',
    en: '“{pool}” takes all the rest and can only come last.',
  },
  'scheme.pool-twice': {
    zh: '有两个费用池都叫“{pool}”。请改名，以便分清。',
    en: 'Two pools are called “{pool}”. Rename one, so that they can be told apart.',
  },
  'scheme.weight-unreadable': {
    zh: '费用池“{pool}”的权重“{weight}”不是数字。请写成 37、0.5 或 1/3。',
    en: 'The weight “{weight}” in “{pool}” is not a number. Write 37, 0.5 or 1/3.',
  },
  'scheme.limit-twice': {
    zh: '费用池“{pool}”给同一部门设了两次上下限。请保留一个。',
    en: '“{pool}” limits one department twice. Keep one of the two.',
  },
  'scheme.host-percent': {
    zh: '主办部门先承担的比例“{percent}”不对。请填大于 0、不超过 100 的百分数。',
    en: 'The part that the host carries first, “{percent}”, is not right. Give a percentage above 0 and at most 100.',
  },
  'scheme.kilometres-unknown': {
    zh: '车辆“{vehicle}”没有里程，不能按座公里分摊。请在每日核对中补记里程，或改按座位分摊。',
    en: 'Nobody counted the kilometres of “{vehicle}”, so nothing can be shared by seat-kilometres. Count them, or share by seats.',
  },
  'scheme.rides-unknown': {
    zh: '车辆“{vehicle}”{day}没有登记各部门用了几个座位，费用会落到别的车的乘客头上。请先登记乘车，或把这辆车放进别的费用池。',
    en: 'Nobody said which departments sat in “{vehicle}” {day}; its cost would fall on those in the other vehicles. Enter its seats, or put it into another pool.',
  },
  'scheme.department-unknown': {
    zh: '方案提到的部门（编号 {id}）已不存在。请修改方案。',
    en: 'A department of the scheme (number {id}) does not exist any more. Change the scheme.',
  },
  'scheme.excluded-carries': {
    zh: '{department}被列为不参与分摊，却又在方案中承担费用。请二者取一。',
    en: '{department} is left out and yet named to carry cost. Decide for one of the two.',
  },
  'scheme.barred.subordinate': {
    zh: '{department}是下属单位，不得向下属单位转嫁会议费（财行〔2016〕214号）。请由本单位部门或合办单位承担。',
    en: '{department} is a subordinate body; meeting costs may not be passed on to those (财行〔2016〕214号). Let an own department or a co-host carry it.',
  },
  'scheme.barred.company': {
    zh: '{department}是企业，不得向企业摊派会议费（财行〔2016〕214号）。请由本单位部门或合办单位承担。',
    en: '{department} is a company; meeting costs may not be levied on those (财行〔2016〕214号). Let an own department or a co-host carry it.',
  },
  'scheme.barred.local-government': {
    zh: '{department}是地方政府，不得向地方转嫁会议费（财行〔2016〕214号）。请由本单位部门或合办单位承担。',
    en: '{department} is a local government; meeting costs may not be passed on to those (财行〔2016〕214号). Let an own department or a co-host carry it.',
  },
} as const

export type ApportionWord = keyof typeof apportionWords

/** A fault as a sentence. `money` writes whole cents; every other figure stands as it is. */
export function faultText(
  fault: { code: ApportionWord; params: Record<string, string | number> },
  locale: 'zh' | 'en',
  money: (cents: number) => string,
): string {
  return apportionWords[fault.code][locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fault.params[name] ?? ''
    return name.toLowerCase().endsWith('cents') ? money(Number(value)) : String(value)
  })
}
