/** The names of the one palette (palette.css), resolved for the charts. */
const names = [
  'planned-fill',
  'agreed-fill',
  'counted-fill',
  'billed-fill',
  'over-fill',
  'under-fill',
  'ink',
  'muted',
  'line',
  'line-strong',
  'surface',
  'sunken',
] as const

export type Palette = Record<(typeof names)[number], string>

/** Asks the browser what each variable is now, light or dark. */
export const readPalette = (): Palette => {
  const probe = document.createElement('span')
  // Were it to fade from one colour to the next, each answer would still be the first colour.
  probe.style.transition = 'none'
  document.body.append(probe)
  const palette = {} as Palette
  for (const name of names) {
    probe.style.color = `var(--${name})`
    palette[name] = getComputedStyle(probe).color
  }
  probe.remove()
  return palette
}
