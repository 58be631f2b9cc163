import { createSignal } from 'solid-js'

export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'huizhang.theme'
const kept = localStorage.getItem(storageKey)

const [theme, setSignal] = createSignal<Theme>(
  kept === 'light' || kept === 'dark' ? kept : 'system',
)
const darkSystem = matchMedia('(prefers-color-scheme: dark)')
const [systemDark, setSystemDark] = createSignal(darkSystem.matches)
darkSystem.addEventListener('change', (event) => setSystemDark(event.matches))

export { theme }

export const isDark = (): boolean => theme() === 'dark' || (theme() === 'system' && systemDark())

export const applyTheme = (next: Theme = theme()): void => {
  setSignal(next)
  if (next === 'system') {
    localStorage.removeItem(storageKey)
    delete document.documentElement.dataset.theme
    return
  }
  localStorage.setItem(storageKey, next)
  document.documentElement.dataset.theme = next
}
