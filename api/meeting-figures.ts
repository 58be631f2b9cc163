import type { Db } from '../db/index.ts'
import {
  type FiguresRow,
  listBudgetTotals,
  listClosed,
  listCovers,
  listLatestShares,
  listStays,
  lockStale,
  replaceFigures,
  type StaleMeeting,
} from '../db/meeting-figures.ts'
import { sumBilled } from '../db/meetings.ts'
import { personDaysOf } from './domain/attendance.ts'
import { figuresOf } from './domain/meeting-figures.ts'
import { coveredPersonDays, daysOf } from './domain/person-days.ts'
import { listMilestones } from './milestone-days.ts'
import { poolSurveys } from './survey-pool.ts'

/** Meetings worked out at once: after an upgrade, or once all milestones are planned anew, there are thousands. */
const atOnce = 500

const byMeeting = <R extends { meetingId: string }>(rows: R[]) =>
  new Map(rows.map((row) => [Number(row.meetingId), row]))
const groups = <R extends { meetingId: string }>(rows: R[]) =>
  Map.groupBy(rows, ({ meetingId }) => Number(meetingId))

const cents = (text: string | null | undefined): number | null =>
  text == null ? null : Number(text)

/** Person-days by who came, else by covers; null while neither says. See the meeting's own settlement. */
async function listPersonDays(db: Db, meetings: readonly StaleMeeting[]) {
  const ids = meetings.map(({ id }) => id)
  const stays = groups(await listStays(db, ids))
  const covers = groups(
    await listCovers(
      db,
      ids.filter((id) => !stays.has(id)),
    ),
  )
  return new Map(
    meetings.map((meeting) => {
      const days = daysOf(meeting)
      const came = stays.get(meeting.id)?.map(({ heads, ...stay }) => {
        const unknown = { arrivedTime: null, leftTime: null, lodging: null }
        return heads * personDaysOf({ ...stay, ...unknown }, days)
      })
      const eaten = (covers.get(meeting.id) ?? []).map(({ quantity, ...sitting }) => ({
        kind: 'meal' as const,
        ...sitting,
        counted: { quantity },
      }))
      return [
        meeting.id,
        came?.reduce((sum, one) => sum + one, 0) ?? coveredPersonDays(eaten, days).count,
      ]
    }),
  )
}

async function listFigures(
  db: Db,
  meetings: readonly StaleMeeting[],
  today: string,
): Promise<FiguresRow[]> {
  const ids = meetings.map(({ id }) => id)
  const budgets = byMeeting(await listBudgetTotals(db, ids))
  const billed = await sumBilled(db, ids)
  const closed = byMeeting(await listClosed(db, ids))
  const shared = byMeeting(await listLatestShares(db, ids))
  const personDays = await listPersonDays(
    db,
    meetings.filter(({ id }) => !closed.has(id)),
  )
  const milestones = await listMilestones(db, meetings, today)
  const surveys = await poolSurveys(db, ids)
  return meetings.map(({ id, endsOn: _, closedEdition: _closed, ...meeting }) => {
    const frozen = closed.get(id)
    const figures = figuresOf({
      approvedCents: cents(budgets.get(id)?.approvedCents),
      plannedCents: cents(budgets.get(id)?.plannedCents),
      billedCents: billed.get(id) ?? null,
      settledCents: cents(frozen?.settledCents),
      personDays: frozen ? frozen.personDays : (personDays.get(id) ?? null),
      satisfaction: surveys.get(id)?.satisfaction ?? null,
      milestones: milestones.get(id) ?? [],
    })
    const shares = shared.get(id)
    // Shares of another sum than what was spent are of an earlier account: the meeting is to be shared anew.
    const isWhole = shares !== undefined && cents(shares.totalCents) === figures.spentCents
    return {
      ...meeting,
      meetingId: id,
      ...figures,
      shareDepartments: isWhole ? shares.departments : null,
      shareCents: isWhole ? shares.cents : null,
    }
  })
}

/** Works out anew what overviews add up, of the meetings that have changed since: usually none or a few. */
export async function freshenFigures(db: Db, today: string): Promise<void> {
  for (;;) {
    const stale = await lockStale(db, today, atOnce)
    if (stale.length > 0) await replaceFigures(db, await listFigures(db, stale, today))
    if (stale.length < atOnce) return
  }
}
