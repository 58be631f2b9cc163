import { capitalCents } from './capital-figures.ts'
import { remembered } from './row.ts'

/** What a total row sums up. */
export type TotalScope = 'sub' | 'page' | 'grand' | 'capital' | 'opening' | 'closing'

export type SectionNature = 'charge' | 'payment' | 'transfer' | 'left-out' | 'none'

const totals: { scope: TotalScope; pattern: RegExp }[] = [
  {
    scope: 'opening',
    pattern: /^(期初|上期|上月|上日|昨日)(余额|结余|欠款|应收)|^opening ?balance|^balance ?b\/?f/,
  },
  {
    scope: 'closing',
    pattern:
      /^(期末|本期|当前|结算)?(余额|结余|欠款)$|^期末|^(closing ?)?balance( ?c\/?f| ?due)?$|^(应付|应收|尚欠|未结)(余额|金额|款)?$/,
  },
  { scope: 'page', pattern: /^(承前页|过次页|承上页|转下页|接上页)|^(brought|carried) ?forward/ },
  {
    scope: 'sub',
    pattern:
      /(小计|本页合计|本日合计|当日合计|日计)$|^(小计|本页合计|本日合计|当日合计|日计)|^sub-?total|subtotal$/,
  },
  {
    scope: 'grand',
    pattern:
      /(合计|总计|共计|总金额|累计|总额)$|^(合计|总计|共计|总金额|累计|总额|费用总计)|^(grand )?total|(charges?|payments?|consumption) total$|^total (charges?|payments?)/,
  },
]

/** Of these every name of a total has one: other cells need no look. */
const telltale = new Uint8Array(65_536)
for (const sign of '计額额页写款余欠元圆应tTbBfFｔＴｂＢｆＦ') telltale[sign.charCodeAt(0)] = 1

/** The scope of a total row from the cell that names it; null for any other text. */
export function totalScope(text: string): TotalScope | null {
  if (text.length > 40) return null
  for (let i = 0; i < text.length; i++) {
    if (telltale[text.charCodeAt(i)] === 1) return namedScope(text)
  }
  return null
}

const namedScope = remembered((text: string): TotalScope | null => {
  const tidy = text.normalize('NFKC').toLowerCase().trim()
  if (/大写/.test(tidy) || (tidy.length > 3 && capitalCents(tidy) !== undefined)) return 'capital'
  const bare = tidy
    .replace(/[(【[][^)】\]]*[)】\]]/g, '')
    .replace(/[:：].*$/, '')
    .replace(/[-—=*·.、\s]*(rmb|cny|¥|人民币)?\s*-?[\d,.]*\s*元?$/, '')
    .replace(/(?<=[\p{Script=Han}])\s+(?=[\p{Script=Han}])/gu, '')
    .trim()
  if (bare === '' || bare.length > 24) return null
  return totals.find(({ pattern }) => pattern.test(bare))?.scope ?? null
})

const signature =
  /签字|签名|签章|盖章|签收|经手人|经办人|制表|审核|审批|复核|收款人|付款人|收银员|打印(时间|日期|人|员)|操作员|第\s*\d+\s*页|共\s*\d+\s*页|^备\s*注\s*[::]|^注\s*[::]|^说明\s*[::]|^附[::注]|signature|signed|prepared by|printed|cashier|^note|^page \d/i

export const isSignature = remembered((text: string): boolean =>
  signature.test(text.normalize('NFKC')),
)

const sections: { nature: SectionNature; pattern: RegExp }[] = [
  {
    nature: 'left-out',
    pattern:
      /^(免费|招待|赠送|挂账|挂帐|欠款|未结|应收)|^(complimentary|house ?use|on account|owed|outstanding)/i,
  },
  { nature: 'transfer', pattern: /^(转账|转帐|转入|转出)|^transfers?/i },
  {
    nature: 'payment',
    pattern: /^(付款|收款|结算|预付|预收|押金|已付)|^(payments?|deposits?|settlement)/i,
  },
  { nature: 'charge', pattern: /^(消费|费用|应付|收费)|费$|^(charges?|consumption)/i },
]

/** What a heading says once its number, brackets and punctuation are put aside. */
const headingOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^\s*[(]?\s*[一二三四五六七八九十\d]+\s*[)、.,]\s*/, '')
    .replace(/[(【[].*?[)】\]]/g, '')
    .replace(/[-=*—:：\s]+$/, '')
    .replace(/^[-=*—\s]+/, '')

/** What the rows below a section's heading are: charges, payments, or figures that cost nothing (`left-out`). */
export const sectionNature = (text: string): SectionNature =>
  sections.find(({ pattern }) => pattern.test(headingOf(text)))?.nature ?? 'none'

/** A heading, not a remark: short, and numbered or naming a section. */
export const isSectionHeading = (text: string): boolean =>
  headingOf(text).length <= 16 &&
  !/[，。；]/.test(text) &&
  (/^\s*[(（]?[一二三四五六七八九十\d]+[)）、.．]/.test(text) || sectionNature(text) !== 'none')
