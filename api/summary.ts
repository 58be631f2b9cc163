import { createHash } from 'node:crypto'
import { listBudgets } from '../db/budgets.ts'
import { listCommendations } from '../db/commendations.ts'
import { listDecisions } from '../db/decisions.ts'
import { listDepartments } from '../db/departments.ts'
import { listInForce } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { listLessons } from '../db/lessons.ts'
import type { Meeting } from '../db/meetings.ts'
import { findSettlement } from '../db/settlements.ts'
import { storable } from '../db/storable.ts'
import { shownDecision } from './decision-view.ts'
import { isCounted } from './domain/attendance.ts'
import { attendanceOf, frameOf } from './domain/attendance-figures.ts'
import { departmentNames } from './domain/follow-up.ts'
import { attendeesOf } from './domain/person-days.ts'
import { canonicalText } from './domain/snapshot.ts'
import { summaryOf } from './domain/summary.ts'
import type { SummarySources } from './domain/summary-drift.ts'
import type { SummaryInput } from './domain/summary-input.ts'
import { shownMilestones } from './milestone-days.ts'
import {
  loadSettledParts,
  loadSettlement,
  type SettledParts,
  type SettlementFigures,
} from './settlement.ts'
import { loadSatisfaction } from './summary-satisfaction.ts'

const digest = (value: unknown): string =>
  createHash('sha256').update(canonicalText(value)).digest('hex')

/** What the settlement says: frozen while it is closed, else worked out. */
async function settlementOf(
  db: Db,
  meeting: Meeting,
  parts: SettledParts,
): Promise<SettlementFigures> {
  if (meeting.closedEdition === null) return loadSettlement(db, meeting, parts)
  const closed = await findSettlement(db, meeting.id, meeting.closedEdition)
  if (!closed) throw new Error('the closed settlement was not found')
  return closed.snapshot as SettlementFigures
}

const standardNamed = ({ ceilings }: SettlementFigures) =>
  ceilings.standard ? { name: ceilings.standard.name, source: ceilings.standard.source } : null

/** The parts of a meeting that its summary is worked out from, each by its own noun, and what they rest on. */
async function loadParts(db: Db, meeting: Meeting) {
  const { grid, people } = await loadSettledParts(db, meeting)
  const settlement = await settlementOf(db, meeting, { grid, people })
  const departments = await listDepartments(db)
  const { today, milestones } = await shownMilestones(db, meeting)
  const decisions = await listDecisions(db, meeting.id)
  const lessons = await listLessons(db, meeting.id)
  const commendations = await listCommendations(db, meeting.id)
  const budgets = await listBudgets(db, meeting.id)
  const isClosed = meeting.closedEdition !== null
  const costs = settlement.kinds.map(({ kind, settledCents, billedCents }) => ({
    kind,
    cents: isClosed ? settledCents : billedCents,
  }))
  const found = await loadSatisfaction(db, meeting, costs, settlement.personDays)
  const imports = await listInForce(db, meeting.id)
  return {
    grid,
    settlement,
    people,
    departments,
    today,
    milestones,
    decisions,
    lessons,
    commendations,
    budgets,
    found,
    imports,
  }
}

type Parts = Awaited<ReturnType<typeof loadParts>>

function inputOf(meeting: Meeting, parts: Parts): SummaryInput {
  const { grid, settlement, people, departments, today } = parts
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  const attendance = attendanceOf(people, frameOf(meeting, grid))
  const counting =
    parts.budgets.findLast(({ state }) => state === 'approved') ?? parts.budgets.at(-1)
  const eyes = { today, nameOf: departmentNames(departments) }
  const { personDays, checks } = settlement.ceilings
  return {
    meeting,
    today,
    planned: attendeesOf(meeting),
    attendance: {
      totals: attendance.totals,
      kinds: attendance.kinds,
      departments: attendance.departments.map((one) => ({
        ...one,
        name: names.get(one.departmentId ?? 0) ?? null,
      })),
    },
    grid,
    budget: counting
      ? { version: counting.version, isApproved: counting.state === 'approved' }
      : null,
    closedEdition: meeting.closedEdition,
    items: settlement.items,
    openItemIds: settlement.differences.flatMap(({ itemId, state }) =>
      state === 'open' || state === 'disputed' ? [itemId] : [],
    ),
    ceilings: {
      standard: standardNamed(settlement),
      checks,
      personDays: personDays.count,
      personDaysFrom: personDays.from,
    },
    faults: settlement.faults,
    satisfaction: parts.found?.satisfaction ?? null,
    decisions: parts.decisions.map((one) => {
      const { number, text, departmentName, person, dueOn, doneOn, state } = shownDecision(
        one,
        eyes,
      )
      return { number, text, department: departmentName, person, dueOn, doneOn, state }
    }),
    milestones: parts.milestones,
    lessons: parts.lessons,
    commendations: parts.commendations,
  }
}

function sourcesOf(meeting: Meeting, parts: Parts): SummarySources {
  const { settlement, people } = parts
  const { code, title, category, trigger, startsOn, endsOn, place, hotel } = meeting
  const said = parts.milestones.map(({ key, actualOn }) => [key, actualOn])
  return {
    settlementEdition: meeting.closedEdition,
    settledCents: settlement.totals.settledCents,
    budgetVersion: parts.budgets.at(-1)?.version ?? 0,
    agreementVersion: settlement.sources.agreementVersion,
    countEditions: settlement.sources.countEditions,
    imports: parts.imports,
    attendance: {
      heads: people.filter(isCounted).length,
      revision: people.reduce((sum, { revision }) => sum + revision + 1, 0),
    },
    standard: settlement.ceilings.standard ? digest(settlement.ceilings.standard) : null,
    survey: parts.found ? digest(parts.found) : null,
    decisions: parts.decisions.map(({ number, revision }) => ({ number, revision })),
    milestones: digest(said),
    lessons: digest(parts.lessons.map(({ id, aspect, text, owner }) => [id, aspect, text, owner])),
    commendations: digest(
      parts.commendations.map(({ id, who, department, reason }) => [id, who, department, reason]),
    ),
    meeting: digest({
      ...{ code, title, category, trigger, startsOn, endsOn, place, hotel },
      planned: attendeesOf(meeting),
    }),
    day: parts.today,
  }
}

/** A meeting summed up as it is now. Signing freezes just this, with what the organiser wrote. */
export async function loadSummary(db: Db, meeting: Meeting) {
  const parts = await loadParts(db, meeting)
  const { id, code, title, category, startsOn, endsOn, place, hotel } = meeting
  const settled = new Map(parts.settlement.items.map((item) => [item.itemId, item]))
  return {
    meeting: { id, code, title, category, startsOn, endsOn, place, hotel },
    today: parts.today,
    blocks: summaryOf(inputOf(meeting, parts)),
    sources: sourcesOf(meeting, parts),
    /** The items by id, for whoever opens a figure: what they are, and how they were settled. */
    items: parts.grid.map(({ itemId, kind, day, sitting, label }) => {
      const one = settled.get(itemId)
      return {
        itemId,
        item: { kind, day, sitting, label },
        billedCents: one?.billedCents ?? null,
        payableCents: one?.payableCents ?? null,
        settledCents: one?.settledCents ?? null,
      }
    }),
  }
}

export type SummaryContent = Awaited<ReturnType<typeof loadSummary>>
export type TracedItem = SummaryContent['items'][number]

/** What the organiser wrote, by block; a block without has its sentences as drafted. */
export type WrittenTexts = Record<string, string>

/** A summary with what was written, as plain JSON, and its fingerprint: the same figures and words have the same. */
export function printOf(content: SummaryContent, texts: WrittenTexts) {
  const plain = storable({ ...content, texts })
  return { plain, sha256: digest(plain) }
}
