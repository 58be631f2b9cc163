import { createContext, useContext } from 'solid-js'
import type { Apportioned } from './apportionment.ts'

export const views = ['result', 'schemes', 'weights', 'comparison'] as const
export type ApportionmentView = (typeof views)[number]

/** What every view of a meeting's apportionment needs. */
export type Apportioning = {
  meetingId: () => number
  /** The edition in force or the one in the address. */
  found: () => Apportioned
  /** Finance shares costs; everybody else reads. */
  mayShare: () => boolean
  /** Finance and the organiser know who sat in which vehicle. */
  mayRide: () => boolean
  viewAddress: (view: ApportionmentView, query?: Record<string, string | number>) => string
}

export const ApportioningContext = createContext<Apportioning>()

export const useApportioning = (): Apportioning => {
  const found = useContext(ApportioningContext)
  if (!found) throw new Error('no apportionment here')
  return found
}
