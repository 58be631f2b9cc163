import { createContext, useContext } from 'solid-js'
import type { RuleBook } from '../../api/domain/rule-book.ts'

/** What is wrong, where, in the reader's language. */
export type BookFault = { path: string; text: string }

/** A rule book under change, for all parts of its editor. */
export type Editing = {
  book: () => RuleBook
  set: (part: Partial<RuleBook>) => void
  faults: () => BookFault[]
  isReadOnly: () => boolean
}

export const EditingContext = createContext<Editing>()

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('outside an editor')
  return editing
}
