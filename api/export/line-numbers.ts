import type { Locale } from '../messages.ts'

export type BillPlace = { filename: string; line: number }

/** `7, 9–12`: neighbours are said as one stretch. */
export function stretches(lines: readonly number[]): string {
  const found: [number, number][] = []
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else found.push([line, line])
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

const words: Record<Locale, (filename: string, lines: string) => string> = {
  zh: (filename, lines) => `${filename}\n第 ${lines.replaceAll(', ', '、')} 行`,
  en: (filename, lines) => `${filename}\n${/[,–]/.test(lines) ? 'lines' : 'line'} ${lines}`,
}

/** Where lines stand, file by file: `wanghu.csv 第 7、9–12 行`. */
export const placesText = (places: readonly BillPlace[], locale: Locale): string =>
  [...Map.groupBy(places, ({ filename }) => filename)]
    .map(([filename, own]) => words[locale](filename, stretches(own.map(({ line }) => line))))
    .join('\n')
