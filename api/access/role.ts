/** Who may do what is said in roles; the names are those of the office. */
export const roles = ['administrator', 'organiser', 'finance', 'leader'] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => roles.some((role) => role === text)

export const roleNames = {
  zh: { administrator: '管理员', organiser: '会务', finance: '财务', leader: '领导' },
  en: {
    administrator: 'administrator',
    organiser: 'organiser',
    finance: 'finance',
    leader: 'leader',
  },
} as const
