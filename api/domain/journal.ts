/** What a column of the journal file can hold. */
export const journalFields = [
  'date',
  'activity-code',
  'activity',
  'department-code',
  'department',
  'item-kind',
  'item',
  'amount',
  'edition',
  'scheme',
] as const
export type JournalField = (typeof journalFields)[number]

/** A column as the accounting program wants it: what it holds, and what it calls it. */
export type JournalColumn = { field: JournalField; head: string }

/** The columns until the organisation has said otherwise. */
export const firstJournalColumns: Record<'zh' | 'en', JournalColumn[]> = {
  zh: [
    { field: 'date', head: '日期' },
    { field: 'activity-code', head: '活动编号' },
    { field: 'department-code', head: '借方部门编码' },
    { field: 'department', head: '借方部门' },
    { field: 'item', head: '费用项目' },
    { field: 'amount', head: '金额' },
  ],
  en: [
    { field: 'date', head: 'Date' },
    { field: 'activity-code', head: 'Activity code' },
    { field: 'department-code', head: 'Debit department code' },
    { field: 'department', head: 'Debit department' },
    { field: 'item', head: 'Item' },
    { field: 'amount', head: 'Amount' },
  ],
}
