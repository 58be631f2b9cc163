import type { Locale } from '../messages.ts'

/** Where whoever signs by hand puts the date. */
export const signatureDate: Record<Locale, string> = { zh: '　　　年　　月　　日', en: 'Date:' }
