import type { Locale } from './locale.ts'
import type { zh } from './zh.ts'
import type { zhInformation } from './zh-information.ts'

export type MessageKey = keyof typeof zh | keyof typeof zhInformation
export type Catalogue = Record<MessageKey, string>

/** Each language is its own file, and so are the words of information work: fetched when they are wanted. */
export const catalogues = {
  first: {
    zh: async () => (await import('./zh.ts')).zh,
    en: async () => (await import('./en.ts')).en,
  },
  information: {
    zh: async () => (await import('./zh-information.ts')).zhInformation,
    en: async () => (await import('./en-information.ts')).enInformation,
  },
} satisfies Record<string, Record<Locale, () => Promise<Partial<Catalogue>>>>

export type Part = keyof typeof catalogues
