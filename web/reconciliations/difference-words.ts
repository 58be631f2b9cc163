import { compare, decimal } from '../../api/domain/decimal.ts'
import { date, money, percent, quantity, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { SettledItem } from '../settlements/settlement.ts'
import type { DifferenceRow } from './difference-rows.ts'
import type { Cause } from './reconciliation.ts'

type Term = NonNullable<SettledItem['term']>

/** What was agreed for one: `每人次 ¥80.00`, `每桌（10 人）¥800.00`, with discount and service charge. */
export const termWords = (term: Term, kind: SettledItem['kind']): string => {
  const price = money(term.unitPriceCents)
  const unit = kind === 'unclassified' ? t('unit.other') : t(`unit.${kind}`)
  const base =
    term.basis === 'flat'
      ? t('term.flat', { price })
      : term.basis === 'table'
        ? t('term.table', { price, persons: term.personsPerTable ?? 0 })
        : t('term.unit', { price, unit })
  const share = (basisPoints: number) => percent(basisPoints, 10_000)
  return [
    base,
    term.discountBasisPoints > 0 && t('term.discount', { share: share(term.discountBasisPoints) }),
    term.serviceChargeBasisPoints > 0 &&
      t('term.service', { share: share(term.serviceChargeBasisPoints) }),
  ]
    .filter(Boolean)
    .join(t('ui.clause-mark'))
}

const isDaily = (kind: SettledItem['kind']) => kind !== 'other' && kind !== 'unclassified'

/** Where the payable quantity comes from: `实数 178 = 18 桌 × 10 人`, `保证 180（实数 170）`. */
export const basisWords = (item: SettledItem): string => {
  const { term, countedQuantity, guaranteedQuantity, payableQuantity, isSigned } = item
  if (!term) return t('difference.basis.none')
  if (term.basis === 'flat') return t('difference.basis.flat')
  const said = isDaily(item.kind) ? (isSigned ? countedQuantity : null) : (countedQuantity ?? null)
  const isGuaranteed =
    guaranteedQuantity !== null &&
    (said === null || compare(decimal(guaranteedQuantity), decimal(said)) > 0)
  const counted = quantity(countedQuantity)
  const tables =
    term.basis === 'table' && term.personsPerTable && payableQuantity
      ? t('difference.basis.tables', {
          tables: quantity(Number(payableQuantity) / term.personsPerTable),
          persons: term.personsPerTable,
        })
      : ''
  if (isGuaranteed && isDaily(item.kind))
    return `${t(
      said === null
        ? countedQuantity === null
          ? 'difference.basis.guaranteed-uncounted'
          : 'difference.basis.guaranteed-unsigned'
        : 'difference.basis.guaranteed',
      { guaranteed: quantity(guaranteedQuantity), counted },
    )}${tables}`
  if (said !== null) return `${t('difference.basis.counted', { counted })}${tables}`
  if (!isDaily(item.kind))
    return t('difference.basis.agreed', { agreed: quantity(item.agreedQuantity) })
  return countedQuantity === null
    ? t('difference.basis.uncounted')
    : t('difference.basis.unsigned', { counted })
}

const place = ({ source }: DifferenceRow) => ({
  file: source?.filename ?? '',
  line: source?.line ?? '',
  text: source?.text ?? '',
})

/** One line on why the bill is not what is payable, cause by cause. */
const words: Record<Cause, (row: DifferenceRow) => string> = {
  reversal: (row) =>
    t('difference.words.reversal', { ...place(row), amount: signedMoney(row.amountCents) }),
  forbidden: (row) =>
    t('difference.words.forbidden', {
      ...place(row),
      word: row.evidence ?? row.source?.text ?? '',
    }),
  twice: (row) =>
    t('difference.words.twice', { ...place(row), first: row.evidence?.split(':')[1] ?? '' }),
  surcharge: (row) =>
    row.source
      ? t('difference.words.surcharge', place(row))
      : t('difference.words.surcharge-inside', { amount: money(Math.abs(row.amountCents)) }),
  arithmetic: (row) =>
    t('difference.words.arithmetic', {
      ...place(row),
      billed: money(row.source?.amountCents),
      right: money((row.source?.amountCents ?? 0) - row.amountCents),
    }),
  outside: (row) =>
    t('difference.words.outside', { day: date(row.day), billed: money(row.cleanCents) }),
  'not-agreed': (row) => t('difference.words.not-agreed', { billed: money(row.cleanCents) }),
  unsigned: ({ item, cleanCents }) =>
    t('difference.words.unsigned', {
      billed: item.meantQuantity === null ? money(cleanCents) : quantity(item.meantQuantity),
      payable: quantity(item.payableQuantity),
      basis: basisWords(item),
    }),
  quantity: ({ item }) =>
    item.isSigned || item.countedQuantity === null
      ? t('difference.words.quantity', {
          billed: quantity(item.meantQuantity),
          payable: quantity(item.payableQuantity),
          basis: basisWords(item),
        })
      : t('difference.words.quantity-unsigned', {
          billed: quantity(item.meantQuantity),
          counted: quantity(item.countedQuantity),
        }),
  price: ({ item, cleanCents, amountCents }) =>
    t('difference.words.price', {
      quantity: quantity(item.meantQuantity ?? item.payableQuantity),
      billed: money(cleanCents),
      right: money(cleanCents - amountCents),
      term: item.term ? termWords(item.term, item.kind) : '',
    }),
}

export const differenceWords = (row: DifferenceRow): string => words[row.cause](row)
