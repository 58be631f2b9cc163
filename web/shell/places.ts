import type { Role } from '../access/session.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import type { IconName } from '../ui/Icon.tsx'

/** An address on the rail, with the keys that lead there. */
type Place = { href: string; icon: IconName; label: MessageKey; keys: string; end?: boolean }

const settings: Place = {
  href: '/settings',
  icon: 'settings',
  label: 'rail.settings',
  keys: 'g s',
}

const ofStaff: Place[] = [
  { href: '/', icon: 'overview', label: 'rail.overview', keys: 'g o', end: true },
  { href: '/meetings', icon: 'meetings', label: 'rail.meetings', keys: 'g m' },
  { href: '/settlements', icon: 'settlements', label: 'rail.settlements', keys: 'g d' },
  { href: '/rankings', icon: 'rankings', label: 'rail.rankings', keys: 'g i' },
  settings,
]

const ofReaders: Place[] = [
  { href: '/', icon: 'overview', label: 'rail.my-department', keys: 'g o', end: true },
  settings,
]

export const placesOf = (role: Role): Place[] => (role === 'reader' ? ofReaders : ofStaff)

/** Every address but a reader's own places is closed to them, and none to staff, whom each page tells what they may do. */
export const mayOpen = (role: Role, pathname: string): boolean =>
  role !== 'reader' ||
  pathname.startsWith('/my-department/') ||
  ofReaders.some(({ href }) => href === (pathname.replace(/\/+$/, '') || '/'))
