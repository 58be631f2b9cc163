import { describe, expect, test } from 'vitest'
import { type DisputeLetter, disputeLetter } from '../../api/export/dispute-letter.ts'
import type { Disputed } from '../../api/export/dispute-table.ts'
import { plain } from './plain.ts'

const signed = new Date('2026-05-08T13:30:00Z')

/** Agreed 60.00 with a guarantee of 150; 180 signed; billed 186: 6 × 60.00 = 360.00 too many. */
const lunch: Disputed = {
  kind: 'meal',
  day: '2026-05-08',
  sitting: 'lunch',
  label: '',
  cause: 'quantity',
  amountCents: 36_000,
  reason: '多计 6 人',
  forbiddenWord: null,
  twiceOf: null,
  lines: [7, 8, 9, 12].map((line) => ({ filename: '望湖.csv', line })),
  isWhole: true,
  texts: ['午餐', '午餐加位'],
  billed: { cents: 1_116_000, quantity: '186', unitPriceCents: 6000 },
  term: {
    basis: 'unit',
    unitPriceCents: 6000,
    personsPerTable: null,
    quantity: '180',
    guaranteedQuantity: '150',
    discountBasisPoints: 0,
    serviceChargeBasisPoints: 0,
    freeKilometres: null,
    kilometrePriceCents: null,
    hourPriceCents: null,
    unit: '人次',
  },
  countedQuantity: '180',
  isSigned: true,
  signatures: [
    { day: '2026-05-08', organiser: '林会务', hotelContact: '王经理', signedAt: signed },
  ],
}

const room: Disputed = {
  ...lunch,
  kind: 'lodging',
  sitting: null,
  label: '标准间',
  cause: 'twice',
  amountCents: 38_050,
  reason: '',
  twiceOf: { filename: '望湖.csv', line: 20 },
  lines: [{ filename: '望湖.csv', line: 31 }],
  texts: ['房费'],
  billed: { cents: 38_050, quantity: null, unitPriceCents: null },
  term: null,
  countedQuantity: null,
  isSigned: false,
  signatures: [],
}

const letter: DisputeLetter = {
  organisation: '云川市政府办公室',
  meeting: {
    title: '全市信息工作会议',
    code: 'HY2026-05',
    startsOn: '2026-05-08',
    endsOn: '2026-05-10',
    hotel: '望湖宾馆',
  },
  agreement: { version: 2, signedOn: '2026-04-20', contact: '王经理' },
  disputed: [lunch, room],
  writer: '周财务',
  writtenOn: '2026-05-15',
  writtenAt: new Date('2026-05-15T02:00:00Z'),
  dueOn: '2026-05-25',
}

describe('the letter to the hotel', () => {
  test('in Chinese, word for word: 360.00 + 380.50 = 740.50', () => {
    expect(plain(disputeLetter(letter, 'zh'))).toEqual([
      '关于“全市信息工作会议”账单争议事项的函',
      '活动编号 HY2026-05 · 会期 2026年5月8日–10日',
      '望湖宾馆（联系人：王经理）：',
      '我单位于2026年5月8日–10日在贵处举办“全市信息工作会议”（活动编号 HY2026-05），承蒙接待，谨致谢意。',
      '经将贵处账单与双方2026年4月20日签订的协议书（第 2 版）及每日签认的核对记录逐项核对，有 2 项与约定或实数不符，涉及金额 ¥740.50（大写：人民币柒佰肆拾元零伍角整），明细及依据见附件。',
      '请贵处核实，并于2026年5月25日前核减上述金额、开具红字发票（贷项凭证）；如有不同意见，请在同一期限内书面说明，并附原始单据。',
      '其余没有争议的款项，我单位按约定办理结算。',
      '特此函达，盼复。',
      '云川市政府办公室（盖章）',
      '经办人：周财务（签字）',
      '2026年5月15日',
      '# 附件：争议事项明细及依据',
      '1 | 望湖.csv\n第 7–9、12 行 | 2026-05-08 | 午餐 | 午餐\n午餐加位 | 186 × 60.00 = 11,160.00 | ¥60.00/人次；保底 150 人次 | 180 人次\n林会务、王经理\n2026-05-08 签认 | +360.00 | 数量不符：多计 6 人',
      '2 | 望湖.csv\n第 31 行 | 2026-05-08 | 标准间 | 房费 | 380.50 | 协议未约定 | 无签认的核对 | +380.50 | 重复计费（与望湖.csv 第 20 行为同一笔）',
      'total: 争议金额合计 |  |  |  |  |  |  |  | +740.50 | ',
    ])
  })

  test('in English the currency is named, and the annex says the same', () => {
    const lines = plain(disputeLetter(letter, 'en'))
    expect(lines[0]).toBe('Disputed charges: 全市信息工作会议')
    expect(lines[4]).toContain('signed on 20 April 2026 (version 2)')
    expect(lines[4]).toContain(
      'In 2 cases it differs from what was agreed or counted, by CNY 740.50',
    )
    expect(lines[5]).toContain('credit note for the amount by 25 May 2026')
    expect(lines.at(-3)).toContain('186 × 60.00 = 11,160.00 | CNY 60.00 / 人次; guarantee 150 人次')
    expect(lines.at(-2)).toContain('Charged twice (the same as 望湖.csv line 20)')
  })

  test('what the hotel charged too little is to be corrected, not credited', () => {
    const less = { ...letter, disputed: [{ ...lunch, amountCents: -36_000 }] }
    const lines = plain(disputeLetter(less, 'zh'))
    expect(lines[4]).toContain('−¥360.00（大写：人民币负叁佰陆拾元整）')
    expect(lines[5]).toContain('更正账单')
  })

  test('without a hotel, an agreement or all the lines it says no more than is known', () => {
    const bare = {
      ...letter,
      meeting: { ...letter.meeting, hotel: null },
      agreement: null,
      disputed: [{ ...lunch, isWhole: false, isSigned: false }],
    }
    const lines = plain(disputeLetter(bare, 'zh'))
    expect(lines[2]).toBe('酒店：')
    expect(lines[4]).toContain('与双方的约定及每日签认')
    expect(lines.at(-2)).toContain('第 7–9、12 行\n等 |')
    expect(lines.at(-2)).toContain('180 人次（未签认）')
  })
})
