import {
  createVirtualizer,
  createWindowVirtualizer,
  defaultRangeExtractor,
  type Range,
} from '@tanstack/solid-virtual'
import { createMemo, createSignal, type JSX, mergeProps, onCleanup, onMount, Show } from 'solid-js'
import { isPhone, isPrinting } from './media.ts'

/** Fewer rows are simply there, for the browser's own search; and on paper all are. */
const virtualBeyond = 200

export type VirtualRows = {
  /** The rows that are there, by number. */
  numbers: () => readonly number[]
  /** Room for the rows that are not there, in pixels. */
  above: () => number
  below: () => number
  /** Where a row stands that is only kept: out of the others' way, so that it never moves in the document. */
  placeOf: (at: number) => JSX.CSSProperties | undefined
  /** Every row says its own height, by `data-index`. */
  measure: (row: HTMLElement) => void
}

/**
 * Of thousands of rows those in sight. At a desk the table scrolls in its box, on a phone its cards scroll with
 * the page.
 */
export const createVirtualRows = (given: {
  count: () => number
  box: () => HTMLElement | undefined
  /** A first guess, in pixels, until a row is measured. */
  heights: { row: number; card: number }
  /** A row that stays though it is scrolled away, because it has the focus. */
  kept?: () => number | undefined
}): VirtualRows => {
  const isVirtual = () => given.count() > virtualBeyond && !isPrinting()
  const shared = (isMine: () => boolean) => ({
    get count() {
      return isVirtual() && isMine() ? given.count() : 0
    },
    get rangeExtractor() {
      const kept = given.kept?.()
      return (range: Range) => {
        const seen = defaultRangeExtractor(range)
        const isGone = kept !== undefined && kept < range.count && !seen.includes(kept)
        return isGone ? [...seen, kept].toSorted((a, b) => a - b) : seen
      }
    },
    overscan: 12,
  })
  const rows = createVirtualizer<HTMLElement, HTMLElement>(
    mergeProps(
      shared(() => !isPhone()),
      { getScrollElement: () => given.box() ?? null, estimateSize: () => given.heights.row },
    ),
  )
  /** Where the first card stands on the page. */
  const [top, setTop] = createSignal(0)
  const cards = createWindowVirtualizer<HTMLElement>(
    mergeProps(shared(isPhone), {
      estimateSize: () => given.heights.card,
      get scrollMargin() {
        return top()
      },
    }),
  )
  const page = new ResizeObserver(() =>
    setTop((given.box()?.getBoundingClientRect().top ?? 0) + scrollY),
  )
  onMount(() => page.observe(document.body))
  onCleanup(() => page.disconnect())

  const virtual = () => (isPhone() ? cards : rows)
  const items = createMemo(() => {
    const origin = isPhone() ? top() : 0
    return virtual()
      .getVirtualItems()
      .map(({ index, start, end }) => ({ index, start: start - origin, end: end - origin }))
  })
  /** A kept row is alone: between it and the next there are others that are not there. */
  const isAside = (place: number) => {
    const [before, at, after] = [items()[place - 1], items()[place], items()[place + 1]]
    const kept = given.kept?.()
    if (!at || at.index !== kept) return false
    return before?.index !== kept - 1 && after?.index !== kept + 1
  }
  const aside = createMemo(() => items().find((_, place) => isAside(place)))
  const inSight = createMemo(() => items().filter((item) => item !== aside()))
  return {
    numbers: () =>
      isVirtual()
        ? items().map(({ index }) => index)
        : Array.from({ length: given.count() }, (_, at) => at),
    above: () => (isVirtual() ? (inSight()[0]?.start ?? 0) : 0),
    below: () => (isVirtual() ? virtual().getTotalSize() - (inSight().at(-1)?.end ?? 0) : 0),
    placeOf: (at) => {
      const kept = isVirtual() ? aside() : undefined
      return kept?.index === at
        ? { position: 'absolute', top: `${kept.start}px`, 'inset-inline': '0' }
        : undefined
    },
    // Its number is set just after it is made; where it waits for its page, its size is told later.
    measure: (row) => queueMicrotask(() => isVirtual() && virtual().measureElement(row)),
  }
}

/** Room for rows that are not there. */
export const Room = (props: { height: number }): JSX.Element => (
  <Show when={props.height > 0}>
    {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody can focus it, it is no row */}
    <tr class="room" aria-hidden="true" style={{ height: `${props.height}px` }}>
      <td />
    </tr>
  </Show>
)
