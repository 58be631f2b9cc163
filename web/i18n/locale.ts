import { createSignal } from 'solid-js'

export type Locale = 'zh' | 'en'

const storageKey = 'huizhang.locale'

/** What the reader chose; otherwise the browser's language when it is English, otherwise 中文. */
const firstLocale = (): Locale => {
  const kept = globalThis.localStorage?.getItem(storageKey)
  if (kept === 'zh' || kept === 'en') return kept
  return globalThis.document && globalThis.navigator.language.startsWith('en') ? 'en' : 'zh'
}

const [locale, setSignal] = createSignal<Locale>(firstLocale())

export { locale }

export const languageTag = (): 'zh-CN' | 'en' => (locale() === 'zh' ? 'zh-CN' : 'en')

/** Call it through `useLanguage` (translate.ts): the catalogue must be there before the words change. */
export const setLocale = (next: Locale): void => {
  setSignal(next)
  globalThis.localStorage?.setItem(storageKey, next)
  if (globalThis.document) globalThis.document.documentElement.lang = languageTag()
}
