/** A day is ISO text, `2026-05-09`: sortable, timeless, the same in every time zone. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const msPerDay = 86_400_000

export const addDays = (day: string, dayCount: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayCount * msPerDay).toISOString().slice(0, 10)

/** Whole days from one day to another: 2026-05-08 → 2026-05-10 is 2. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay
