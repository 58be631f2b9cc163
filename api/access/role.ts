/** Those who work on meetings: what they may read, all of them may. */
export const staffRoles = ['administrator', 'organiser', 'finance', 'leader'] as const
export type StaffRole = (typeof staffRoles)[number]

/** Who may do what is said in roles; a reader belongs to one department and sees only what concerns it. */
export const roles = [...staffRoles, 'reader'] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => roles.some((role) => role === text)

/** The names are those of the office. */
export const roleNames = {
  zh: {
    administrator: '管理员',
    organiser: '会务',
    finance: '财务',
    leader: '领导',
    reader: '部门读者',
  },
  en: {
    administrator: 'administrator',
    organiser: 'organiser',
    finance: 'finance',
    leader: 'leader',
    reader: 'department reader',
  },
} as const
