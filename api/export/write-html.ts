import type { Locale } from '../messages.ts'
import { factRows } from './fact-rows.ts'
import { htmlStyle } from './html-style.ts'
import {
  type Block,
  type Chart,
  denseBeyond,
  type Facts,
  type Lines,
  type OfficeDocument,
  type OfficialHead,
  type Section,
  type Signatures,
  type Table,
} from './office-document.ts'
import { printable } from './printable.ts'
import { shapesSvg } from './shapes-svg.ts'
import { isFigure, type SheetCell } from './sheet.ts'
import { showCell } from './show.ts'
import { signatureDate } from './signature-date.ts'
import { spans } from './spans.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const cellHtml = (cell: SheetCell, locale: Locale, span = 1): string =>
  `<td${isFigure(cell) ? ' class="figure"' : ''}${span > 1 ? ` colspan="${span}"` : ''}>${escaped(showCell(cell, locale))}</td>`

function factsHtml({ facts }: Facts, locale: Locale): string {
  const rows = factRows(facts).map((row) => {
    const span = row.length === 1 ? 3 : 1
    return `<tr>${row
      .map(
        ({ name, cell }) =>
          `<th scope="row">${escaped(name)}</th>${cellHtml({ is: 'text', text: showCell(cell, locale) }, locale, span)}`,
      )
      .join('')}</tr>`
  })
  return `<table class="facts"><tbody>${rows.join('')}</tbody></table>`
}

function tableHtml({ columns, rows, whenEmpty }: Table, locale: Locale): string {
  if (rows.length === 0) return `<p class="note">${escaped(whenEmpty)}</p>`
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(
    ({ width }) => `<col style="width:${((width / whole) * 100).toFixed(2)}%">`,
  )
  const heads = columns.map(({ head }) => `<th scope="col">${escaped(head)}</th>`)
  const lines = rows.map(
    (line) =>
      `<tr${line.is === 'row' ? '' : ` class="${line.is}"`}>${spans(line)
        .map(({ cell, span }) => cellHtml(cell, locale, span))
        .join('')}</tr>`,
  )
  const dense = columns.length > denseBeyond ? ' class="dense"' : ''
  return `<div class="scroll"><table${dense}><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`
}

function signaturesHtml({ lines }: Signatures, locale: Locale): string {
  const row = (cell: (line: string) => string, kind = '') =>
    `<tr${kind}>${lines.map(cell).join('')}</tr>`
  return `<table class="signatures"><thead>${row((line) => `<th scope="col">${escaped(line)}</th>`)}</thead><tbody>${row(() => '<td></td>')}${row(() => `<td>${signatureDate[locale]}</td>`, ' class="date"')}</tbody></table>`
}

const linesHtml = ({ heading, lines }: Lines): string =>
  `<div class="lines"><h3>${escaped(heading)}</h3>${lines
    .map(
      (line) =>
        `<p>${line
          .map(({ text, look }) =>
            look === 'plain' ? escaped(text) : `<span class="${look}">${escaped(text)}</span>`,
          )
          .join('')}</p>`,
    )
    .join('')}</div>`

const chartHtml = ({ title, shapes }: Chart): string =>
  `<figure><figcaption>${escaped(title)}</figcaption>${shapesSvg(shapes)}</figure>`

function blockHtml(block: Block, locale: Locale): string {
  if (block.is === 'lines') return linesHtml(block)
  if (block.is === 'chart') return chartHtml(block)
  if (block.is === 'paragraph' && block.look === 'heading') return `<h3>${escaped(block.text)}</h3>`
  if (block.is === 'paragraph') return `<p class="${block.look}">${escaped(block.text)}</p>`
  if (block.is === 'facts') return factsHtml(block, locale)
  return block.is === 'table' ? tableHtml(block, locale) : signaturesHtml(block, locale)
}

/** The red head, the number, the red rule under both. */
function officialHtml({ redHead, number }: OfficialHead): string {
  const name = redHead === null ? '' : `<p class="red-head">${escaped(redHead)}</p>`
  const rule = redHead === null ? '' : ' red-rule'
  return number === '' && redHead === null
    ? ''
    : `${name}<p class="number${rule}">${escaped(number)}</p>`
}

function sectionHtml(
  section: Section,
  { locale, title, subtitle, official }: OfficeDocument,
  at: number,
) {
  const head =
    at > 0
      ? ''
      : `${official ? officialHtml(official) : ''}<h1>${escaped(title)}</h1>${subtitle === null ? '' : `<p class="subtitle">${escaped(subtitle)}</p>`}`
  const heading = section.heading === null ? '' : `<h2>${escaped(section.heading)}</h2>`
  const blocks = section.blocks.map((block) => blockHtml(block, locale))
  const looks = [...(section.isWide ? ['wide'] : []), ...(section.startsPage ? ['page'] : [])]
  return `<section${looks.length > 0 ? ` class="${looks.join(' ')}"` : ''}>${head}${heading}${blocks.join('\n')}</section>`
}

/** A document as a page that stands by itself and is made to be printed: no script, nothing loaded. */
export function writeHtml(document: OfficeDocument): string {
  const { locale, title, foot, sections } = document
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${title} · ${foot}`)}</title><style>${htmlStyle(printable(foot))}</style></head>
<body><main${document.official ? ' class="official"' : ''}>
${sections.map((section, at) => sectionHtml(section, document, at)).join('\n')}
</main></body></html>
`
}
