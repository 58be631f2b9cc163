import { createSignal } from 'solid-js'
import { addDays } from '../../api/domain/day.ts'
import { clock, today } from '../format.ts'
import type { Moment } from './attendance.ts'

type Meeting = { startsOn: string; endsOn: string }

/** May somebody arrive on this day? From the day before the meeting to its last. */
export const isSignInDay = (day: string, { startsOn, endsOn }: Meeting): boolean =>
  addDays(startsOn, -1) <= day && day <= endsOn

/**
 * The moment that a touch stands for: now, by the phone's own clock. On any other day, or when asked for, it is entered
 * afterwards: the day chosen, at the hour typed or at none.
 */
export function createSignInTime(meeting: () => Meeting) {
  const isNow = () => isSignInDay(today(), meeting())
  const [isLate, setLate] = createSignal(false)
  const [day, setDay] = createSignal<string>()
  const [hour, setHour] = createSignal('')
  const isAfterwards = () => isLate() || !isNow()
  const chosen = () => day() ?? (isNow() ? today() : meeting().startsOn)
  return {
    meeting,
    isNow,
    isAfterwards,
    setLate,
    day: chosen,
    setDay,
    hour,
    setHour,
    moment: (): Moment =>
      isAfterwards()
        ? { day: chosen(), time: hour() || null }
        : { day: today(), time: clock(new Date()) },
  }
}

export type SignInMoment = ReturnType<typeof createSignInTime>
