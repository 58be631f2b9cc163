import { z } from 'zod'
import { ceilingsAnswer } from './ceiling-answer.ts'
import { forbiddenClasses } from './domain/forbidden.ts'
import { itemKinds, sittings } from './domain/item.ts'
import { causes } from './domain/reconcile.ts'
import { closingFaults, paperKinds, paymentKinds } from './domain/settlement.ts'
import { termBases } from './domain/term.ts'
import { cents } from './validate.ts'

/** The shapes of the answers about counting, reconciling and settling. */
const text = z.string()
const whole = z.number().int()
const maybe = <T extends z.ZodType>(schema: T) => schema.nullable()
const when = maybe(z.iso.datetime({ offset: true }))
const quantity = maybe(z.string().regex(/^-?\d+(\.\d+)?$/))
const item = {
  kind: z.enum(itemKinds),
  day: maybe(z.iso.date()),
  sitting: maybe(z.enum(sittings)),
  label: text,
}

const countState = z.enum(['open', 'signed', 'amended'])

const countLine = z.object({
  itemId: whole,
  ...item,
  quantity: text,
  guestCount: maybe(whole),
  staffCount: maybe(whole),
  passengers: maybe(whole),
  seats: maybe(whole),
  kilometres: quantity,
  hours: quantity,
  note: maybe(text),
})

export const countAnswer = z.object({
  day: z.iso.date(),
  edition: whole,
  state: countState,
  revision: whole,
  lines: z.array(countLine),
  signedLines: z.array(countLine),
  offers: z.array(
    countLine.omit({ itemId: true, note: true }).extend({
      from: z.enum(['imported', 'attendance', 'yesterday', 'none']),
      present: maybe(whole).meta({
        description: 'People there at the hour of the sitting, by attendance',
      }),
    }),
  ),
  editions: z.array(
    z.object({
      day: z.iso.date(),
      edition: whole,
      state: countState,
      revision: whole,
      reason: maybe(text),
      organiser: maybe(text),
      organiserSignedAt: when,
      hotelContact: maybe(text),
      hotelSignedAt: when,
      createdBy: text,
      createdAt: when,
    }),
  ),
})

const departures = z.array(
  z.object({
    id: whole,
    day: z.iso.date(),
    time: text,
    kind: z.enum(['left-early', 'room-returned']),
    quantity: whole,
    label: text,
    note: maybe(text),
    createdBy: text,
  }),
)

export const departuresAnswer = z.object({ departures })

export const countsAnswer = z.object({
  days: z.array(
    z.object({
      day: z.iso.date(),
      state: z.enum(['none', 'open', 'signed']),
      isBeingAmended: z.boolean(),
      edition: whole,
      organiser: maybe(text),
      organiserSignedAt: when,
      hotelContact: maybe(text),
      sums: z.object({
        lodging: quantity,
        breakfast: quantity,
        lunch: quantity,
        dinner: quantity,
        tea: quantity,
        hall: quantity,
        vehicle: quantity,
      }),
    }),
  ),
  departures,
})

const cause = z.enum(causes)
const differenceState = z.enum(['open', 'tolerated', 'accepted', 'disputed', 'credited'])

const resolution = maybe(
  z.object({
    key: text,
    state: z.enum(['accepted', 'disputed', 'credited']),
    amountCents: cents,
    creditedCents: maybe(cents),
    creditedOn: maybe(z.iso.date()),
    reason: text,
    by: text,
    at: when,
  }),
)

const sums = {
  plannedCents: maybe(cents),
  agreedCents: maybe(cents),
  payableCents: cents,
  billedCents: cents,
  settledCents: cents,
}

const tolerance = z.object({ cause, basisPoints: whole, amountCents: cents })

export const reconciledItem = z.object({
  itemId: whole,
  ...item,
  ...sums,
  plannedQuantity: quantity,
  agreedQuantity: quantity,
  agreedPriceCents: maybe(cents),
  term: maybe(
    z.object({
      basis: z.enum(termBases),
      unitPriceCents: cents,
      personsPerTable: maybe(whole),
      discountBasisPoints: whole,
      serviceChargeBasisPoints: whole,
    }),
  ),
  billedQuantity: quantity,
  meantQuantity: quantity.meta({
    description: 'Billed without wrong lines, or what the amount buys when no quantity is named',
  }),
  countedQuantity: quantity,
  isSigned: z.boolean(),
  guaranteedQuantity: quantity,
  payableQuantity: quantity,
  gapCents: cents.meta({ description: 'billed − payable, the sum of the item’s differences' }),
})

export const difference = z.object({
  key: text,
  itemId: whole,
  ...item,
  cause,
  amountCents: cents,
  evidence: maybe(text),
  payableCents: cents,
  source: maybe(
    z.object({
      importId: whole,
      line: whole,
      filename: text,
      day: maybe(z.iso.date()),
      text,
      room: maybe(text),
      reference: maybe(text),
      amountCents: cents,
    }),
  ),
  state: differenceState,
  resolution,
  outdated: resolution,
  settledCents: cents,
})

const replies = z.array(
  z.object({
    id: whole,
    repliedOn: z.iso.date(),
    contact: text,
    text,
    createdBy: text,
    createdAt: when,
  }),
)

export const repliesAnswer = z.object({ replies })

export const reconciliationAnswer = z.object({
  closedEdition: maybe(whole),
  hasBill: z.boolean(),
  items: z.array(reconciledItem),
  differences: z.array(difference),
  causes: z.array(z.object({ cause, amountCents: cents, count: whole, openCount: whole })),
  states: z.record(differenceState, whole),
  kinds: z.array(z.object({ kind: item.kind, ...sums })),
  totals: z.object(sums),
  gapCents: cents,
  tolerances: z.array(tolerance),
  replies,
})

export const tolerancesAnswer = reconciliationAnswer.extend({
  changed: z.array(
    z.object({ key: text, amountCents: cents, before: differenceState, after: differenceState }),
  ),
})

const payment = z.object({
  id: whole,
  kind: z.enum(paymentKinds),
  amountCents: cents,
  paidOn: z.iso.date(),
  reference: maybe(text),
  note: maybe(text),
  createdBy: text,
  createdAt: when,
})

export const paymentsAnswer = z.object({ payments: z.array(payment) })

const paper = z.object({
  id: whole,
  kind: z.enum(paperKinds),
  filename: text,
  byteCount: whole,
  sha256: text,
  signedInCount: maybe(whole),
  createdBy: text,
  createdAt: when,
})

export const papersAnswer = z.object({ papers: z.array(paper) })

const settlementFigures = reconciliationAnswer.omit({ closedEdition: true }).extend({
  meeting: z.object({
    code: text,
    title: text,
    category: z.enum(['first', 'second', 'third', 'fourth']),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    place: maybe(text),
    hotel: maybe(text),
  }),
  payments: z.array(payment),
  paid: z.record(z.enum(paymentKinds), cents),
  paidCents: cents.meta({ description: 'deposits + remittances + advances − refunds' }),
  balanceCents: cents.meta({ description: 'Still due to the hotel, or (below 0) to be returned' }),
  personDays: maybe(whole),
  costPerPersonDayCents: maybe(cents),
  ceilings: ceilingsAnswer,
  settledInCapitals: text,
  papers: z.array(paper),
  paperChecks: z.array(
    z.object({
      paper: z.enum(paperKinds),
      state: z.enum(['present', 'missing', 'contradicting']),
      stated: maybe(whole),
      found: maybe(whole),
      counted: maybe(whole).optional().meta({
        description: 'People counted by attendance; absent in what was frozen before it was known',
      }),
    }),
  ),
  unsignedDays: z.array(z.iso.date()),
  faults: z.array(z.object({ fault: z.enum(closingFaults), count: whole })),
  sources: z.object({
    bills: z.array(
      z.object({
        id: whole,
        kind: text,
        filename: text,
        sha256: text,
        byteCount: whole,
        committedBy: maybe(text),
        committedAt: when,
      }),
    ),
    agreementVersion: whole,
    budgetVersion: whole,
    countEditions: z.array(z.object({ day: z.iso.date(), edition: whole })),
    attendedDays: maybe(whole).optional(),
  }),
  rules: z.object({
    words: z.array(
      z.object({ word: text, class: z.enum(forbiddenClasses), exceptions: z.array(text) }),
    ),
    tolerances: z.array(tolerance),
  }),
})

const because = z.union([
  z.object({ because: z.enum(['bill-added', 'bill-removed']), filename: text }),
  z.object({ because: z.enum(['agreement', 'budget']), signed: whole, now: whole }),
  z.object({ because: z.literal('count'), day: z.iso.date(), signed: whole, now: whole }),
  z.object({ because: z.literal('attendance'), signed: whole, now: whole }),
  z.object({ because: z.literal('decision') }),
])

export const settlementAnswer = z.object({
  state: z.enum(['open', 'closed']),
  edition: maybe(whole),
  sha256: maybe(text),
  editions: z.array(
    z.object({
      edition: whole,
      sha256: text,
      settledCents: cents,
      closedBy: text,
      closedAt: when,
      overrideReason: maybe(text),
      reopenedBy: maybe(text),
      reopenedAt: when,
      reopenReason: maybe(text),
    }),
  ),
  ownBills: z.array(text),
  drift: maybe(
    z.object({
      items: z.array(z.object({ itemId: whole, signedCents: cents, nowCents: cents })),
      reasons: z.array(because),
    }),
  ),
  figures: settlementFigures,
})
