import { type ItemIdentity, itemKey } from '../domain/item.ts'
import { type KnownItems, knownItems } from './known-items.ts'
import { numberOfDay } from './parse-day.ts'
import type { Row } from './row.ts'
import type { SectionNature } from './row-role.ts'
import type { Decisions, Problem, Question, ReadContext, Severity } from './types.ts'

export type Slot = { item: ItemIdentity; nature: 'charge' | 'payment'; rule: string }

export type Report = {
  line: number
  columnIndex: number
  value: string
  rule: string
  severity: Severity
  suggestion?: string | null
}

/** Of warnings for one reason so many are listed singly; the others stand together in one. */
const mostAlike = 100

/** What the readers of rows share: what is known, where problems and questions go, and the items met so far. */
export class Desk {
  readonly context: ReadContext
  readonly decisions: Decisions
  readonly known: KnownItems
  readonly firstDay: number
  readonly lastDay: number
  /** As decided, else as the meeting says; null when nobody has. */
  readonly personsPerTable: number | null
  readonly slots: Slot[] = []
  readonly questions: Question[] = []
  section: SectionNature = 'none'
  heads: readonly string[] = []
  /** Of a sheet of people: whom it named, and with which phone, on which line; how many rows say that somebody came; times that are plans. */
  readonly people = {
    named: new Map<string, string>(),
    phones: new Map<string, string>(),
    markedRows: 0,
    isPlanned: false,
  }
  problems: Problem[] = []
  /** Problems noted, and how many rows they stand for. */
  problemsListed = 0
  problemCount = 0
  /** Of the row at hand. */
  isRejected = false
  /** Refusals so far, those too that are nobody's. */
  refusals = 0
  #isSilent = false
  readonly #alike = new Map<string, { count: number; others: Problem | null }>()
  readonly #slotByKey = new Map<string, number>()

  constructor(context: ReadContext, decisions: Decisions) {
    this.context = context
    this.decisions = decisions
    this.known = knownItems(context.items)
    this.firstDay = numberOfDay(context.meeting.startsOn)
    this.lastDay = numberOfDay(context.meeting.endsOn)
    this.personsPerTable = decisions.personsPerTable ?? context.meeting.personsPerTable
  }

  /** Notes a problem of a cell, or of the whole row with column −1. */
  note({ line, columnIndex, value, rule, severity, suggestion = null }: Report): void {
    if (severity === 'rejected') {
      this.isRejected = true
      this.refusals++
    }
    if (this.#isSilent) return
    this.problemCount++
    const alike = severity === 'warning' ? this.#count(`${rule}|${columnIndex}`) : undefined
    if (alike?.others) {
      alike.others.rowCount++
      alike.others.lastLine = line
      return
    }
    const hasColumn = columnIndex >= 0
    const problem: Problem = {
      line,
      lastLine: line,
      rowCount: 1,
      column: hasColumn ? (this.heads[columnIndex] ?? null) : null,
      columnIndex: hasColumn ? columnIndex : null,
      value: value.slice(0, 200),
      rule,
      severity,
      suggestion,
    }
    if (alike && alike.count > mostAlike) alike.others = problem
    else this.#list(problem)
  }

  #count(reason: string) {
    const alike = this.#alike.get(reason) ?? { count: 0, others: null }
    alike.count++
    this.#alike.set(reason, alike)
    return alike
  }

  #list(problem: Problem): void {
    this.problems.push(problem)
    this.problemsListed++
  }

  /** Lists what stands for many rows, once all are read. */
  finish(): void {
    for (const { others } of this.#alike.values()) if (others) this.#list(others)
  }

  /** Reads a row whose problems are nobody's. */
  silently(read: () => void): void {
    this.#isSilent = true
    read()
    this.#isSilent = false
  }

  refuse(row: Row, columnIndex: number, rule: string, suggestion: string | null = null): void {
    const value = row.cells[columnIndex] ?? ''
    this.note({ line: row.line, columnIndex, value, rule, severity: 'rejected', suggestion })
  }

  warn(row: Row, columnIndex: number, rule: string, suggestion: string | null = null): void {
    const value = row.cells[columnIndex] ?? ''
    this.note({ line: row.line, columnIndex, value, rule, severity: 'warning', suggestion })
  }

  /** Asks once. */
  ask(question: Question): void {
    if (!this.questions.some(({ id }) => id === question.id)) this.questions.push(question)
  }

  slotOf(item: ItemIdentity, rule: string, nature: 'charge' | 'payment' = 'charge'): number {
    const key = `${nature}|${itemKey(item)}`
    let slot = this.#slotByKey.get(key)
    if (slot === undefined) {
      slot = this.slots.length
      this.slots.push({ item, nature, rule })
      this.#slotByKey.set(key, slot)
    }
    return slot
  }
}
