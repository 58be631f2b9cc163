import { z } from 'zod'
import { item, nullable, paged, quantity, text, when, whole } from './answer-parts.ts'
import { termBases } from './domain/term.ts'
import { problem, reading } from './import-answers.ts'
import { importKinds } from './imports/types.ts'
import { cents } from './validate.ts'

/**
 * The shapes of the main answers, for the API document. A test holds the program's real answers against them, so
 * that the document cannot say what is not so.
 */
export const healthAnswer = z.object({ status: z.literal('ok'), database: text })

export const errorAnswer = z.object({
  error: z.object({
    code: text,
    message: text.meta({ description: 'A sentence: what happened and what to do next' }),
    params: z.record(text, z.union([text, z.number()])).optional(),
    problems: z.array(z.object({ path: text, message: text })).optional(),
  }),
})

export const meetingAnswer = z.object({
  id: whole,
  code: text,
  title: text,
  series: nullable(text.meta({ description: 'Lessons go from one meeting of it to the next' })),
  category: z.enum(['first', 'second', 'third', 'fourth']),
  trigger: z.enum(['time', 'process', 'emergency']),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  place: nullable(text),
  hotel: nullable(text),
  plannedDelegates: nullable(whole),
  plannedInvited: nullable(whole),
  plannedObservers: nullable(whole),
  plannedStaff: nullable(whole),
  personsPerTable: nullable(whole),
  sessionHalfDays: nullable(whole),
  approverId: nullable(text),
  approverName: nullable(text),
  closedEdition: nullable(whole.meta({ description: 'Edition of the closed settlement' })),
  createdAt: when,
})

const budgetState = z.enum(['draft', 'submitted', 'approved', 'revised'])

export const meetingsAnswer = z.object({
  meetings: z.array(
    meetingAnswer.extend({
      budgetState: z.enum(['none', ...budgetState.options]),
      plannedCents: nullable(cents),
      billedCents: nullable(cents),
    }),
  ),
  ...paged,
})

export const meetingStateAnswer = z.object({
  meeting: meetingAnswer,
  closure: nullable(z.object({ edition: whole, closedBy: text, closedAt: when })).meta({
    description: 'Who closed the settlement; null while it is open',
  }),
  budget: nullable(z.object({ version: whole, state: budgetState })),
  imports: whole.meta({ description: 'How many files were given to it' }),
})

const budgetLine = z.object({
  itemId: whole,
  ...item,
  quantity: text,
  unit: text,
  unitPriceCents: cents,
  amountCents: cents,
  note: nullable(text),
})

export const budgetAnswer = z.object({
  version: whole,
  state: budgetState,
  revision: whole,
  reason: nullable(text),
  approver: nullable(z.object({ id: text, name: text })),
  versions: z.array(
    z.object({
      version: whole,
      state: budgetState,
      reason: nullable(text),
      createdBy: text,
      submittedBy: nullable(text),
      submittedAt: when,
      approvedBy: nullable(text),
      approvedAt: when,
      totalCents: cents,
    }),
  ),
  lines: z.array(budgetLine),
  totalCents: cents,
  annual: nullable(
    z.object({
      year: whole,
      amountCents: cents,
      drawnByOthersCents: cents,
      leftCents: cents.meta({ description: 'With this version drawn; below 0 it is overdrawn' }),
    }),
  ).meta({ description: 'The annual budget it draws on; null when the year has none' }),
})

const termFigures = {
  quantity: text,
  unit: text,
  unitPriceCents: cents,
  basis: z.enum(termBases),
  personsPerTable: nullable(whole),
  guaranteedQuantity: quantity,
  discountBasisPoints: whole,
  serviceChargeBasisPoints: whole,
  freeKilometres: quantity,
  kilometrePriceCents: nullable(cents),
  hourPriceCents: nullable(cents),
  breakfastCount: nullable(whole),
  note: nullable(text),
}

export const agreementAnswer = z.object({
  version: whole,
  state: z.enum(['draft', 'signed', 'replaced']),
  revision: whole,
  reason: nullable(text),
  hotel: nullable(text),
  contact: nullable(text),
  freeItems: nullable(text),
  roomNumbersDueOn: nullable(z.iso.date()),
  keysDueOn: nullable(z.iso.date()),
  signedOn: nullable(z.iso.date()),
  signedBy: nullable(text),
  signedForHotelBy: nullable(text),
  dueOn: z.iso.date().meta({ description: 'Fourteen days before the first day' }),
  versions: z.array(
    z.object({
      version: whole,
      state: z.enum(['draft', 'signed', 'replaced']),
      reason: nullable(text),
      createdBy: text,
      signedOn: nullable(z.iso.date()),
      signedBy: nullable(text),
      signedForHotelBy: nullable(text),
    }),
  ),
  lines: z.array(
    z.object({
      itemId: whole,
      ...item,
      ...termFigures,
      amountCents: cents,
    }),
  ),
  totalCents: cents,
})

export const agreementReadingAnswer = z.object({
  reading,
  balance: z.object({ read: whole, proposed: whole, rejected: whole, ignored: whole }),
  terms: z.array(z.object({ line: whole, ...item, ...termFigures })),
  problems: z.array(problem.omit({ lastLine: true, rowCount: true })),
})

const figure = z.object({ quantity, cents: nullable(cents) })

const comparisonRow = z.object({
  key: text,
  ...item,
  kind: nullable(item.kind),
  itemId: nullable(whole),
  planned: figure,
  agreed: figure,
  counted: figure,
  billed: figure,
  gapCents: cents.meta({ description: 'billed − planned = quantity + price + unplanned + unused' }),
  quantityCents: cents,
  priceCents: cents,
  unplannedCents: cents,
  unusedCents: cents,
  meal: nullable(
    z.object({ coversEaten: quantity, coversUnused: quantity, costPerCoverCents: nullable(cents) }),
  ),
  vehicle: nullable(
    z.object({
      passengers: nullable(whole),
      seats: nullable(whole),
      kilometres: quantity,
      loadFactor: nullable(z.number()),
      costPerPassengerCents: nullable(cents),
      costPerKilometreCents: nullable(cents),
    }),
  ),
})

export const comparisonAnswer = z.object({
  rows: z.array(comparisonRow),
  totals: comparisonRow,
})

const evidenceLine = z.object({ itemId: whole, item: z.object(item) })
const planLine = evidenceLine.extend({
  quantity: text,
  unit: text,
  unitPriceCents: cents,
  amountCents: cents,
  note: nullable(text),
})
const fileLine = evidenceLine.extend({
  importId: whole,
  filename: text,
  kind: z.enum(importKinds),
  rule: text,
  line: whole.meta({ description: 'The line of the file, as /imports/{importId}/lines gives it' }),
  text,
})
const inAll = z.object({ lines: whole, cents: nullable(cents) })

export const evidenceAnswer = z.object({
  itemCount: whole,
  planned: z.array(planLine),
  agreed: z.array(planLine),
  counted: z.array(
    fileLine.extend({
      part: whole,
      quantity: text,
      passengers: nullable(whole),
      seats: nullable(whole),
      kilometres: quantity,
    }),
  ),
  billed: z.array(
    fileLine.extend({
      day: nullable(z.iso.date()),
      room: nullable(text),
      reference: nullable(text),
      quantity,
      unitPriceCents: nullable(cents),
      amountCents: cents,
      pairLine: nullable(whole),
      wholeCents: nullable(cents).meta({
        description: 'Of a shared line: what all of it comes to',
      }),
    }),
  ),
  daily: z
    .array(
      evidenceLine.extend({
        day: z.iso.date(),
        edition: whole,
        isSigned: z.boolean(),
        organiser: nullable(text),
        organiserSignedAt: when,
        hotelContact: nullable(text),
        quantity: text,
      }),
    )
    .meta({ description: 'What was counted each day; where there is any, it is the figure' }),
  totals: z
    .object({ planned: inAll, agreed: inAll, counted: inAll, billed: inAll })
    .meta({ description: 'All lines there are, listed or not, and what they come to' }),
  truncated: z.boolean().meta({ description: 'Lines remain after these: ask with offset' }),
})
