import { createSignal } from 'solid-js'
import { type Catalogue, catalogues, type MessageKey, type Part } from './catalogue.ts'
import { type Locale, locale, setLocale } from './locale.ts'

export type Params = Record<string, string | number>

const [catalogue, setCatalogue] = createSignal<Partial<Catalogue>>({})

/** Parts that some page has asked for; another language then comes with all of them. */
const wanted = new Set<Part>(['first'])

async function loadWanted(language: Locale): Promise<void> {
  const parts = await Promise.all([...wanted].map((part) => catalogues[part][language]()))
  setCatalogue(() => Object.assign({}, ...parts) as Partial<Catalogue>)
}

export const useLanguage = async (next: Locale = locale()): Promise<void> => {
  await loadWanted(next)
  setLocale(next)
}

const arriving = new Map<Part, Promise<void>>()

function loadPart(part: Part): Promise<void> {
  const known = arriving.get(part)
  if (known) return known
  wanted.add(part)
  const loading = loadWanted(locale())
  arriving.set(part, loading)
  return loading
}

/** A page that needs more words than the first screen has: it is there when they are. */
export const withWords =
  <T>(part: Part, load: () => Promise<T>) =>
  async (): Promise<T> => {
    const [page] = await Promise.all([load(), loadPart(part)])
    return page
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
