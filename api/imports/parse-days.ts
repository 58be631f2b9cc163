import { type DayFrame, parseMoment } from './parse-day.ts'

const oneDay =
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?|\d{8}|\d{1,2}月\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[/.]\d{1,2}|\d{1,2}日/g

/** From day to day: `5月8日-5月10日`, `2026-05-08至2026-05-10`, `5.8-10日`, or one day alone. As days since 1970. */
export function parseDays(
  text: string,
  frame: DayFrame,
): { first: number; last: number } | undefined {
  const single = parseMoment(text, frame)
  if (single) return { first: single.day, last: single.day }
  const tidy = text.normalize('NFKC').trim()
  const found = tidy.match(oneDay)
  if (!found || found.length > 2) return undefined
  const first = parseMoment(found[0] as string, frame)
  if (!first) return undefined
  if (found.length === 1) return { first: first.day, last: first.day }
  const last = parseMoment(found[1] as string, { ...frame, near: first.day })
  return last && { first: first.day, last: last.day }
}
