import { findFirstIssue } from '../db/apportionments.ts'
import { findFirstDecision } from '../db/decisions.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { listMilestoneOffsets, listSaidMilestones, loadReached } from '../db/milestones.ts'
import { daysToCount } from './domain/daily-count.ts'
import { type KnownDay, type KnownDays, milestonesOf } from './domain/milestone.ts'
import { dayAt } from './export/show-day.ts'
import { todayOf } from './today.ts'

const dayOf = (at: Date | string | null): string | null =>
  at === null ? null : typeof at === 'string' ? at : dayAt(at)

/** A part that is kept here and has not come so far is pending; one that is not kept here says nothing. */
const known = ({ reached, isKept }: { reached: Date | string | null; isKept: boolean }): KnownDay =>
  dayOf(reached) ?? (isKept ? 'pending' : null)

/** What waits for a day that has not come waits too; of what nobody keeps nothing can be said. */
const pendingOr = (day: KnownDay): KnownDay => (day === null ? null : 'pending')

/** What the rest of the program knows of the days on which a meeting's milestones were reached. */
async function knownDays(db: Db, meeting: Meeting): Promise<KnownDays> {
  const { agreement, budget, remittance, settlement, counts } = await loadReached(db, meeting.id)
  const signed = new Map(counts.signed.map(({ day, reached }) => [day, dayOf(reached)]))
  const first = await findFirstDecision(db, meeting.id)
  const issuedAt = await findFirstIssue(db, meeting.id)
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
      meeting.closedEdition === null ? pendingOr(closed) : (dayOf(issuedAt) ?? 'pending'),
    decision: dayOf(first?.createdAt ?? null),
    count: new Map(
      counts.isKept
        ? daysToCount(meeting, []).map((day) => [day, signed.get(day) ?? ('pending' as const)])
        : [],
    ),
  }
}

/** A meeting's milestones as its page shows them. */
export async function shownMilestones(db: Db, meeting: Meeting) {
  const said = new Map((await listSaidMilestones(db, meeting.id)).map((one) => [one.key, one]))
  const offsets = new Map(
    (await listMilestoneOffsets(db)).map(({ rule, offsetDays }) => [rule, offsetDays]),
  )
  const today = await todayOf(db)
  const found = milestonesOf(
    meeting,
    offsets,
    await knownDays(db, meeting),
    new Map([...said].map(([key, { doneOn }]) => [key, doneOn])),
    today,
  )
  return {
    today,
    milestones: found.map((one) => {
      const own = said.get(one.key)
      return {
        ...one,
        said: own ? { doneOn: own.doneOn, note: own.note, by: own.by, at: own.at } : null,
      }
    }),
  }
}
