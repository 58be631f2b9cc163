import type { Problem, Severity } from '../types.ts'

const mostListed = 300
const mostValue = 200

/** What is wrong with a survey file, the same thing with many rows said once. */
export class SurveyProblems {
  readonly listed: Problem[] = []
  count = 0
  readonly #same = new Map<string, Problem>()
  readonly #heads: readonly string[]

  constructor(heads: readonly string[]) {
    this.#heads = heads
  }

  /** @param index the column, or −1 for the row */
  add(line: number, index: number, value: string, rule: string, severity: Severity): void {
    this.count += 1
    const shown = value.slice(0, mostValue)
    const key = `${rule}\0${index}\0${shown}`
    const same = this.#same.get(key)
    if (same) {
      same.rowCount += 1
      same.lastLine = line
      return
    }
    if (this.listed.length >= mostListed) return
    const problem: Problem = {
      line,
      lastLine: line,
      rowCount: 1,
      column: index < 0 ? null : (this.#heads[index] ?? null),
      columnIndex: index < 0 ? null : index,
      value: shown,
      rule,
      severity,
      suggestion: null,
    }
    this.#same.set(key, problem)
    this.listed.push(problem)
  }
}
