/** What can wait for somebody, in the order in which it is shown: whom others wait for comes first. */
export const waitingKinds = [
  'budget-approval',
  'summary-unsigned',
  'share-objected',
  'settlement-ready',
  'difference-undecided',
  'bill-unchecked',
  'apportionment-due',
  'import-preview',
  'decision-overdue',
] as const
export type WaitingKind = (typeof waitingKinds)[number]
