import { describe, expect, test } from 'vitest'
import { settlementStatement } from '../../api/export/statement.ts'
import { plain } from './plain.ts'
import { closedStatement, openStatement } from './small-settlement.ts'

describe('the settlement statement', () => {
  test('closed, in Chinese, line for line', () => {
    expect(plain(settlementStatement(closedStatement, 'zh'))).toEqual([
      '会议费决算表',
      '第 2 版（已关账）',
      '单位: 云川市政府办公室',
      '活动编号: HY2026-05',
      '会议名称: 全市信息工作会议',
      '会议类别: 二类',
      '会期: 2026年5月8日–9日',
      '地点: –',
      '酒店: 望湖宾馆',
      '预算: ¥10,800.00',
      '协议: ¥12,100.00',
      '账单: ¥13,890.00',
      '应付（协议价 × 签认数）: ¥12,460.00',
      '决算: ¥13,090.00',
      '已付净额: ¥14,500.00',
      '决算金额（大写）: 人民币壹万叁仟零玖拾元整',
      '余额：应由酒店退回: ¥1,410.00',
      '人天: 186',
      '每人天费用: ¥70.38',
      '关账人: 吴会计',
      '关账时间: 2026-05-12 10:00（北京时间）',
      '关账时尚有：1 项差异待处理；报销材料缺少 1 种。仍予关账的理由：年终结账',
      '# 账单与应付的差额及原因',
      '不得列支 | 1 | 0 | +600.00',
      '单价不符 | 2 | 1 | +830.00',
      'total: 差额合计（账单 − 应付） | 3 | 1 | +1,430.00',
      '# 各项费用',
      '用餐 | 2026-05-08 | 午餐 | 180 | 10,800.00 | 180 | 10,800.00 | 186 | 是 | 186 | 12,090.00 | 11,160.00 | +930.00 | 11,190.00',
      'subtotal: 用餐小计 |  |  |  | 10,800.00 |  | 10,800.00 |  |  |  | 12,090.00 | 11,160.00 | +930.00 | 11,190.00',
      '车辆 | – | 浙A12345 | – | – | 1 | 1,300.00 | – |  | – | 1,200.00 | 1,300.00 | −100.00 | 1,300.00',
      'subtotal: 车辆小计 |  |  |  | – |  | 1,300.00 |  |  |  | 1,200.00 | 1,300.00 | −100.00 | 1,300.00',
      '其他 | – | 鲜花 | – | – | – | – | – |  | 1 | 600.00 | 0.00 | +600.00 | 600.00',
      'subtotal: 其他小计 |  |  |  | – |  | – |  |  |  | 600.00 | 0.00 | +600.00 | 600.00',
      'total: 合计 |  |  |  | 10,800.00 |  | 12,100.00 |  |  |  | 13,890.00 | 12,460.00 | +1,430.00 | 13,090.00',
      '# 差异及处理',
      '1 | 单价不符 | 2026-05-08 | 午餐 |  |  | +930.00 | 酒店退减 | 按协议价（退减 ¥900.00，2026年5月11日） | 周财务 | 30.00',
      '2 | 单价不符 | – | 浙A12345 |  |  | −100.00 | 待处理 | 差额变动，须重新处理；周财务曾按 −¥200.00 处理：少计 |  | 0.00',
      '3 | 不得列支：鲜花 | 2026-05-09 | 鲜花 | 望湖.csv 第 5 行 | 鲜花摆放 | +600.00 | 认可 | 讲台用花，领导批准 | 周财务 | 600.00',
      'total: 合计 |  |  |  |  |  | +1,430.00 |  |  |  | 630.00',
      '# 款项与余额',
      '2026-05-01 | 汇款 | P-1 |  | 周财务 | 15,000.00',
      '2026-05-11 | 退款 |  | 退钥匙押金 | 周财务 | −500.00',
      'subtotal: 已付净额（押金 + 汇款 + 预支 − 退款） |  |  |  |  | 14,500.00',
      'subtotal: 决算 |  |  |  |  | 13,090.00',
      'total: 余额：应由酒店退回 |  |  |  |  | 1,410.00',
      '# 定额标准核对',
      '综合定额合计 | 元 | 93,000.00 | 13,090.00 | 未超 | 186 人天 × ¥500.00，未安排的住宿已扣除',
      '工作人员占比 |  | 15.0 % | – | 未核 | 实际到会人数尚未登记',
      '适用标准：二类会议（财行〔2016〕214号）。',
      '人天 186：每天取午餐、晚餐实数的较高者相加。',
      '# 报销材料核对',
      '会议通知 | 缺少 |  | ',
      '实际参会人员签到表 | 与数字矛盾 | 签到.pdf | 签到 180 人；账单单餐最多 186 人次',
      '原始明细单据 | 齐备 | 已导入的账单：望湖.csv | ',
      '# 数据来源',
      '酒店账单 | 望湖.csv | 1,234 | a1b2 | 林会务 | 2026-05-12 10:00（北京时间）',
      '预算: –',
      '协议书: 第 2 版',
      '签认的每日核对: 2026-05-08 第 2 版',
      '决算版次: 第 2 版',
      '数据时间: 2026-05-12 10:00（北京时间）',
      '决算指纹（SHA-256）: f00d',
      '# 签章',
      '经办人 / 财务负责人 / 单位负责人 / 酒店确认',
    ])
  })

  test('open, in English, it says that nothing is closed and what stands against it', () => {
    const document = settlementStatement(openStatement, 'en')
    const lines = plain(document)
    expect(lines[1]).toBe('Not closed: today’s figures, signed by nobody')
    expect(document.foot).toBe(
      '云川市政府办公室 · HY2026-05 · Not closed · data as of 2026-05-12 10:00 (UTC+8)',
    )
    expect(lines).toContain(
      'Cannot be closed yet: differences still open: 1; kinds of papers missing: 1.',
    )
    expect(lines).toContain('Settled: CNY 13,090.00')
    expect(lines).toContain('Balance: to be returned by the hotel: CNY 1,410.00')
    expect(lines).toContain(
      'Sign-in sheet of those present | Contradicts | 签到.pdf | 180 people signed in; at most 186 covers billed at one sitting',
    )
    expect(lines.join('\n')).not.toMatch(/Fingerprint|Closed by/)
  })

  test('an edition that was reopened says by whom and why', () => {
    const closing = closedStatement.closing && {
      ...closedStatement.closing,
      reopenedBy: '吴会计',
      reopenedAt: '2026-05-13T02:00:00Z',
      reopenReason: '补单据',
    }
    const lines = plain(settlementStatement({ ...closedStatement, closing }, 'zh'))
    expect(lines).toContain('本版已由吴会计于2026-05-13 10:00（北京时间）重开，理由：补单据')
  })

  test('both languages say the same in the same places', () => {
    const shape = (lang: 'zh' | 'en') =>
      settlementStatement(closedStatement, lang).sections.map(({ blocks }) =>
        blocks.map((block) => {
          if (block.is === 'table')
            return [block.columns.length, ...block.rows.map(({ cells }) => cells.length)]
          return block.is === 'facts' ? block.facts.length : block.is
        }),
      )
    expect(shape('en')).toEqual(shape('zh'))
    const { sections } = settlementStatement(closedStatement, 'zh')
    for (const block of sections.flatMap(({ blocks }) => blocks))
      if (block.is === 'table')
        for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length)
  })
})
