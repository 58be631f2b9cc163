import type { Locale } from '../messages.ts'
import type { Shapes } from './bar-shapes.ts'
import type { SheetCell } from './sheet.ts'

/**
 * A document as a value: what it says, before any format. Word, the printed page and the workbook are three
 * readings of it, so that they cannot say different things.
 */
export type OfficeDocument = {
  locale: Locale
  title: string
  /** What the title alone would hide: that nothing is closed yet, or the edition. */
  subtitle: string | null
  /** At the foot of every page: whose, of what, as of when. */
  foot: string
  /** 公文 (GB/T 9704—2012): faces, sizes and margins of an official document, with its head. */
  official?: OfficialHead
  sections: Section[]
}

/** 版头: who issues it, under which number. */
export type OfficialHead = {
  /** `云川市政府办公室文件` in red over a red rule; null: paper that has its head printed, or none. */
  redHead: string | null
  /** 发文字号; empty: none. */
  number: string
}

export type Section = {
  heading: string | null
  /** Sections of one sheet stand below each other in the workbook. */
  sheet: string
  /** Across the long side of the paper. */
  isWide: boolean
  /** On a sheet of its own, to be handed to somebody else than the one before. */
  startsPage?: boolean
  blocks: Block[]
}

export type Block = Paragraph | Facts | Table | Signatures | Lines | Chart

/** Sentences under a small heading, close together; figures stand out, and their codes stand small behind them. */
export type Lines = { is: 'lines'; heading: string; lines: Run[][] }
export type Run = { text: string; look: 'plain' | 'figure' | 'code' }

/** A picture of figures that stand in a table near it. */
export type Chart = { is: 'chart'; title: string; shapes: Shapes }

export type Paragraph = {
  is: 'paragraph'
  text: string
  /** `close` stands at the right, an `address` without indent, an `alert` in bold within a frame, a `heading` in 黑体. */
  look: 'body' | 'address' | 'note' | 'alert' | 'close' | 'heading'
}

/** Names and what they are, two beside each other; a wide one has the whole line. */
export type Facts = { is: 'facts'; facts: Fact[] }
export type Fact = { name: string; cell: SheetCell; isWide: boolean }

export type Table = {
  is: 'table'
  columns: Column[]
  rows: TableRow[]
  /** Said in place of a table without rows. */
  whenEmpty: string
}
/** `width` is a share of the page's, beside those of the other columns. */
export type Column = { head: string; width: number }
export type TableRow = { is: 'row' | 'subtotal' | 'total'; cells: SheetCell[] }

/** A table of more columns than this is set smaller. */
export const denseBeyond = 10

/** Lines to sign on. */
export type Signatures = { is: 'signatures'; lines: string[] }

export const paragraph = (text: string, look: Paragraph['look'] = 'body'): Paragraph => ({
  is: 'paragraph',
  text,
  look,
})

export const fact = (name: string, cell: SheetCell, isWide = false): Fact => ({
  name,
  cell,
  isWide,
})

export const row = (cells: SheetCell[]): TableRow => ({ is: 'row', cells })
