import type { IgnoredRows } from './types.ts'

const mostRuns = 500

/** Runs of rows left out for one reason. */
export class IgnoredRuns<Reason extends string = IgnoredRows['reason']> {
  readonly runs: { reason: Reason; firstLine: number; lastLine: number }[] = []
  #isOpen = false

  add(reason: Reason, line: number): void {
    const last = this.runs.at(-1)
    if (this.#isOpen && last?.reason === reason) last.lastLine = line
    else if (this.runs.length < mostRuns) {
      this.runs.push({ reason, firstLine: line, lastLine: line })
      this.#isOpen = true
    } else this.#isOpen = false
  }

  interrupt(): void {
    this.#isOpen = false
  }
}
