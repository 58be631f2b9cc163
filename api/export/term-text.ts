import { decimal, formatDecimal } from '../domain/decimal.ts'
import type { Term } from '../domain/term.ts'
import type { Locale } from '../messages.ts'
import { moneyText, quantityText } from './show.ts'

export type AgreedTerm = Term & { unit: string }

/** Hundredths of a percent: 1250 is `12.5 %`. */
const percent = (basisPoints: number) =>
  `${formatDecimal({ units: BigInt(basisPoints), scale: 2 })} %`

type Words = {
  none: string
  price: (money: string, unit: string) => string
  table: (money: string, persons: number) => string
  flat: (money: string) => string
  guaranteed: (quantity: string) => string
  discount: (percent: string) => string
  service: (percent: string) => string
  kilometres: (free: string, money: string) => string
  hours: (money: string) => string
  and: string
}

const words: Record<Locale, Words> = {
  zh: {
    none: '协议未约定',
    price: (money, unit) => (unit ? `${money}/${unit}` : `单价 ${money}`),
    table: (money, persons) => `${money}/桌，每桌 ${persons} 人`,
    flat: (money) => `包干 ${money}`,
    guaranteed: (quantity) => `保底 ${quantity}`,
    discount: (percent) => `优惠 ${percent}`,
    service: (percent) => `另加服务费 ${percent}`,
    kilometres: (free, money) => `含 ${free} 公里，超出每公里 ${money}`,
    hours: (money) => `加班每小时 ${money}`,
    and: '；',
  },
  en: {
    none: 'Not agreed',
    price: (money, unit) => (unit ? `${money} / ${unit}` : `${money} each`),
    table: (money, persons) => `${money} a table of ${persons}`,
    flat: (money) => `${money} for the whole`,
    guaranteed: (quantity) => `guarantee ${quantity}`,
    discount: (percent) => `discount ${percent}`,
    service: (percent) => `plus ${percent} service charge`,
    kilometres: (free, money) => `${free} km included, ${money} a km beyond`,
    hours: (money) => `overtime ${money} an hour`,
    and: '; ',
  },
}

/** What the agreement says of one item, in a line: price, guarantee, and whatever changes the price. */
export function termText(term: AgreedTerm | null, locale: Locale): string {
  const w = words[locale]
  if (!term) return w.none
  const money = (cents: number) => moneyText(cents, locale)
  const price = money(term.unitPriceCents)
  const parts = [
    term.basis === 'flat'
      ? w.flat(price)
      : term.basis === 'table'
        ? w.table(price, term.personsPerTable ?? 0)
        : w.price(price, term.unit),
  ]
  const { guaranteedQuantity: guaranteed } = term
  if (guaranteed !== null && decimal(guaranteed).units > 0n)
    parts.push(w.guaranteed(`${quantityText(guaranteed)} ${term.unit}`.trim()))
  if (term.discountBasisPoints > 0) parts.push(w.discount(percent(term.discountBasisPoints)))
  if (term.serviceChargeBasisPoints > 0)
    parts.push(w.service(percent(term.serviceChargeBasisPoints)))
  if (term.kilometrePriceCents !== null)
    parts.push(
      w.kilometres(quantityText(term.freeKilometres ?? '0'), money(term.kilometrePriceCents)),
    )
  if (term.hourPriceCents !== null) parts.push(w.hours(money(term.hourPriceCents)))
  return parts.join(w.and)
}
