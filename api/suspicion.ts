import type { listBills, Suspect } from '../db/reconciliation.ts'
import { type ForbiddenWord, forbiddenWord } from './domain/forbidden.ts'
import type { SuspectLine } from './domain/reconcile.ts'
import { natureWords } from './imports/bill-words.ts'
import { headKey } from './imports/head-names.ts'

const surchargeWords =
  /服务费|增值税|税金|税费|附加税|\bservice (charge|fee)s?\b|\b(vat|sales tax|tax)\b/i

/** Plain pieces of the words above: the database finds lines that hold one, the words themselves decide. */
const tellingPieces = ['转', 'transfer', '服务费', '税', 'service', 'vat', 'tax']

/** Heads under which a hotel prints accounts: all charges of a room or guest share one, so it is no voucher. */
const accountHeads = new Set(['账号', '帐号', '账户', 'foliono', 'folio', 'accountno', 'account'])

type Bill = Awaited<ReturnType<typeof listBills>>[number]

/** Whether the references of a bill name single vouchers. */
const namesVouchers = ({ columns }: Bill): boolean =>
  (columns ?? []).some(
    ({ head, field }) => field === 'reference' && !accountHeads.has(headKey(head)),
  )

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What the database should look for. */
export const suspicionOf = (bills: readonly Bill[], words: readonly ForbiddenWord[]) => ({
  pattern: [...tellingPieces, ...words.map(({ word }) => escaped(word))].join('|'),
  voucherImportIds: bills.filter(namesVouchers).map(({ id }) => id),
})

/** Takes a charge back or moves it, by sign and words. A price cut does neither. */
const takesBack = ({ text, amountCents }: Suspect): boolean =>
  natureWords.transfer.test(text) ||
  (amountCents < 0 && !natureWords.discount.test(text)) ||
  (amountCents < 0 && natureWords.reversal.test(text))

/** One charge has one voucher, and one room one night: what makes two lines the same charge. */
const sameCharge = (line: Suspect, isVoucher: boolean, isLodging: boolean): string[] => {
  const own = `${line.itemId}|${line.amountCents}`
  return [
    ...(isVoucher && line.reference !== null ? [`voucher|${own}|${line.reference}`] : []),
    ...(isLodging && line.room !== null ? [`night|${own}|${line.room}`] : []),
  ]
}

/** What about each line is suspect, as the rules want to know it. Lines come in the order of import and line. */
export function judgeSuspects(
  suspects: readonly Suspect[],
  words: readonly ForbiddenWord[],
  voucherImportIds: readonly number[],
  isLodging: (itemId: number) => boolean,
): (SuspectLine & { itemId: number })[] {
  const vouchers = new Set(voucherImportIds)
  const first = new Map<string, { importId: number; line: number }>()
  /** Bills say the same few things again and again. */
  const wordOf = new Map<string, string | null>()
  for (const { text } of suspects)
    if (!wordOf.has(text)) wordOf.set(text, forbiddenWord(text, words)?.word ?? null)
  return suspects.map((suspect) => {
    const { importId, line, itemId, amountCents, quantity, unitPriceCents, text } = suspect
    const names =
      amountCents > 0 ? sameCharge(suspect, vouchers.has(importId), isLodging(itemId)) : []
    const twiceOf = names.map((name) => first.get(name)).find((found) => found !== undefined)
    for (const name of names) if (!first.has(name)) first.set(name, { importId, line })
    return {
      importId,
      line,
      itemId,
      amountCents,
      quantity,
      unitPriceCents,
      isUnpaired: takesBack(suspect),
      forbiddenWord: wordOf.get(text) ?? null,
      twiceOf: twiceOf ?? null,
      isSurcharge: surchargeWords.test(text),
    }
  })
}
