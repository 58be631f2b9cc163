import type { JSX } from 'solid-js'

/** Line drawings on a 24 grid; decoration beside a word, never alone. */
const paths = {
  overview: 'M4 13h6V4H4zM14 20h6v-9h-6zM4 20h6v-3H4zM14 7h6V4h-6z',
  meetings: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  settlements: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  rankings: 'M4 20v-5h5v5M9 20V5h6v15M15 20v-9h5v9',
  settings: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  upload: 'M12 16V4M7 9l5-5 5 5M4 16v4h16v-4',
  download: 'M12 4v12M7 11l5 5 5-5M4 18v2h16v-2',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  redo: 'M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3',
  check: 'M5 13l4 4L19 7',
  warn: 'M12 4L2.5 20h19zM12 10v5M12 17.5v.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.5v.5',
  chevron: 'M9 6l6 6-6 6',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9',
  chart: 'M4 20V4M4 20h16M8 16v-5M12 16V8M16 16v-3',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  sort: 'M8 5v14M5 16l3 3 3-3M16 19V5M13 8l3-3 3 3',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  leave: 'M14 4h5v16h-5M4 12h10M8 8l-4 4 4 4',
  keyboard: 'M3 7h18v11H3zM7 11h.5M11 11h.5M15 11h.5M17 11h.5M8 15h8',
} as const

export type IconName = keyof typeof paths

export const Icon = (props: { name: IconName; size?: number; class?: string }): JSX.Element => (
  <svg
    aria-hidden="true"
    class={`shrink-0 ${props.class ?? ''}`}
    width={props.size ?? 16}
    height={props.size ?? 16}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d={paths[props.name]} />
  </svg>
)
