import { useBeforeLeave } from '@solidjs/router'
import { onCleanup } from 'solid-js'

/** Asks before what is typed and not saved is left: another page of ours by our own question, any other by the browser's. */
export function guardLeaving(isChanged: () => boolean, question: () => string): void {
  const warn = (event: BeforeUnloadEvent) => isChanged() && event.preventDefault()
  addEventListener('beforeunload', warn)
  onCleanup(() => removeEventListener('beforeunload', warn))
  useBeforeLeave((event) => {
    if (!isChanged() || event.defaultPrevented) return
    event.preventDefault()
    if (confirm(question())) event.retry(true)
  })
}
