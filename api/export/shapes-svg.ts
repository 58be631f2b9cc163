import { fills, type Shapes } from './bar-shapes.ts'
import { printable } from './printable.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) =>
  printable(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
const n = (value: number) => String(Math.round(value * 100) / 100)

/** Shapes as SVG: vector in print, letters by the reader's own fonts. */
export function shapesSvg({ width, height, rects, texts }: Shapes): string {
  const drawn = [
    ...rects.map(
      (one) =>
        `<rect x="${n(one.x)}" y="${n(one.y)}" width="${n(one.width)}" height="${n(one.height)}" fill="${fills[one.fill]}"/>`,
    ),
    ...texts.map(
      (one) =>
        `<text x="${n(one.x)}" y="${n(one.y)}" text-anchor="${one.anchor}">${escaped(one.text)}</text>`,
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}pt" height="${n(height)}pt" viewBox="0 0 ${n(width)} ${n(height)}" font-size="7.5" font-family="SimSun, 宋体, 'Songti SC', 'Noto Serif CJK SC', serif">${drawn.join('')}</svg>`
}
