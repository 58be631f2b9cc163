import { createSignal, onCleanup } from 'solid-js'

export type SaveState =
  | { is: 'quiet' }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; at: Date }
  | { is: 'failed'; error: unknown }

/** Saves a moment after the last change, one save at a time, and says where it stands. */
export const createAutosave = (save: () => Promise<void>, delayMs = 700) => {
  const [state, setState] = createSignal<SaveState>({ is: 'quiet' })
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let again = false

  const run = async (): Promise<void> => {
    clearTimeout(timer)
    if (running) {
      again = true
      return running
    }
    setState({ is: 'saving' })
    running = save()
      .then(
        () => void setState({ is: 'saved', at: new Date() }),
        (error: unknown) => void setState({ is: 'failed', error }),
      )
      .finally(() => {
        running = undefined
      })
    await running
    if (again && state().is !== 'failed') {
      again = false
      await run()
    }
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (state().is === 'waiting' || state().is === 'saving') event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  onCleanup(() => {
    removeEventListener('beforeunload', warn)
    if (state().is === 'waiting') void run()
  })
  return {
    state,
    touch: () => {
      setState({ is: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(run, delayMs)
    },
    /** Saves now what still waits. */
    flush: () => (state().is === 'waiting' || running ? run() : Promise.resolve()),
    retry: run,
  }
}
