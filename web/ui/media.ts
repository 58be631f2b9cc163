import { createSignal } from 'solid-js'

const follow = (query: string) => {
  const media = matchMedia(query)
  const [matches, setMatches] = createSignal(media.matches)
  media.addEventListener('change', (event) => setMatches(event.matches))
  return [matches, setMatches] as const
}

/** Rows are cards and the page itself scrolls: the same width as in table.css. */
export const [isPhone] = follow('(max-width: 639px)')

const [isPrinting, setPrinting] = follow('print')
// The page is laid out for paper before the medium changes: what is missing must be there by then.
addEventListener('beforeprint', () => setPrinting(true))
addEventListener('afterprint', () => setPrinting(false))

export { isPrinting }
