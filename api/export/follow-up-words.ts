import type { DecisionState } from '../domain/follow-up.ts'
import type { Locale } from '../messages.ts'

/** How a decision stands, on paper and in files. */
export const stateWords: Record<Locale, Record<DecisionState, string>> = {
  zh: {
    overdue: '逾期未办结',
    open: '未到期',
    late: '逾期办结',
    done: '按期办结',
    cancelled: '已取消',
  },
  en: {
    overdue: 'overdue',
    open: 'not due yet',
    late: 'done late',
    done: 'done on time',
    cancelled: 'cancelled',
  },
}
