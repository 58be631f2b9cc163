import { createEffect, createSignal, on } from 'solid-js'
import { type ItemRow, type ItemsQuery, listItems } from './information.ts'

const pageRows = 200

/** A long list whose parts are asked for as they come into sight. */
export function createItemPages(asked: () => ItemsQuery, first: () => ItemRow[]) {
  const [pages, setPages] = createSignal<ReadonlyMap<number, ItemRow[]>>(new Map())
  const underway = new Set<number>()
  createEffect(
    on([asked, first], () => {
      underway.clear()
      setPages(new Map([[0, first()]]))
    }),
  )
  const rowAt = (index: number): ItemRow | undefined =>
    pages().get(Math.floor(index / pageRows))?.[index % pageRows]
  /** Asks for what these rows need and nobody has asked for yet. */
  const want = (indexes: readonly number[]) => {
    const query = asked()
    for (const page of new Set(indexes.map((index) => Math.floor(index / pageRows)))) {
      if (pages().has(page) || underway.has(page)) continue
      underway.add(page)
      void listItems({ ...query, offset: String(page * pageRows), limit: String(pageRows) }).then(
        (found) => {
          if (asked() !== query) return
          setPages((all) => new Map([...all, [page, found.items]]))
        },
      )
    }
  }
  return { rowAt, want, pageRows }
}
