/**
 * Does these at once and waits for all of them, also when one fails: then the others are told to stop, and only when
 * they have is the first failure thrown, so that whoever clears up after them has the last word.
 */
export async function atOnce(
  signal: AbortSignal,
  works: readonly ((signal: AbortSignal) => Promise<void>)[],
): Promise<void> {
  const failed = new AbortController()
  let first: { error: unknown } | undefined
  await Promise.all(
    works.map(async (work) => {
      try {
        await work(AbortSignal.any([signal, failed.signal]))
      } catch (error) {
        first ??= { error }
        failed.abort()
      }
    }),
  )
  if (first) throw first.error
}
