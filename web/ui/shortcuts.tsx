import { createSignal, For, type JSX, onCleanup, onMount } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Dialog } from './Dialog.tsx'

/** `run` is absent where a grid listens for itself and the list only tells of it. */
export type Shortcut = { keys: string; label: string; run?: () => void }

const [groups, setGroups] = createSignal<{ title: () => string; list: () => Shortcut[] }[]>([])

/** Tells of the shortcuts of a page for as long as it is shown. */
export const useShortcuts = (title: () => string, list: () => Shortcut[]): void => {
  const group = { title, list }
  onMount(() => setGroups((all) => [...all, group]))
  onCleanup(() => setGroups((all) => all.filter((one) => one !== group)))
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role=grid]') !== null)

/** Two-key shortcuts (`g m`) wait for the second key. */
export const ShortcutHelp = (): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  let before = ''
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('dialog[open]')) return
    if (event.key === '?') {
      setOpen(true)
      return
    }
    const typed = before ? `${before} ${event.key}` : event.key
    const all = groups().flatMap((group) => group.list())
    const found = all.find((one) => one.run && one.keys === typed)
    before = !found && all.some((one) => one.keys.startsWith(`${event.key} `)) ? event.key : ''
    if (!found) return
    event.preventDefault()
    found.run?.()
  }
  onMount(() => document.addEventListener('keydown', listen))
  onCleanup(() => document.removeEventListener('keydown', listen))
  return (
    <Dialog open={open()} onClose={() => setOpen(false)} title={t('ui.shortcuts')}>
      <For each={groups()}>
        {(group) => (
          <section class="mb-4 last:mb-0">
            <h3 class="mb-1 text-muted">{group.title()}</h3>
            <dl>
              <For each={group.list()}>
                {(one) => (
                  <div class="flex items-center justify-between gap-4 border-b border-line py-1">
                    <dt>{one.label}</dt>
                    <dd class="whitespace-nowrap">
                      <For each={one.keys.split(' ')}>
                        {(key) => (
                          <kbd class="ms-1 rounded border border-line-strong bg-sunken px-1.5 py-0.5 font-sans text-xs">
                            {key}
                          </kbd>
                        )}
                      </For>
                    </dd>
                  </div>
                )}
              </For>
            </dl>
          </section>
        )}
      </For>
    </Dialog>
  )
}
