/**
 * A phone number as it may be shown: `138****5678`. Of a short one the last two digits, of anything else nothing.
 * People say how to reach them to those who hold the meeting, not to everyone who reads its figures.
 */
export function maskPhone(phone: string): string {
  const kept = phone.trim()
  if (kept.length >= 8) return `${kept.slice(0, 3)}****${kept.slice(-4)}`
  return kept.length > 2 ? `****${kept.slice(-2)}` : '****'
}

const mobile = /(?<!\d)(1[3-9]\d)[\s-]?\d{4}[\s-]?(\d{4})(?!\d)/g

/** Any other text with its mobile numbers masked. */
export const maskMobiles = (text: string): string => text.replace(mobile, '$1****$2')

/** Digits alone, to compare by: `138-1234 5678` is 13812345678, and so is `+86 138…`. */
export const phoneDigits = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '')
