import type { OfficeDocument, Table } from '../../api/export/office-document.ts'
import { showCell } from '../../api/export/show.ts'

/** A document as lines that can be compared by eye: `# heading`, paragraphs, `name: fact`, `cell | cell`. */
export function plain({ locale, title, subtitle, sections }: OfficeDocument): string[] {
  const rowLine = ({ is, cells }: Table['rows'][number]) =>
    `${is === 'row' ? '' : `${is}: `}${cells.map((cell) => showCell(cell, locale)).join(' | ')}`
  return [
    title,
    ...(subtitle === null ? [] : [subtitle]),
    ...sections.flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [`# ${heading}`]),
      ...blocks.flatMap((block) => {
        if (block.is === 'paragraph') return [block.text]
        if (block.is === 'signatures') return [block.lines.join(' / ')]
        if (block.is === 'facts')
          return block.facts.map(({ name, cell }) => `${name}: ${showCell(cell, locale)}`)
        if (block.is === 'lines')
          return [
            `## ${block.heading}`,
            ...block.lines.map((line) => line.map(({ text }) => text).join('')),
          ]
        if (block.is === 'chart') return [`[${block.title}]`]
        return block.rows.length === 0 ? [block.whenEmpty] : block.rows.map(rowLine)
      }),
    ]),
  ]
}
