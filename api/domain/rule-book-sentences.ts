import {
  itemRoles,
  type PointsByRole,
  type RuleBook,
  type UseLine,
  type UseMatch,
} from './rule-book.ts'
import {
  formNames,
  instructionCountNames,
  jointNames,
  lengthNames,
  levelNames,
  reportKindNames,
  roleNames,
  spanNames,
  stackingNames,
  type Tongue,
  tieBreakText,
} from './rule-book-names.ts'

export const ruleSections = [
  'about',
  'uses',
  'instructions',
  'items',
  'duties',
  'year',
  'ranking',
] as const
export type RuleSection = (typeof ruleSections)[number]

/** One rule in words. The key stays the same when only its figures change. */
export type RuleSentence = { section: RuleSection; key: string; text: string }

type Say = (zh: string, en: string) => string

const pointsOf = (worth: string | PointsByRole, tongue: Tongue, say: Say): string => {
  if (worth === 'given') return say('按对方给定的分值', 'as many points as were given')
  if (typeof worth === 'string') return say(`${worth} 分`, `${worth} points`)
  return itemRoles
    .flatMap((role) =>
      worth[role] === undefined ? [] : [`${roleNames[tongue][role]} ${worth[role]}`],
    )
    .join(' / ')
}

/** What a line asks for: `（市级 · 单篇）`; nothing when it takes anything. */
function matchOf(line: UseMatch & Partial<Pick<UseLine, 'length' | 'kind'>>, tongue: Tongue) {
  const parts = [
    line.publication,
    line.level && levelNames[tongue][line.level],
    line.form && formNames[tongue][line.form],
    line.length && lengthNames[tongue][line.length],
    line.kind,
  ].filter((part) => part)
  if (parts.length === 0) return ''
  return tongue === 'zh' ? `（${parts.join(' · ')}）` : ` (${parts.join(' · ')})`
}

function useSentences(book: RuleBook, tongue: Tongue, say: Say): Omit<RuleSentence, 'section'>[] {
  return [
    ...book.uses.map((line) => ({
      key: `use ${line.name}`,
      text: `${line.name}${matchOf(line, tongue)}${say('：', ': ')}${pointsOf(line.points, tongue, say)}${
        line.joint === null
          ? ''
          : say(
              `，联合信息${jointNames.zh[line.joint]}`,
              `, joint items ${jointNames.en[line.joint]}`,
            )
      }`,
    })),
    ...book.multipliers.map((line) => ({
      key: `multiplier ${line.name}`,
      text: `${line.name}${matchOf(line, tongue)}${say('：', ': ')}× ${line.times}`,
    })),
    {
      key: 'stacking',
      text: say(
        `一篇信息多次采用：${stackingNames.zh[book.stacking]}`,
        `Several uses of one item: ${stackingNames.en[book.stacking]}`,
      ),
    },
    {
      key: 'joint',
      text: say(
        `联合报送：${jointNames.zh[book.joint]}`,
        `Joint items: ${jointNames.en[book.joint]}`,
      ),
    },
  ]
}

function instructionSentences({ instructions }: RuleBook, tongue: Tongue, say: Say) {
  if (instructions.lines.length === 0) return []
  return [
    ...instructions.lines.map((line) => ({
      key: `instruction ${line.name}`,
      text: `${line.name}${matchOf(line, tongue)}${say('：加 ', ': + ')}${pointsOf(line.points, tongue, say)}`,
    })),
    {
      key: 'instruction count',
      text: say(
        `一篇信息多次批示：${instructionCountNames.zh[instructions.count]}`,
        `Several instructions on one item: ${instructionCountNames.en[instructions.count]}`,
      ),
    },
  ]
}

function itemSentences(book: RuleBook, say: Say) {
  const any = say('任何', 'any')
  return [
    ...book.extras.map(({ name, extra, points }) => ({
      key: `extra ${name}`,
      text: say(`${name}（${extra}）：加 ${points} 分`, `${name} (${extra}): + ${points} points`),
    })),
    ...book.late.map(({ name, lateKind, takes }) => ({
      key: `late ${name}`,
      text:
        'keep' in takes
          ? say(
              `${name}（${lateKind ?? any}）：只计 ${takes.keep}`,
              `${name} (${lateKind ?? any}): ${takes.keep} of the points are left`,
            )
          : say(
              `${name}（${lateKind ?? any}）：扣 ${takes.less} 分`,
              `${name} (${lateKind ?? any}): − ${takes.less} points`,
            ),
    })),
    ...(book.floors.item
      ? [{ key: 'item floor', text: say('一篇信息最低 0 分', 'An item is worth 0 at least') }]
      : []),
  ]
}

function dutySentences(book: RuleBook, say: Say) {
  const { quota, base, shortfall, undelivered } = book
  const found: Omit<RuleSentence, 'section'>[] = book.reports.map(({ name, kind, least, most }) => {
    const cost = least === most ? least : say(`${least} 至 ${most}`, `${least} to ${most}`)
    return {
      key: `report ${kind}`,
      text: say(
        `${name}（${reportKindNames.zh[kind]}）：扣 ${cost} 分`,
        `${name} (${reportKindNames.en[kind]}): − ${cost} points`,
      ),
    }
  })
  if (undelivered !== null)
    found.push({
      key: 'undelivered',
      text: say(
        `约稿未报：每篇扣 ${undelivered} 分`,
        `A commissioned item not delivered: − ${undelivered}`,
      ),
    })
  if (quota) {
    const counts = {
      submitted: say('报送篇数', 'items submitted'),
      used: say('采用篇数', 'items used'),
      points: say('分数', 'points'),
    }[quota.counts]
    found.push({
      key: 'quota',
      text: say(
        `任务数：${spanNames.zh[quota.per]}，按${counts}计${quota.usual === null ? '，数额另行下达' : `，一般为 ${quota.usual}`}`,
        `Quota: ${spanNames.en[quota.per]}, in ${counts}${quota.usual === null ? ', set for each unit' : `, usually ${quota.usual}`}`,
      ),
    })
  }
  if (base) {
    const caps = [
      base.capPerSpan &&
        say(`每期至多 ${base.capPerSpan} 分`, `at most ${base.capPerSpan} each time`),
      base.capPerYear && say(`全年至多 ${base.capPerYear} 分`, `at most ${base.capPerYear} a year`),
    ].filter((cap) => cap)
    const when =
      base.when === 'quota-met'
        ? say('完成任务得', 'for meeting the quota')
        : say('不论完成与否得', 'whether or not the quota is met')
    const each = base.each === 'item' ? say('，按报送篇数', ' for each item submitted') : ''
    found.push({
      key: 'base',
      text: `${say(`基础分：${when} ${base.points} 分`, `Base: ${base.points} points ${when}`)}${each}${caps.map((cap) => say(`，${cap}`, `, ${cap}`)).join('')}`,
    })
  }
  if (shortfall) {
    const { of, points } = shortfall
    const text = {
      fixed: say(`每期扣 ${points} 分`, `− ${points} points each time`),
      item: say(`每少一篇扣 ${points} 分`, `− ${points} points for each item missing`),
      multiple: say(`按所缺分数的 ${points} 倍扣`, `− ${points} times the missing points`),
    }[of]
    found.push({ key: 'shortfall', text: say(`未完成任务：${text}`, `Quota missed: ${text}`) })
  }
  if (book.floors.base)
    found.push({
      key: 'base floor',
      text: say(
        '缺额和约稿扣分以全年基础分扣完为止',
        'Shortfalls take no more of a year than its base',
      ),
    })
  return found
}

function yearSentences(book: RuleBook, tongue: Tongue, say: Say) {
  const found: Omit<RuleSentence, 'section'>[] = book.zeroOuts.map(
    ({ name, on, count, zeroes, less }) => {
      const what =
        on === 'missed-commissions'
          ? say('约稿未报', 'missed commissions')
          : reportKindNames[tongue][on]
      const span = {
        month: say('当月', 'the month'),
        quarter: say('当季', 'the quarter'),
        year: say('全年', 'the year'),
      }[zeroes]
      return {
        key: `zero ${on} ${zeroes}`,
        text: `${say(
          `${name}：${what}满 ${count} 次，${span}计 0 分`,
          `${name}: ${count} × ${what} and ${span} scores 0`,
        )}${less === null ? '' : say(`，另扣 ${less} 分`, `, and − ${less} points`)}`,
      }
    },
  )
  if (book.namedAfterMonths !== null)
    found.push({
      key: 'named',
      text: say(
        `连续 ${book.namedAfterMonths} 个月未完成任务，在通报中点名`,
        `After ${book.namedAfterMonths} months in a row below quota the bulletin names the unit`,
      ),
    })
  found.push({
    key: 'months',
    text:
      book.months.of === 'sum'
        ? say('每月得分为各篇之和', 'A month is the sum of its items')
        : say(
            `每月得分为各篇平均，保留 ${book.months.places} 位小数，逐月累计`,
            `A month is the average of its items to ${book.months.places} decimals; months add up`,
          ),
  })
  if (book.passUp.length > 0)
    found.push({
      key: 'pass up',
      text: say(
        `计入上级单位的类别：${book.passUp.join('、')}`,
        `Classes whose points go to the unit above: ${book.passUp.join(', ')}`,
      ),
    })
  return found
}

function rankingSentences({ ranking }: RuleBook, tongue: Tongue, say: Say) {
  const { classes, ties, tieBreaks, top, emptyRate, keySupport } = ranking
  return [
    {
      key: 'classes',
      text:
        classes.length > 0
          ? say(`分类排名：${classes.join('、')}`, `Ranked apart: ${classes.join(', ')}`)
          : say('所有单位一起排名', 'All units are ranked together'),
    },
    {
      key: 'ties',
      text:
        ties === 'gap'
          ? say('并列后名次顺延（1、2、2、4）', 'After a tie places are left out (1, 2, 2, 4)')
          : say('并列后名次连续（1、2、2、3）', 'After a tie places go on (1, 2, 2, 3)'),
    },
    {
      key: 'tie break',
      text:
        tieBreaks.length > 0
          ? say('同分时：', 'At equal points: ') + tieBreakText(tieBreaks, tongue)
          : say('同分即并列', 'Equal points share a place'),
    },
    {
      key: 'top',
      text: say(`表扬前 ${top} 名，含并列`, `The first ${top} are praised, ties included`),
    },
    {
      key: 'empty rate',
      text:
        emptyRate === 'none'
          ? say('没有报送的单位，采用率记作“–”', 'Without items the adoption rate is –')
          : say('没有报送的单位，采用率记作 0', 'Without items the adoption rate is 0'),
    },
    {
      key: 'key support',
      text: keySupport
        ? say(
            `连续 ${keySupport.periods} 期排在末位 ${keySupport.share} 的单位列为重点帮扶`,
            `Key support after ${keySupport.periods} periods in the bottom ${keySupport.share} of a class`,
          )
        : say('不设重点帮扶', 'No key support'),
    },
  ]
}

/** A rule book in words, rule by rule, in the order in which it is applied. */
export function ruleBookSentences(book: RuleBook, tongue: Tongue): RuleSentence[] {
  const say: Say = (zh, en) => (tongue === 'zh' ? zh : en)
  const about = [
    { key: 'name', text: book.name },
    { key: 'source', text: say(`来源：${book.source}`, `Source: ${book.source}`) },
    {
      key: 'valid',
      text:
        book.validTo === null
          ? say(`自 ${book.validFrom} 起施行`, `Valid from ${book.validFrom}`)
          : say(
              `${book.validFrom} 至 ${book.validTo} 施行`,
              `Valid from ${book.validFrom} to ${book.validTo}`,
            ),
    },
    ...(book.note ? [{ key: 'note', text: say(`说明：${book.note}`, `Note: ${book.note}`) }] : []),
  ]
  const of = (section: RuleSection, all: Omit<RuleSentence, 'section'>[]): RuleSentence[] =>
    all.map((one) => ({ section, ...one }))
  return [
    ...of('about', about),
    ...of('uses', useSentences(book, tongue, say)),
    ...of('instructions', instructionSentences(book, tongue, say)),
    ...of('items', itemSentences(book, say)),
    ...of('duties', dutySentences(book, say)),
    ...of('year', yearSentences(book, tongue, say)),
    ...of('ranking', rankingSentences(book, tongue, say)),
  ]
}

/** What another version says differently: null where it says nothing of it. */
export type RuleChange = { section: RuleSection; before: string | null; after: string | null }

/** Rules of the same key compared; lines of one name that occur more than once are compared in their order. */
export function ruleBookChanges(before: RuleBook, after: RuleBook, tongue: Tongue): RuleChange[] {
  const numbered = (book: RuleBook) => {
    const seen = new Map<string, number>()
    return ruleBookSentences(book, tongue).map((one) => {
      const count = (seen.get(one.key) ?? 0) + 1
      seen.set(one.key, count)
      return { ...one, key: `${one.key} ${count}` }
    })
  }
  const [was, is] = [numbered(before), numbered(after)]
  const wasByKey = new Map(was.map((one) => [one.key, one]))
  const isByKey = new Set(is.map((one) => one.key))
  const changes = is.flatMap(({ section, key, text }): RuleChange[] => {
    const old = wasByKey.get(key)?.text ?? null
    return old === text ? [] : [{ section, before: old, after: text }]
  })
  const gone = was
    .filter(({ key }) => !isByKey.has(key))
    .map(({ section, text }): RuleChange => ({ section, before: text, after: null }))
  return ruleSections.flatMap((section) =>
    [...changes, ...gone].filter((one) => one.section === section),
  )
}
