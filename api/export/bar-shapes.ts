/** A picture as shapes, in points: what SVG, Word and the printed page draw alike. */
export type Shapes = {
  width: number
  height: number
  rects: { x: number; y: number; width: number; height: number; fill: Fill }[]
  texts: { x: number; y: number; text: string; anchor: 'start' | 'end' }[]
}
export type Fill = 'planned' | 'billed' | 'counted' | 'over' | 'under' | 'axis'

/** Dark enough beside each other in black and white. */
export const fills: Record<Fill, string> = {
  planned: '#64748b',
  billed: '#b7791f',
  counted: '#0f766e',
  over: '#b42318',
  under: '#2f855a',
  axis: '#888888',
}

/** A row of bars below each other: each from–to on one scale, with its figure written beside it. */
export type BarRow = {
  label: string
  bars: { from: number; to: number; fill: Fill; text: string }[]
}

const width = 470
const labelWidth = 165
const textWidth = 75
const barHeight = 9
const gap = 6

/** Characters that fit, Chinese ones counting double. */
function shortened(text: string, most: number): string {
  let used = 0
  for (const [at, character] of [...text].entries()) {
    used += /[\u0020-\u024f]/.test(character) ? 1 : 2
    if (used > most) return `${[...text].slice(0, Math.max(1, at - 1)).join('')}…`
  }
  return text
}

/**
 * Horizontal bars with their names at the left and figures at the right end; numbered as the rows of their table are.
 * @param floor where the scale begins, when small differences of large sums would vanish beside them
 */
export function barShapes(rows: readonly BarRow[], floor = 0): Shapes {
  const ends = rows.flatMap(({ bars }) => bars.flatMap(({ from, to }) => [from, to]))
  const least = floor > 0 ? floor : Math.min(0, ...ends)
  const span = Math.max(1, Math.max(0, ...ends) - least)
  const room = width - labelWidth - textWidth
  const xOf = (value: number) => labelWidth + (Math.max(0, value - least) / span) * room
  const shapes: Shapes = { width, height: 0, rects: [], texts: [] }
  let y = 4
  for (const { label, bars } of rows) {
    const height = bars.length * barHeight
    shapes.texts.push({
      x: labelWidth - 6,
      y: y + height / 2 + 3,
      text: shortened(label, 29),
      anchor: 'end',
    })
    for (const [at, { from, to, fill, text }] of bars.entries()) {
      const [left, right] = [Math.min(xOf(from), xOf(to)), Math.max(xOf(from), xOf(to))]
      shapes.rects.push({
        x: left,
        y: y + at * barHeight,
        width: Math.max(1, right - left),
        height: barHeight - 1.5,
        fill,
      })
      shapes.texts.push({
        x: right + 4,
        y: y + at * barHeight + barHeight - 2,
        text,
        anchor: 'start',
      })
    }
    y += height + gap
  }
  shapes.height = y
  shapes.rects.push({ x: xOf(0) - 0.3, y: 0, width: 0.6, height: y, fill: 'axis' })
  return shapes
}
