import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import {
  listMilestoneOffsets,
  listReached,
  listSaidMilestones,
  type Reached,
} from '../db/milestones.ts'
import { daysToCount } from './domain/daily-count.ts'
import { type KnownDay, type KnownDays, type Milestone, milestonesOf } from './domain/milestone.ts'
import { dayAt } from './export/show-day.ts'
import { todayOf } from './today.ts'

type Of = Pick<Meeting, 'id' | 'startsOn' | 'endsOn' | 'closedEdition'>

const dayOf = (at: Date | string | null): string | null =>
  at === null ? null : typeof at === 'string' ? at : dayAt(at)

/** A part that is kept here and has not come so far is pending; one that is not kept here says nothing. */
const known = ({ reached, isKept }: { reached: Date | string | null; isKept: boolean }): KnownDay =>
  dayOf(reached) ?? (isKept ? 'pending' : null)

/** What waits for a day that has not come waits too; of what nobody keeps nothing can be said. */
const pendingOr = (day: KnownDay): KnownDay => (day === null ? null : 'pending')

/** What the rest of the program knows of the days on which a meeting's milestones were reached. */
function knownDays(meeting: Of, reached: Reached): KnownDays {
  const { agreement, budget, remittance, settlement, counts } = reached
  const signed = new Map(counts.map(({ day, reached }) => [day, dayOf(reached)]))
  // One that was reopened is not closed, whenever it was closed before.
  const closed =
    meeting.closedEdition === null
      ? settlement.isKept || settlement.reached
        ? 'pending'
        : null
      : known(settlement)
  return {
    agreement: known(agreement),
    budget: known(budget),
    remittance,
    settlement: closed,
    apportionment:
      meeting.closedEdition === null ? pendingOr(closed) : (dayOf(reached.issued) ?? 'pending'),
    decision: dayOf(reached.decided),
    count: new Map(
      counts.length > 0
        ? daysToCount(meeting, []).map((day) => [day, signed.get(day) ?? ('pending' as const)])
        : [],
    ),
  }
}

/** The milestones of these meetings by id, as they stand on a day, each with what was said of it by hand. */
export async function listMilestones(db: Db, meetings: readonly Of[], today: string) {
  const ids = meetings.map(({ id }) => id)
  const said = Map.groupBy(await listSaidMilestones(db, ids), ({ meetingId }) => meetingId)
  const offsets = new Map(
    (await listMilestoneOffsets(db)).map(({ rule, offsetDays }) => [rule, offsetDays]),
  )
  const reached = await listReached(db, ids)
  return new Map(
    meetings.map((meeting) => {
      const own = new Map((said.get(meeting.id) ?? []).map((one) => [one.key, one]))
      const days = new Map([...own].map(([key, { doneOn }]) => [key, doneOn]))
      const known = knownDays(meeting, reached.get(meeting.id) as Reached)
      const found = milestonesOf(meeting, offsets, known, days, today)
      const shown = found.map((one: Milestone) => {
        const by = own.get(one.key)
        return {
          ...one,
          said: by ? { doneOn: by.doneOn, note: by.note, by: by.by, at: by.at } : null,
        }
      })
      return [meeting.id, shown]
    }),
  )
}

/** A meeting's milestones as its page shows them. */
export async function shownMilestones(db: Db, meeting: Meeting) {
  const today = await todayOf(db)
  const found = await listMilestones(db, [meeting], today)
  return { today, milestones: found.get(meeting.id) ?? [] }
}
