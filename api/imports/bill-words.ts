import type { ItemKind, Sitting } from '../domain/item.ts'

export type WordRule = {
  kind: ItemKind
  /** The item's label, or '' when day, sitting, price or the rest of the text tell it. */
  label: string
  sitting: Sitting | null
  pattern: RegExp
}

const rule = (
  kind: ItemKind,
  label: string,
  pattern: RegExp,
  sitting: Sitting | null = null,
): WordRule => ({
  kind,
  label,
  sitting,
  pattern,
})

/** 浙A12345, 浙A·12345, new-energy 浙AD12345; tidy text, upper case. */
export const platePattern =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.\s-]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]/

/**
 * Which words mean what, the surest first: drinks in a lunch are drinks, a room with breakfast is a room, a tea
 * break in the hall is a meal. Latin words stand alone.
 */
export const wordRules: readonly WordRule[] = [
  rule(
    'other',
    '烟酒',
    /香烟|烟酒|白酒|红酒|啤酒|黄酒|酒水|茅台|五粮液|\b(wine|beer|liquor|cigarettes?)\b/i,
  ),
  rule('other', '停车费', /停车|\bparking\b/i),
  rule(
    'lodging',
    '',
    /房费|住宿|客房费|房租|房金|加床|钟点房|延迟退房|半日租|room (charge|rate|revenue)|\b(accommodation|lodging)\b/i,
  ),
  rule('meal', '', /早餐|早饭|早点|自助早|breakfast/i, 'breakfast'),
  rule('meal', '', /午餐|午饭|午宴|中饭|中餐(?!厅)|\blunch/i, 'lunch'),
  rule('meal', '', /晚餐|晚饭|晚宴|\b(dinner|supper)\b/i, 'dinner'),
  rule('meal', '', /茶歇|茶点|茶水点心|咖啡歇|\b(tea|coffee) ?breaks?\b|refreshments?/i, 'tea'),
  rule('other', '打印复印', /打印|复印|文印|印刷|装订|\b(print(ing)?|cop(y|ies|ying)|photocop)/i),
  rule('other', '横幅', /横幅|条幅|会标|\bbanners?\b/i),
  rule('other', '鲜花', /鲜花|花卉|花篮|绿植|\bflowers?\b/i),
  rule('other', '背景板', /背景板|背景墙|舞台搭建|\bbackdrop\b/i),
  rule('other', '席卡', /席卡|桌签|台卡|胸牌|证件制作/),
  rule('other', '水果', /水果|果盘|\bfruits?\b/i),
  rule('other', '饮用水', /矿泉水|饮用水|瓶装水|纯净水|\bmineral water\b/i),
  rule('other', '茶叶', /茶叶/),
  rule('other', '洗衣', /洗衣|干洗|\blaundry\b/i),
  rule('other', '电话', /电话|长话|\btelephone\b/i),
  rule('other', '网络', /网络|宽带|\binternet\b/i),
  rule('other', '迷你吧', /迷你吧|小酒吧|\bmini ?bar\b/i),
  rule('other', '设备租用', /投影|音响|话筒|灯光|设备租|LED|\bprojector\b/i),
  rule('other', '医药', /医药|药品|急救|\bmedical\b/i),
  rule('other', '纪念品', /纪念品|礼品|伴手礼|\b(gift|souvenir)s?\b/i),
  rule('other', '快递', /快递|邮寄|\bcourier\b/i),
  rule('other', '文具', /文具|办公用品|\bstationery\b/i),
  rule('other', '娱乐', /KTV|桑拿|健身|足浴|棋牌|\b(spa|sauna|gym)\b/i),
  rule('other', '旅游', /旅游|景区|门票/),
  rule('other', '赔偿', /赔偿|损坏|\bdamage\b/i),
  rule(
    'hall',
    '',
    /会议室|会场|场租|场地|多功能厅|报告厅|会议厅|贵宾厅|宴会厅|礼堂|讨论室|(meeting|conference|function) ?(room|hall)|\b(hall|venue|ballroom)\b/i,
  ),
  rule('vehicle', '', platePattern),
  rule(
    'vehicle',
    '',
    /用车|租车|包车|车费|车辆|大巴|中巴|客车|商务车|轿车|考斯特|班车|接站|送站|接送|\b(bus(es)?|coach|shuttle|minibus|vehicles?|car (hire|rental))\b/i,
  ),
  rule(
    'meal',
    '',
    /餐饮|用餐|餐费|围餐|桌餐|工作餐|自助餐|酒席|会议餐|送餐|伙食|餐厅|夜宵|宵夜|F ?& ?B|\b(meals?|food|banquet|restaurant|buffet)\b/i,
  ),
  rule(
    'lodging',
    '',
    /客房|标准间|标间|单间|单人间|双人间|大床|双床|套房|三人间|\b(rooms?|twin|suite|king)\b/i,
  ),
  rule('other', '会务费', /会务费|会议费/),
  rule('other', '服务费', /服务费|\bservice (charge|fee)\b/i),
  rule('other', '折扣', /折扣|优惠|减免|抹零|\b(discount|allowance|rebate)\b/i),
]

export const natureWords = {
  reversal:
    /冲账|冲帐|冲红|红冲|红字|冲销|冲减|冲回|更正|\b(reversal|reverse[ds]?|void(ed)?|correction|rebooked)\b/i,
  transfer: /转出|转入|转房|转至|转自|转总账|转主账|\btransfer(red)?\b/i,
  payment:
    /预付|预收|押金|定金|订金|现金|转账|转帐|刷卡|银行卡|信用卡|公务卡|微信|支付宝|支票|汇款|付款|收款|\b(payments?|deposit|cash|prepaid|prepayment|advance|remittance|visa|unionpay|cheque|check payment)\b/i,
  refund: /退押金|退款|退回|退还|退预付|返还|\brefund/i,
  discount: /折扣|优惠|减免|抹零|\b(discount|allowance|rebate)\b/i,
} as const

/** Room types as hotels name them, with the spellings that mean the same. */
export const roomTypes: readonly { label: string; pattern: RegExp }[] = [
  { label: '套房', pattern: /[豪商行普总]?[华务政通统]?套房|\bsuite\b/i },
  { label: '三人间', pattern: /三人间|\btriple\b/i },
  { label: '大床房', pattern: /大床(房|间)?|\bking\b|\bdouble\b/i },
  { label: '单间', pattern: /单人间|单人房|单间|\bsingle\b/i },
  { label: '标准间', pattern: /标准双?人?间|标间|双标|双人间|双床(房|间)?|\b(standard|twin)\b/i },
]

export const hallNames =
  /[\p{Script=Han}A-Za-z0-9]{0,6}?(主会场|分会场|会议室|会场|多功能厅|报告厅|会议厅|贵宾厅|宴会厅|礼堂|讨论室)/gu

export const vehicleTypes = /大巴|中巴|小巴|商务车|考斯特|轿车|客车|\b(coach|minibus|bus|van)\b/i

/** The first rule whose words stand in the text, and how it is named to the user. */
export function ruleOf(text: string) {
  if (text === '') return undefined
  for (const one of wordRules) {
    const match = one.pattern.exec(text)
    if (!match) continue
    const rule = one.pattern === platePattern ? 'plate' : `item-word:${match[0]}`
    return { ...one, rule }
  }
  return undefined
}
