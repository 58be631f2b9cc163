import { crc32, deflateSync } from 'node:zlib'
import { fills, type Shapes } from './bar-shapes.ts'

/** Five by seven dots a figure: a picture for readers that draw no SVG needs no font, and its names stand in the table. */
const glyphs: Record<string, string> = {
  '0': '01110 10001 10011 10101 11001 10001 01110',
  '1': '00100 01100 00100 00100 00100 00100 01110',
  '2': '01110 10001 00001 00110 01000 10000 11111',
  '3': '11110 00001 00001 01110 00001 00001 11110',
  '4': '00010 00110 01010 10010 11111 00010 00010',
  '5': '11111 10000 11110 00001 00001 10001 01110',
  '6': '00110 01000 10000 11110 10001 10001 01110',
  '7': '11111 00001 00010 00100 01000 01000 01000',
  '8': '01110 10001 10001 01110 10001 10001 01110',
  '9': '01110 10001 10001 01111 00001 00010 01100',
  '+': '00000 00100 00100 11111 00100 00100 00000',
  '-': '00000 00000 00000 11111 00000 00000 00000',
  '.': '00000 00000 00000 00000 00000 01100 01100',
  ',': '00000 00000 00000 00000 01100 00100 01000',
  '%': '11001 11010 00010 00100 01000 01011 10011',
  '/': '00001 00001 00010 00100 01000 10000 10000',
  ' ': '00000 00000 00000 00000 00000 00000 00000',
}
const scale = 2

/** The whole figures of a text: half a name would be another figure (浙A45678). */
const figuresOf = (text: string): string =>
  text
    .replaceAll('−', '-')
    .split(' ')
    .filter((word) => [...word].every((one) => one in glyphs))
    .join(' ')

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const made = Buffer.alloc(body.length + 8)
  made.writeUInt32BE(data.length, 0)
  body.copy(made, 4)
  made.writeUInt32BE(crc32(body), body.length + 4)
  return made
}

/** Shapes as a picture of dots: bars, and of the texts their figures. */
export function shapesPng({ width, height, rects, texts }: Shapes): Uint8Array {
  const [columns, lines] = [Math.ceil(width * scale), Math.ceil(height * scale)]
  const stride = columns * 3 + 1
  const dots = Buffer.alloc(stride * lines, 255)
  for (let line = 0; line < lines; line += 1) dots[line * stride] = 0
  const fill = (x: number, y: number, w: number, h: number, color: string) => {
    const [from, to] = [Math.max(0, Math.round(y)), Math.min(lines, Math.round(y + h))]
    const [left, right] = [Math.max(0, Math.round(x)), Math.min(columns, Math.round(x + w))]
    const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    for (let line = from; line < to; line += 1)
      for (let column = left; column < right; column += 1)
        for (const [at, value] of rgb.entries()) dots[line * stride + 1 + column * 3 + at] = value
  }
  for (const one of rects)
    fill(
      one.x * scale,
      one.y * scale,
      Math.max(0.5, one.width) * scale,
      one.height * scale,
      fills[one.fill],
    )
  for (const { x, y, text, anchor } of texts) {
    const known = [...figuresOf(text)]
    const left = x * scale - (anchor === 'end' ? known.length * 12 : 0)
    for (const [at, character] of known.entries())
      for (const [line, bits] of (glyphs[character] ?? '').split(' ').entries())
        for (const [column, bit] of [...bits].entries())
          if (bit === '1')
            fill(left + at * 12 + column * 2, y * scale - 14 + line * 2, 2, 2, '#000000')
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(columns, 0)
  head.writeUInt32BE(lines, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(dots)),
    chunk('IEND', new Uint8Array()),
  ])
}
