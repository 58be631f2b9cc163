import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { OfficeDocument } from '../../api/export/office-document.ts'
import { blank, cents, day, difference, money, quantity, text } from '../../api/export/sheet.ts'
import { writeApart } from '../../api/export/write-apart.ts'
import { writeDocx } from '../../api/export/write-docx.ts'
import { writeHtml } from '../../api/export/write-html.ts'
import { writeWorkbook } from '../../api/export/write-workbook.ts'
import { brokenTag, runTexts } from '../support/markup.ts'
import { unzip } from '../support/unzip.ts'

/** Text that breaks out wherever it is not escaped. */
const hostile = `"'></style></td><script>alert(1)</script>&\\"}@page\u0001`

const document: OfficeDocument = {
  locale: 'zh',
  title: hostile,
  subtitle: hostile,
  foot: hostile,
  sections: [
    {
      heading: hostile,
      sheet: '甲',
      isWide: false,
      blocks: [
        { is: 'paragraph', text: hostile, look: 'alert' },
        { is: 'facts', facts: [{ name: hostile, cell: text(hostile), isWide: true }] },
      ],
    },
    {
      heading: '表',
      sheet: '乙',
      isWide: true,
      blocks: [
        {
          is: 'table',
          columns: [hostile, '日期', '数量', '金额', '差额', '单价'].map((head) => ({
            head,
            width: 10,
          })),
          rows: [
            {
              is: 'row',
              cells: [
                text('=1+1'),
                day('2026-05-09'),
                quantity('12.5'),
                cents(123_456),
                difference(-5),
                money(1),
              ],
            },
            {
              is: 'total',
              cells: [text('合计'), blank, blank, cents(123_456), difference(null), blank],
            },
          ],
          whenEmpty: '',
        },
        { is: 'table', columns: [{ head: '空', width: 1 }], rows: [], whenEmpty: '没有。' },
        { is: 'signatures', lines: ['经办人', hostile] },
      ],
    },
  ],
}

test('a long document is written by a thread of its own, and is the same', async () => {
  const [upright, across] = document.sections
  const table = across?.blocks[0]
  if (!upright || !across || table?.is !== 'table') throw new Error('no table')
  const rows = Array.from({ length: 200 }, () => table.rows[0] ?? { is: 'row' as const, cells: [] })
  const long = { ...document, sections: [upright, { ...across, blocks: [{ ...table, rows }] }] }
  const textsOf = (bytes: string | Uint8Array) =>
    runTexts(unzip(bytes as Uint8Array).get('word/document.xml') ?? '')
  const apart = textsOf(await writeApart(long, 'docx'))
  expect(apart.filter((text) => text === '1,234.56')).toHaveLength(200)
  expect(apart).toEqual(textsOf(await writeDocx(long)))
})

describe('whatever a text holds', () => {
  test('the page stays whole, and runs nothing', () => {
    const page = writeHtml(document)
    expect(brokenTag(page)).toBeUndefined()
    expect(page).not.toContain('<script')
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page).toContain('&lt;script&gt;')
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? ''
    expect(style).not.toContain('alert(1)')
    expect(page).not.toContain('\u0001')
  })

  test('Word’s parts stay whole, its tables have heads, sums run over the empty cells', async () => {
    const files = unzip(await writeDocx(document))
    for (const [name, xml] of files)
      if (name.endsWith('.xml') || name.endsWith('.rels'))
        expect(brokenTag(xml.replace(/<\?.*?\?>/g, '')), name).toBeUndefined()
    const xml = files.get('word/document.xml') ?? ''
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(3)
    expect(xml).toContain('<w:gridSpan w:val="3"/>')
    expect(runTexts(xml)).toEqual(expect.arrayContaining(['1,234.56', '−0.05', '¥0.01', '没有。']))
    // A4 upright, then A4 across.
    expect([...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, w, h]) => [w, h])).toEqual(
      [
        ['11906', '16838'],
        ['16838', '11906'],
      ],
    )
  })

  test('the workbook keeps text text and numbers numbers', async () => {
    const workbook = Buffer.from(await writeWorkbook(document))
    const rows = await readSheet(workbook, '乙')
    expect(rows[1]).toEqual(['=1+1', new Date('2026-05-09T00:00:00Z'), 12.5, 1234.56, -0.05, 0.01])
    expect(rows[2]?.slice(0, 4)).toEqual(['合计', null, null, 1234.56])
    const files = unzip(new Uint8Array(workbook))
    const sheet = files.get('xl/worksheets/sheet2.xml') ?? ''
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).not.toContain('<f>')
    expect(files.get('xl/styles.xml')).toContain('#,##0.00')
    for (const [name, xml] of files)
      if (name.endsWith('.xml'))
        expect(brokenTag(xml.replace(/<\?.*?\?>/g, '')), name).toBeUndefined()
  })
})
