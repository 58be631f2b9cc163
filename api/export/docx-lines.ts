import { ImageRun, Paragraph, TextRun } from 'docx'
import { runs } from './docx-table.ts'
import type { Chart, Lines, Run } from './office-document.ts'
import { printable } from './printable.ts'
import { shapesPng } from './shapes-png.ts'
import { shapesSvg } from './shapes-svg.ts'

const runOf = ({ text, look }: Run): TextRun =>
  look === 'code'
    ? new TextRun({ text: ` ${printable(text)} `, size: 12, color: '555555', font: 'Consolas' })
    : new TextRun({ text: printable(text), bold: look === 'figure' })

export const docxLines = ({ heading, lines }: Lines): Paragraph[] => [
  new Paragraph({ style: 'LineHead', children: runs(heading) }),
  ...lines.map((line) => new Paragraph({ style: 'LineText', children: line.map(runOf) })),
]

/** Pixels of a point: Word takes pictures by 96 to the inch. */
const pixels = (points: number) => Math.round((points * 96) / 72)

/** Vector where the reader draws it, dots where not. */
export const docxChart = ({ title, shapes }: Chart): Paragraph[] => [
  new Paragraph({ style: 'Note', keepNext: true, children: runs(title, { bold: true }) }),
  new Paragraph({
    style: 'Picture',
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(shapesSvg(shapes)),
        transformation: { width: pixels(shapes.width), height: pixels(shapes.height) },
        altText: { name: printable(title), title: printable(title), description: printable(title) },
        fallback: { type: 'png', data: Buffer.from(shapesPng(shapes)) },
      }),
    ],
  }),
]
