import { z } from 'zod'
import { itemKinds, sittings } from './domain/item.ts'
import { termBases } from './domain/term.ts'
import { encodings, importKinds } from './imports/types.ts'
import { cents } from './validate.ts'

/**
 * The shapes of the main answers, for the API document. A test holds the program's real answers against them, so
 * that the document cannot say what is not so.
 */
const nullable = <T extends z.ZodType>(schema: T) => schema.nullable()
const text = z.string()
const whole = z.number().int()
const when = nullable(z.iso.datetime({ offset: true }))
const quantity = nullable(z.string().regex(/^-?\d+(\.\d+)?$/))
const item = {
  kind: z.enum(itemKinds),
  day: nullable(z.iso.date()),
  sitting: nullable(z.enum(sittings)),
  label: text,
}

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

const budgetLine = z.object({
  itemId: whole,
  ...item,
  quantity: text,
  unit: text,
  unitPriceCents: cents,
  amountCents: cents,
  note: nullable(text),
})

const budgetState = z.enum(['draft', 'submitted', 'approved', 'revised'])

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
      quantity: text,
      unit: text,
      unitPriceCents: cents,
      amountCents: cents,
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
    }),
  ),
  totalCents: cents,
})

const fates = { read: whole, imported: whole, duplicate: whole, rejected: whole, ignored: whole }

const balance = z.object({
  ...fates,
  chargeRows: whole,
  chargesCents: cents.meta({ description: 'Signed sum of all imported charge lines' }),
  paymentRows: whole,
  paymentsCents: cents,
  reversalPairs: whole,
  cents: z.object(fates),
})

const problem = z.object({
  line: whole,
  lastLine: whole,
  rowCount: whole.meta({ description: 'More than 1: it stands for so many rows, all warnings' }),
  column: nullable(text),
  columnIndex: nullable(whole),
  value: text,
  rule: text,
  severity: z.enum(['rejected', 'warning']),
  suggestion: nullable(text),
  message: text,
})

export const problemsAnswer = z.object({ problems: z.array(problem), total: whole })

export const importAnswer = z.object({
  id: whole,
  meetingId: whole,
  kind: z.enum(importKinds),
  filename: text,
  byteCount: whole,
  state: z.enum(['reading', 'preview', 'committed', 'undone', 'failed']),
  createdBy: text,
  createdAt: when,
  committedBy: nullable(text),
  committedAt: when,
  undoneBy: nullable(text),
  undoneAt: when,
  decisions: z.record(text, z.unknown()),
  reading: nullable(
    z.object({
      encoding: z.enum(encodings),
      separator: nullable(z.enum([',', '\t', ';', '|'])),
      sheet: nullable(text),
      sheets: z.array(text),
      headerLine: whole,
      headerRows: whole,
      columns: z.array(
        z.object({
          index: whole,
          head: text,
          field: nullable(text),
          confidence: z.number().min(0).max(1),
          reason: text,
          format: text,
        }),
      ),
      dateOrder: nullable(z.enum(['ymd', 'mdy', 'dmy'])),
      decimalMark: z.enum(['.', ',']),
      nightAudit: z.boolean(),
    }),
  ),
  profile: nullable(
    z
      .object({ filename: text, keptBy: text, keptAt: z.iso.datetime(), used: z.boolean() })
      .meta({ description: 'What was decided for an earlier file of the same hotel and heads' }),
  ),
  balance: nullable(balance),
  controlTotals: z.array(
    z.object({
      line: whole,
      text,
      column: nullable(text),
      statedCents: nullable(cents),
      computedCents: nullable(cents),
      statedQuantity: quantity,
      computedQuantity: quantity,
      met: z.boolean(),
    }),
  ),
  questions: z.array(
    z.object({
      id: text,
      ask: text,
      params: z.record(text, z.union([text, z.number()])),
      options: z.array(z.object({ label: text, decisions: z.record(text, z.unknown()) })),
      message: text,
    }),
  ),
  ignored: z.array(z.object({ reason: text, firstLine: whole, lastLine: whole })),
  sample: z.array(
    z.object({ line: whole, cells: z.array(text), fate: text, slot: nullable(whole) }),
  ),
  items: z.array(
    z.object({
      slot: whole,
      ...item,
      itemId: nullable(whole),
      rule: text,
      lineCount: whole,
      billedCents: nullable(cents),
      billedQuantity: quantity,
      countedQuantity: quantity,
      passengers: nullable(whole),
      seats: nullable(whole),
      kilometres: quantity,
    }),
  ),
  problems: z.array(problem),
  problemCount: whole.meta({ description: 'Rows in question, those too that stand together' }),
  problemsListed: whole,
  sameBytes: nullable(z.object({ importId: whole, filename: text, committedAt: when })),
})

export const commitmentAnswer = importAnswer.extend({
  changes: z.array(
    z.object({
      itemKey: text,
      ...item,
      beforeCents: nullable(cents),
      afterCents: nullable(cents),
      beforeCount: quantity,
      afterCount: quantity,
    }),
  ),
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
