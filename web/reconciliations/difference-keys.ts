import type { Decision } from './reconciliation.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

export type TableKey =
  | { do: 'move'; by: number; mark: boolean }
  | { do: 'mark' }
  | { do: 'mark-all' }
  | { do: 'open' }
  | { do: 'leave' }
  | { do: 'decide'; state: Decision['state'] }
  | { do: 'undo' }

const moves: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  j: 1,
  k: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -1e9,
  End: 1e9,
}

export const decisionKeys = { a: 'accepted', d: 'disputed', c: 'credited', o: 'open' } as const

/** What a key means to the table of differences; undefined leaves it to the browser. */
export const readTableKey = (event: Pressed): TableKey | undefined => {
  const isControl = event.ctrlKey || event.metaKey
  if (event.altKey) return undefined
  if (isControl) return event.key.toLowerCase() === 'a' ? { do: 'mark-all' } : undefined
  const by = moves[event.key]
  if (by !== undefined) return { do: 'move', by, mark: event.shiftKey }
  if (event.key === ' ') return { do: 'mark' }
  if (event.key === 'Enter') return { do: 'open' }
  if (event.key === 'Escape') return { do: 'leave' }
  if (event.key === 'u') return { do: 'undo' }
  const state = decisionKeys[event.key as keyof typeof decisionKeys]
  return state ? { do: 'decide', state } : undefined
}
