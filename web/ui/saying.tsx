import { createSignal, For, type JSX } from 'solid-js'
import { Icon } from './Icon.tsx'

type Saying = { id: number; text: string; tone: 'done' | 'over' }

const [sayings, setSayings] = createSignal<Saying[]>([])
let last = 0

/** Says what was done, with the figure, and goes away by itself. */
export const say = (text: string, tone: Saying['tone'] = 'done'): void => {
  last += 1
  const id = last
  setSayings((all) => [...all.slice(-2), { id, text, tone }])
  setTimeout(
    () => setSayings((all) => all.filter((saying) => saying.id !== id)),
    tone === 'over' ? 9000 : 5000,
  )
}

/** On a phone at the top: the buttons are at the bottom, and what is said never stands in their way. */
export const Sayings = (): JSX.Element => (
  <div
    role="log"
    aria-live="polite"
    class="no-print pointer-events-none fixed inset-x-4 top-3 z-50 flex flex-col items-center gap-2 sm:top-auto sm:bottom-6"
  >
    <For each={sayings()}>
      {(saying) => (
        <p
          class={`flex items-center gap-2 rounded-lg border bg-surface px-4 py-2 shadow-lg ${
            saying.tone === 'over' ? 'border-over text-over' : 'border-line-strong'
          }`}
        >
          <Icon name={saying.tone === 'over' ? 'warn' : 'check'} />
          {saying.text}
        </p>
      )}
    </For>
  </div>
)
