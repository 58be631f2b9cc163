import { type Accessor, createContext, useContext } from 'solid-js'
import type { Figures, Settlement } from './settlement.ts'

/** The settlement that all its views show, and what the reader may do with it. */
export type Settling = {
  meetingId: Accessor<number>
  settlement: Accessor<Settlement>
  figures: Accessor<Figures>
  /** The figures are those of a closed edition: nothing about them changes. */
  isFrozen: Accessor<boolean>
  /** Differences, tolerances, payments: finance, while the settlement is open. */
  mayDecide: Accessor<boolean>
  /** Papers: organisers too. */
  mayFile: Accessor<boolean>
  /** Address of another view of the same settlement, in the same edition. */
  viewAddress: (view: SettlementView, query?: Record<string, string>) => string
}

export const views = ['differences', 'items', 'payments', 'file', 'closing', 'statement'] as const
export type SettlementView = (typeof views)[number]

export const SettlingContext = createContext<Settling>()

export const useSettling = (): Settling => {
  const settling = useContext(SettlingContext)
  if (!settling) throw new Error('no settlement here')
  return settling
}
