import type { Desk } from '../desk.ts'
import type { Layout } from '../kind.ts'
import { isoDay, type Moment, numberOfDay, parseMinute, parseMoment } from '../parse-day.ts'
import { isBlank, plain, type Row } from '../row.ts'
import type { SignedInAs } from '../types.ts'
import { isAbsence } from './person-words.ts'

/** What a row says of when somebody was there. */
export type ReadStay = {
  hasSigned: boolean
  arrivedOn: string | null
  arrivedTime: string | null
  leftOn: string | null
  leftTime: string | null
}

type Side = 'arrived' | 'left'
type Cell = { is: 'blank' | 'absence' | 'mark' } | { is: 'moment'; moment: Moment }

const two = (value: number) => String(value).padStart(2, '0')
const clock = (minute: number) =>
  minute < 0 ? null : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** Reads marks, arrivals and departures; times without a day take the sheet's, else the user is asked for it. */
export function createArrivals(layout: Layout, desk: Desk) {
  const frame = { order: layout.dateOrder, near: desk.firstDay }
  const at = { arrived: layout.at('arrived'), left: layout.at('left'), signed: layout.at('signed') }
  const dateAt = layout.at('date')
  const isOneDay = desk.firstDay === desk.lastDay

  function cell(row: Row, index: number): Cell {
    const text = plain(row.cells[index] ?? '')
    if (text === '') return { is: 'blank' }
    if (isAbsence(text)) return { is: 'absence' }
    if (isBlank(text)) return { is: 'blank' }
    const minute = parseMinute(text)
    if (minute !== undefined) return { is: 'moment', moment: { day: Number.NaN, minute } }
    const moment = parseMoment(text, frame)
    return moment ? { is: 'moment', moment } : { is: 'mark' }
  }

  /** What the sheet's own column of days says. */
  const ownMoment = (row: Row) =>
    dateAt < 0 ? undefined : parseMoment(row.cells[dateAt] ?? '', frame)

  /** The day of a time without one: the sheet's own, the only one there is, or as decided. */
  function dayOf(row: Row, side: Side): number {
    const own = side === 'arrived' ? ownMoment(row) : undefined
    if (own) return own.day
    const decided = desk.decisions[side === 'arrived' ? 'arrivedDay' : 'leftDay']
    if (decided) return numberOfDay(decided)
    const likely = side === 'arrived' ? desk.firstDay : desk.lastDay
    if (isOneDay) return likely
    const days = Array.from(
      { length: desk.lastDay - desk.firstDay + 1 },
      (_, n) => desk.firstDay + n,
    )
    desk.ask({
      id: `day.${side}`,
      ask: side === 'arrived' ? 'question.arrived-day' : 'question.left-day',
      params: { example: row.cells[at[side]] ?? '' },
      options: (side === 'arrived' ? days : days.reverse()).slice(0, 12).map((day) => ({
        label: isoDay(day),
        decisions: { [side === 'arrived' ? 'arrivedDay' : 'leftDay']: isoDay(day) },
      })),
    })
    return likely
  }

  const whole = (row: Row, side: Side, { day, minute }: Moment): Moment => ({
    day: Number.isNaN(day) ? dayOf(row, side) : day,
    minute,
  })

  function read(row: Row, as: SignedInAs): ReadStay {
    const stay: ReadStay = {
      hasSigned: as === 'everybody',
      arrivedOn: null,
      arrivedTime: null,
      leftOn: null,
      leftTime: null,
    }
    if (as === 'nobody') return stay
    const marks = { arrived: cell(row, at.arrived), signed: cell(row, at.signed) }
    if (marks.arrived.is === 'mark') desk.warn(row, at.arrived, 'problem.arrival.unreadable')
    if (Object.values(marks).some(({ is }) => is === 'absence') && as === 'marks') return stay
    const arrivals = [marks.arrived, marks.signed]
    const arrived = arrivals.find((one) => one.is === 'moment')
    if (arrived) {
      const { day, minute } = whole(row, 'arrived', arrived.moment)
      // Who came in another year came, but nobody knows when: such a day would be none of the meeting's.
      if (day < desk.firstDay - 1 || day > desk.lastDay)
        desk.warn(row, marks.arrived === arrived ? at.arrived : at.signed, 'problem.stay.outside')
      else {
        stay.arrivedOn = isoDay(day)
        stay.arrivedTime = clock(minute)
      }
    }
    if (arrivals.some(({ is }) => is !== 'blank' && is !== 'absence')) stay.hasSigned = true
    const own = stay.hasSigned && !arrived ? ownMoment(row) : undefined
    if (own) {
      stay.arrivedOn = isoDay(own.day)
      stay.arrivedTime = clock(own.minute)
    }
    readDeparture(row, stay)
    return stay
  }

  /** Who left was there, whatever else the sheet says. */
  function readDeparture(row: Row, stay: ReadStay): void {
    const left = cell(row, at.left)
    if (left.is === 'mark') desk.warn(row, at.left, 'problem.departure.unreadable')
    if (left.is !== 'moment') return
    const { day, minute } = whole(row, 'left', left.moment)
    stay.hasSigned = true
    if (day < desk.firstDay || day > desk.lastDay + 1) {
      desk.warn(row, at.left, 'problem.stay.outside')
      return
    }
    stay.leftOn = isoDay(day)
    stay.leftTime = clock(minute)
    const { arrivedOn, arrivedTime, leftOn, leftTime } = stay
    const isBefore =
      arrivedOn !== null &&
      (leftOn < arrivedOn || (leftOn === arrivedOn && (leftTime ?? '24:00') < (arrivedTime ?? '')))
    if (isBefore) desk.refuse(row, at.left, 'problem.departure.before-arrival')
  }

  return { read }
}
