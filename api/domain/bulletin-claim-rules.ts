import type { Measure } from './bulletin-figure.ts'
import { type Level, levels, type ReportKind, reportKinds } from './rule-book.ts'
import { levelNames, reportKindNames, type Tongue } from './rule-book-names.ts'

/** What a rule may look at besides its own words: those before it in the same sentence. */
export type Before = { level: Level | undefined; isOfUse: boolean }
export type ClaimRule = {
  pattern: RegExp
  /** Undefined: the words alone do not say what is measured. */
  measure: (groups: Record<string, string>, before: Before) => Measure | undefined
  /** A place lost is a movement below 0. */
  isLoss?: boolean
}

/** A figure as people write it: digits with commas, or whole numbers in words. */
const zhNumber = '(?<n>\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万]+)'
const zhSigned = '(?<n>[-−]?\\d[\\d,]*(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万]+)'
const enNumber = '(?<n>\\d[\\d,]*(?:\\.\\d+)?)'
const enSigned = '(?<n>[-−]?\\d[\\d,]*(?:\\.\\d+)?)'

const anyOf = (names: Record<string, string>) => `(?<k>${Object.values(names).join('|')})`
const keyed = <K extends string>(keys: readonly K[], names: Record<K, string>, said: string) =>
  keys.find((key) => names[key] === said)

const zh = (
  source: string,
  measure: Measure | ClaimRule['measure'],
  isLoss = false,
): ClaimRule => ({
  pattern: new RegExp(source, 'gu'),
  measure: typeof measure === 'function' ? measure : () => measure,
  isLoss,
})
const en = (
  source: string,
  measure: Measure | ClaimRule['measure'],
  isLoss = false,
): ClaimRule => ({
  pattern: new RegExp(source, 'giu'),
  measure: typeof measure === 'function' ? measure : () => measure,
  isLoss,
})

const levelUses =
  (tongue: Tongue): ClaimRule['measure'] =>
  ({ k = '' }) => {
    const level = keyed(levels, levelNames[tongue], tongue === 'en' ? k.toLowerCase() : k)
    return level && `uses.${level}`
  }
const unitsOfLevel: ClaimRule['measure'] = (_, { level }) => level && `units.${level}`
const heldAgainst =
  (tongue: Tongue): ClaimRule['measure'] =>
  ({ k = '' }) => {
    const kind: ReportKind | undefined = keyed(
      reportKinds,
      reportKindNames[tongue],
      tongue === 'en' ? k.toLowerCase() : k,
    )
    return kind && `reports.${kind}`
  }

/**
 * How figures are said, the particular before the general: what a rule has read, no later one reads again. The
 * sentences of bulletin-sentences.ts are all among them, and the usual ways to write them otherwise.
 */
export const claimRules: Record<Tongue, readonly ClaimRule[]> = {
  zh: [
    zh(`${zhNumber}个单位(?:均|都|仍)?(?:没有|未)报送`, 'zero-reporters'),
    zh(`${zhNumber}个单位(?:均|都)?(?:连续未完成|予以点名|被点名)`, 'named'),
    zh(`${zhNumber}个单位(?:被)?列(?:为|入)重点帮扶`, 'key-support'),
    zh(`涉及${zhNumber}个单位`, unitsOfLevel),
    zh(`${zhNumber}个(?:参评|参加|参与)?单位`, 'units'),
    zh(`重复计算${zhNumber}[条篇件]`, 'repeated'),
    zh(`约稿逾期未报${zhNumber}[条篇件]`, 'overdue'),
    zh(`逾期报送${zhNumber}[条篇件]`, 'late-items'),
    zh(`采用率(?:为|达|达到|是)?${zhNumber}[%％]`, 'adoption-rate'),
    zh(`采用率(?:为|达|达到|是)?百分之${zhNumber}`, 'adoption-rate'),
    zh(`${anyOf(levelNames.zh)}(?:刊物)?(?:共|累计)?采用(?:信息)?${zhNumber}次`, levelUses('zh')),
    zh(`${anyOf(reportKindNames.zh)}(?:信息)?${zhNumber}次`, heldAgainst('zh')),
    zh(`采用${zhNumber}[条篇]?次`, 'uses'),
    zh(`批示${zhNumber}[次条件]`, 'instructions'),
    zh(`采用(?:了)?(?:各类)?(?:政务)?(?:信息)?(?:共|共计|总计)?${zhNumber}[条篇件](?!次)`, 'used'),
    zh(`报送(?:了)?(?:各类)?(?:政务)?(?:信息)?(?:共|共计|总计)?${zhNumber}[条篇件]`, 'submitted'),
    zh(`信息(?:共|共计|总计)?${zhNumber}[条篇件]`, (_, { isOfUse }) =>
      isOfUse ? 'used' : 'submitted',
    ),
    zh(`前${zhNumber}[名位]`, 'top'),
    zh(`(?:第|名次(?:为|是)?|排名(?:为|是)?)${zhNumber}[名位]`, 'rank'),
    zh(`上升(?:了)?${zhNumber}[名位]`, 'movement'),
    zh(`下降(?:了)?${zhNumber}[名位]`, 'movement', true),
    zh(`${zhSigned}分(?!之)`, 'points'),
  ],
  en: [
    en(`${enNumber} units? (?:have |has )?submitted nothing`, 'zero-reporters'),
    en(`${enNumber} units? (?:is|are|was|were) named`, 'named'),
    en(`${enNumber} units? (?:is|are|was|were) given key support`, 'key-support'),
    en(`\\bof ${enNumber} units?`, unitsOfLevel),
    en(`${enNumber} units?`, 'units'),
    en(`${enNumber} of them counted again`, 'repeated'),
    en(`${enNumber} commissioned items? (?:is|are|was|were) overdue`, 'overdue'),
    en(`${enNumber} items? came late`, 'late-items'),
    en(`adoption rate (?:was|is|of|reached) ${enNumber} ?%`, 'adoption-rate'),
    en(`${enNumber} ${anyOf(levelNames.en)} uses?`, levelUses('en')),
    en(`${enNumber} ${anyOf(reportKindNames.en)}`, heldAgainst('en')),
    en(`${enNumber} uses?\\b`, 'uses'),
    en(`${enNumber} instructions?`, 'instructions'),
    en(`${enNumber} items? (?:was |were )?used`, 'used'),
    en(`${enNumber} items? (?:was |were )?submitted`, 'submitted'),
    en(`\\btop ${enNumber}`, 'top'),
    en(`\\b(?:rank|ranked|ranks|place) ${enNumber}`, 'rank'),
    en(`\\bup ${enNumber} places?`, 'movement'),
    en(`\\bdown ${enNumber} places?`, 'movement', true),
    en(`${enSigned} points?`, 'points'),
  ],
}

/** Figures that measure nothing: days, years, document numbers, numbered lines. */
export const noClaims: Record<Tongue, readonly RegExp[]> = {
  zh: [
    /[〔[（(]\d{4}[〕\]）)]\s*(?:第)?\d+号/gu,
    /\d{4}-\d{2}-\d{2}/gu,
    /\d{4}\/\d{1,2}\/\d{1,2}/gu,
    /\d{2,4}年(?:度)?|\d{1,2}月(?:份)?|\d{1,2}[日号时]|第?\d季度/gu,
    /(?<=^\s*)[（(]?\d{1,2}[.、．）)]/gu,
  ],
  en: [
    /\d{4}-\d{2}-\d{2}/gu,
    /\bQ[1-4]\b/gu,
    /\b(?:19|20)\d\d\b(?! (?:items?|uses?|units?|points?|instructions?)\b)/gu,
    /(?<=^\s*)\(?\d{1,2}[.)](?= )/gu,
  ],
}

export const titles: Record<Tongue, RegExp> = { zh: /《[^》]*》/gu, en: /“[^”]*”/gu }
/** Where a sentence, or a part that stands by itself, ends. */
export const ends: Record<Tongue, RegExp> = { zh: /[。；;！？\n]/u, en: /[.;!?](?=\s|$)|\n/u }
