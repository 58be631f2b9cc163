import { createSignal } from 'solid-js'
import { type Locale, locale, setLocale } from './locale.ts'
import type { Catalogue, MessageKey } from './zh.ts'

export type Params = Record<string, string | number>

const [catalogue, setCatalogue] = createSignal<Catalogue>({} as Catalogue)

/** Each language is its own file, fetched when it is wanted. */
const catalogues: Record<Locale, () => Promise<Catalogue>> = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en,
}

export const useLanguage = async (next: Locale = locale()): Promise<void> => {
  const words = await catalogues[next]()
  setCatalogue(() => words)
  setLocale(next)
}

/** `{name}` is replaced; `{count|row|rows}` picks the word for one or for many. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name, one, many) => {
    const value = params[name]
    if (value === undefined) return whole
    if (one === undefined) return String(value)
    return String(value) === '1' ? one : many
  })

export const t = (key: MessageKey, params?: Params): string => {
  const text = catalogue()[key] ?? key
  return params ? fill(text, params) : text
}

/** For keys that arrive as data (an import rule, an audit action): the text, or the fallback. */
export const tOr = (key: string, fallback: string, params?: Params): string =>
  key in catalogue() ? t(key as MessageKey, params) : fallback
