import { z } from 'zod'
import { item, nullable, quantity, text, when, whole } from './answer-parts.ts'
import { lodgings, personKinds } from './domain/attendance.ts'
import { namedAs } from './domain/same-person.ts'
import { encodings, importKinds, signedInAs } from './imports/types.ts'
import { cents } from './validate.ts'

/** The shapes of what is answered about imports; held against the real answers like those in `answers.ts`. */
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

export const problem = z.object({
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

export const reading = z.object({
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
  personsPerTable: nullable(whole),
})

export const importAnswer = z.object({
  id: whole,
  meetingId: nullable(whole).meta({ description: 'Null for a file of information work' }),
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
  reading: nullable(reading),
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
  people: nullable(
    z.object({
      as: z.enum(signedInAs),
      isDecided: z.boolean(),
      isPlanned: z.boolean(),
      count: whole,
      cameCount: whole,
      known: whole.meta({
        description: 'People the meeting has already: it adds to what is known',
      }),
      new: whole,
      walkIns: whole.meta({ description: 'Came without standing on the invitation list' }),
      untied: whole.meta({ description: 'Tied to no department' }),
      changed: whole.meta({ description: 'Changed by hand since it was put in force' }),
      kinds: z.record(z.enum(personKinds), whole),
    }),
  ).meta({ description: 'Of a sign-in sheet: what it does or did, in people' }),
  facts: nullable(z.object({ count: whole, changed: whole })).meta({
    description: 'Of a file of information work: facts it adds, and those changed by hand since',
  }),
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

const importState = importAnswer.shape.state

export const importsAnswer = z.object({
  imports: z.array(
    importAnswer
      .pick({
        id: true,
        kind: true,
        filename: true,
        byteCount: true,
        state: true,
        createdAt: true,
        createdBy: true,
        committedAt: true,
        committedBy: true,
        undoneAt: true,
        undoneBy: true,
        balance: true,
      })
      .extend({ rowsRead: whole }),
  ),
})

export const progressAnswer = z.object({ state: importState, rowsRead: whole, byteCount: whole })

const placed = nullable(z.object({ ...item, rule: text }))

const billLine = z.object({
  line: whole,
  slot: whole,
  day: nullable(z.iso.date()),
  text,
  room: nullable(text),
  reference: nullable(text),
  quantity,
  unitPriceCents: nullable(cents),
  amountCents: cents,
  nature: z.enum(['charge', 'payment']),
  pairLine: nullable(whole).meta({ description: 'Line of the charge it takes back or mirrors' }),
  partCents: nullable(cents).meta({ description: 'Of a line shared by hand: the part asked for' }),
  duplicate: z.boolean(),
  item: placed,
})

const countLine = z.object({
  line: whole,
  part: whole.meta({ description: 'A row of a daily sheet has several counts' }),
  slot: whole,
  text,
  quantity: text,
  passengers: nullable(whole),
  seats: nullable(whole),
  kilometres: quantity,
  duplicate: z.boolean(),
  item: placed,
})

const personLine = z.object({
  line: whole,
  name: text,
  departmentId: nullable(whole),
  unit: nullable(text),
  region: nullable(text),
  position: nullable(text),
  kind: z.enum(personKinds),
  phone: nullable(text).meta({ description: 'Masked: 138****5678' }),
  hasSigned: z.boolean(),
  arrivedOn: nullable(z.iso.date()),
  arrivedTime: nullable(text),
  leftOn: nullable(z.iso.date()),
  leftTime: nullable(text),
  lodging: nullable(z.enum(lodgings)),
  note: nullable(text),
  duplicate: z.boolean(),
  namedAs: nullable(z.enum(namedAs)),
})

const entryLine = z.object({
  line: whole,
  part: whole.meta({ description: 'A row of a grid of quotas has several' }),
  duplicate: z.boolean(),
  entry: z.record(text, z.unknown()).meta({ description: 'What the row says, as it is kept' }),
})

export const linesAnswer = z.object({
  entries: z.array(entryLine),
  entryTotal: whole,
  people: z.array(personLine),
  peopleTotal: whole,
  lines: z.array(billLine),
  total: whole,
  counts: z.array(countLine),
  countTotal: whole,
})

export const originalLineAnswer = z.object({ line: whole, raw: text, filename: text })
