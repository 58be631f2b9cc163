/** Works that go on side by side, so many at once. */
export type Lanes = {
  /** Begins one as soon as there is room. Throws what an earlier one failed with, and then begins nothing more. */
  begin: (work: () => Promise<void>) => Promise<void>
  /** Waits for all that have begun. Throws what one of them failed with. */
  finish: () => Promise<void>
  /** Waits for all that have begun, however they end: whoever clears up after them has the last word. */
  settle: () => Promise<void>
}

export function createLanes(width: number): Lanes {
  const running = new Set<Promise<void>>()
  let first: { error: unknown } | undefined
  const settle = async () => {
    await Promise.all(running)
  }
  const check = () => {
    if (first) throw first.error
  }
  return {
    async begin(work) {
      while (running.size >= width && !first) await Promise.race(running)
      check()
      const one: Promise<void> = work()
        .catch((error: unknown) => {
          first ??= { error }
        })
        .finally(() => running.delete(one))
      running.add(one)
    },
    async finish() {
      await settle()
      check()
    },
    settle,
  }
}
