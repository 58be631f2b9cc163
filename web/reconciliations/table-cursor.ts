import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js'

type Keyed = { key: string }

/** Which rows are marked and where the cursor stands; both survive a reload of the rows. */
export function createTableCursor<R extends Keyed>(
  all: Accessor<readonly R[]>,
  shown: Accessor<readonly R[]>,
  first: string | undefined,
) {
  const [marks, setMarks] = createSignal<ReadonlySet<string>>(new Set())
  const [place, setPlace] = createSignal<{ key: string | undefined; at: number }>({
    key: first,
    at: 0,
  })
  const at = createMemo(() => {
    const found = shown().findIndex(({ key }) => key === place().key)
    return found >= 0 ? found : Math.min(place().at, shown().length - 1)
  })
  const cursor = createMemo(() => shown()[at()])
  /** A row that has left the table stays where its neighbours are. */
  createEffect(on(cursor, (row) => row && setPlace({ key: row.key, at: at() })))
  const marked = createMemo(() => all().filter(({ key }) => marks().has(key)))
  const change = (keys: readonly string[], on?: boolean) =>
    setMarks((before) => {
      const after = new Set(before)
      for (const key of keys)
        if (on ?? !before.has(key)) after.add(key)
        else after.delete(key)
      return after
    })
  return {
    marks,
    marked,
    cursor,
    goTo: (key: string) => setPlace({ key, at: at() }),
    /** Moves by so many rows, and marks what it passes when asked to. */
    move: (by: number, mark: boolean) => {
      const to = Math.max(0, Math.min(shown().length - 1, at() + by))
      const [low, high] = [Math.min(at(), to), Math.max(at(), to)]
      if (mark)
        change(
          shown()
            .slice(low, high + 1)
            .map(({ key }) => key),
          true,
        )
      const row = shown()[to]
      if (row) setPlace({ key: row.key, at: to })
      return row
    },
    toggle: (key: string) => change([key]),
    /** All that are shown; once all are, none. */
    toggleAll: () => {
      const keys = shown().map(({ key }) => key)
      change(keys, !keys.every((key) => marks().has(key)))
    },
    clear: () => setMarks(new Set<string>()),
  }
}
