import type { PoolShare, SharedPool } from './apportionment.ts'
import type { BasisName } from './scheme.ts'

type Locale = 'zh' | 'en'

export const basisWords: Record<Locale, Record<BasisName, string>> = {
  zh: {
    heads: '人数',
    'person-days': '人天',
    covers: '用餐人次',
    'room-nights': '间夜',
    seats: '座位',
    'seat-kilometres': '座公里',
    fixed: '固定比例',
    equal: '平均',
    direct: '直接承担',
  },
  en: {
    heads: 'heads',
    'person-days': 'person-days',
    covers: 'covers',
    'room-nights': 'room nights',
    seats: 'seats',
    'seat-kilometres': 'seat-kilometres',
    fixed: 'fixed shares',
    equal: 'equal shares',
    direct: 'carried directly',
  },
}

const units: Record<Locale, Record<BasisName, string>> = {
  zh: {
    heads: '人',
    'person-days': '人天',
    covers: '人次',
    'room-nights': '间夜',
    seats: '座',
    'seat-kilometres': '座公里',
    fixed: '份',
    equal: '份',
    direct: '',
  },
  en: {
    heads: 'heads',
    'person-days': 'person-days',
    covers: 'covers',
    'room-nights': 'room nights',
    seats: 'seats',
    'seat-kilometres': 'seat-kilometres',
    fixed: 'shares',
    equal: 'equal shares',
    direct: '',
  },
}

/** `787568.258621` cents as `7,875.68258621` yuan: every place that is kept, none that says nothing. */
export function exactYuan(cents: string): string {
  const [whole = '0', part = ''] = cents.replace('-', '').split('.')
  const padded = whole.padStart(3, '0')
  const yuan = padded.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = (padded.slice(-2) + part).replace(/0+$/, '').padEnd(2, '0')
  return `${cents.startsWith('-') ? '−' : ''}${yuan}.${rest}`
}

const words = {
  zh: {
    all: '全部承担',
    of: (weight: string, total: string, unit: string) => `${weight}/${total} ${unit}`,
    host: (percent: string) => `先作为主办承担 ${percent}%，其余按`,
    min: '按下限承担',
    max: '按上限承担',
    exact: (yuan: string) => `应为 ${yuan} 元`,
    up: (sign: string) => `最大余额 ${sign}0.01`,
    join: '；',
  },
  en: {
    all: 'carries it all',
    of: (weight: string, total: string, unit: string) => `${weight} of ${total} ${unit}`,
    host: (percent: string) => `${percent}% first as host, of the rest `,
    min: 'held at its minimum',
    max: 'held at its cap',
    exact: (yuan: string) => `exactly ${yuan} yuan`,
    up: (sign: string) => `${sign}0.01 by largest remainder`,
    join: '; ',
  },
} satisfies Record<Locale, object>

/** Why a department's share of a pool is what it is: `37 of 58 heads; exactly 7,875.68258621 yuan`. */
export function shareText(
  share: Pick<PoolShare, 'cents' | 'exact' | 'adjustment' | 'weight' | 'hostPercent' | 'limited'>,
  pool: Pick<SharedPool, 'basis' | 'weightTotal'>,
  locale: Locale,
): string {
  const w = words[locale]
  const part =
    pool.basis === 'direct'
      ? w.all
      : w.of(share.weight, pool.weightTotal, units[locale][pool.basis])
  const isExact = share.adjustment === '0'
  const isDown = share.adjustment.startsWith('-') === share.cents >= 0 && !isExact
  const sign = share.exact.startsWith('-') ? '−' : '+'
  const parts = [
    share.hostPercent === null ? part : `${w.host(share.hostPercent)}${part}`,
    ...(share.limited ? [w[share.limited]] : []),
    ...(isExact ? [] : [w.exact(exactYuan(share.exact))]),
    ...(isExact || isDown ? [] : [w.up(sign)]),
  ]
  return parts.join(w.join)
}
