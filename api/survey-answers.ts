import { z } from 'zod'
import { nullable, paged, text, when, whole } from './answer-parts.ts'
import {
  aspects,
  attendeeKindNames,
  dimensions,
  questionKinds,
  surveyLayouts,
  ties,
} from './domain/survey.ts'
import { stances } from './domain/theme.ts'
import { encodings } from './imports/types.ts'
import { cents } from './validate.ts'

/** The shapes of what is answered about questionnaires; held against the real answers like those in `answers.ts`. */
const missing = z.object({
  skipped: whole.optional(),
  'not-shown': whole.optional(),
  blank: whole.optional(),
  'off-scale': whole.optional(),
})
const scale = nullable(z.object({ low: whole, high: whole }))
const points = z.record(text, nullable(whole)).meta({ description: 'What is written → its points' })
const decimalText = nullable(text)

const listed = z.object({
  id: whole,
  meetingId: whole,
  filename: text,
  byteCount: whole,
  state: z.enum(['preview', 'committed', 'undone']),
  revision: whole,
  layout: z.enum(surveyLayouts),
  balance: z
    .object({ read: whole, imported: whole, duplicate: whole, rejected: whole, ignored: whole })
    .meta({ description: 'read = imported + duplicate + rejected + ignored' }),
  questionCount: whole,
  isNamed: z.boolean().meta({ description: 'The form asked for the name, and it is kept' }),
  minimum: nullable(whole).meta({ description: 'Nothing is shown of fewer people' }),
  createdBy: text,
  createdAt: when,
  committedBy: nullable(text),
  committedAt: when,
  undoneBy: nullable(text),
  undoneAt: when,
})

export const surveysAnswer = z.object({ surveys: z.array(listed) })

const role = z.enum(['number', 'time', 'identity', 'about', 'total', 'question', 'unused'])

const question = z.object({
  column: whole.meta({ description: 'Index of its first column: its name in decisions' }),
  columns: z.array(whole),
  number: nullable(text),
  title: text,
  row: nullable(text).meta({ description: 'Of a matrix' }),
  kind: z.enum(questionKinds),
  kindReason: text,
  kindMessage: text,
  shape: z.enum(['whole', 'flags', 'places']),
  scale,
  points,
  pointsFrom: nullable(z.enum(['user', 'remembered', 'known', 'numbers'])),
  tie: nullable(z.enum(ties)),
  aspect: nullable(z.enum(aspects)),
  values: z
    .array(z.object({ value: text, count: whole }))
    .meta({ description: 'Of a preview: what was written and how often' }),
  groups: z.record(text, nullable(text)),
  n: nullable(whole),
  missing,
})

export const surveyAnswer = listed.extend({
  decisions: z.record(text, z.unknown()),
  reading: z.object({
    reasons: z.array(z.object({ key: text, message: text })),
    encoding: z.enum(encodings),
    separator: nullable(z.enum([',', '\t', ';', '|'])),
    sheet: nullable(text),
    sheets: z.array(text),
    headerLine: whole,
    headerRows: whole,
    columns: z.array(z.object({ index: whole, head: text, role })),
    questions: z.array(question),
    asksName: z.boolean(),
    ignored: z.array(
      z.object({
        reason: z.enum(['title', 'header', 'blank', 'trial', 'total']),
        firstLine: whole,
        lastLine: whole,
      }),
    ),
    sample: z.array(
      z.object({
        line: whole,
        cells: z.array(text),
        fate: z.enum(['imported', 'duplicate', 'rejected', 'ignored']),
      }),
    ),
  }),
  problems: z.array(
    z.object({
      line: whole,
      lastLine: whole,
      rowCount: whole,
      column: nullable(text),
      columnIndex: nullable(whole),
      value: text,
      rule: text,
      severity: z.enum(['rejected', 'warning']),
      suggestion: nullable(text),
      message: text,
    }),
  ),
  problemCount: whole,
  sameBytes: nullable(z.object({ surveyId: whole, filename: text })),
})

const statistics = nullable(
  z.object({
    n: whole,
    missing,
    counts: z.array(z.object({ value: text, count: whole })),
    mean: decimalText,
    median: decimalText,
    deviation: decimalText.meta({ description: 'Standard deviation of the sample' }),
    satisfied: nullable(whole).meta({ description: 'Of n: the top steps of the scale' }),
    promoter: nullable(
      z.object({ promoters: whole, passives: whole, detractors: whole, score: text }),
    ).meta({ description: 'Of 0 to 10 alone' }),
    ranks: z.array(z.object({ option: text, n: whole, meanPlace: text })),
  }),
).meta({ description: 'Null: nobody answered, or too few' })

const response = nullable(z.object({ answers: whole, attended: whole }))

export const statisticsAnswer = z.object({
  survey: z.object({
    id: whole,
    meetingId: whole,
    filename: text,
    isNamed: z.boolean(),
    minimum: whole,
  }),
  by: nullable(z.enum(dimensions)),
  answers: nullable(whole),
  response,
  groups: z.array(
    z.object({
      group: text.meta({ description: 'A department’s id, a kind of attendee, or empty' }),
      code: nullable(text),
      name: nullable(text),
      answers: whole,
      attended: whole,
    }),
  ),
  questions: z.array(
    z.object({
      position: whole,
      number: nullable(text),
      title: text,
      row: nullable(text),
      kind: z.enum(questionKinds),
      aspect: nullable(z.enum(aspects)),
      tie: nullable(z.enum(ties)),
      scale,
      satisfiedFrom: nullable(whole),
      points,
      whole: statistics,
      others: z
        .array(z.object({ option: text, text, count: whole }))
        .meta({ description: 'Words typed beside an option' }),
      groups: z.array(statistics).meta({ description: 'In the order of groups' }),
    }),
  ),
})

const stance = z.enum(stances)
const themeId = nullable(whole).meta({ description: 'Null: of no theme' })

export const commentAnswer = z.object({
  id: whole,
  surveyId: whole,
  question: whole,
  title: text,
  text,
  stance,
  themes: z.array(z.object({ id: themeId, stance })),
  decidedThemeIds: nullable(z.array(whole)),
  decidedStance: nullable(stance),
  isPrinted: z.boolean(),
  decidedBy: nullable(text),
  decidedAt: when,
})

export const commentsAnswer = z.object({
  count: whole.meta({ description: 'All comments of the meeting' }),
  themes: z.array(
    z.object({
      id: themeId,
      name: nullable(text),
      english: nullable(text),
      n: whole,
      for: whole,
      against: whole,
      neutral: whole,
    }),
  ),
  comments: z.array(commentAnswer),
  ...paged,
})

export const surveySettingsAnswer = z.object({
  smallestGroup: whole,
  forWords: z.array(text),
  againstWords: z.array(text),
  revision: whole,
  themes: z.array(z.object({ id: whole, name: text, english: text, words: z.array(text) })),
})

export const namedAnswersAnswer = z.object({
  questions: z.array(
    z.object({ position: whole, number: nullable(text), title: text, row: nullable(text) }),
  ),
  people: z.array(
    z.object({
      id: text,
      name: nullable(text),
      department: nullable(text),
      kind: nullable(z.enum(attendeeKindNames)),
      said: z.array(nullable(text)).meta({ description: 'In the order of questions' }),
      commentCount: whole,
      isPrinted: z.boolean(),
    }),
  ),
})

const satisfactionRow = z.object({
  meeting: z.object({
    id: whole,
    code: text,
    title: text,
    series: nullable(text),
    startsOn: z.iso.date(),
  }),
  costBasis: nullable(z.enum(['settled', 'billed'])),
  personDays: nullable(whole),
  satisfaction: nullable(z.object({ n: whole, satisfied: whole })),
  response,
  aspects: z.array(
    z.object({
      aspect: z.enum(aspects),
      costPerPersonDayCents: nullable(cents),
      satisfied: nullable(whole),
      n: whole,
    }),
  ),
})

export const satisfactionAnswer = z.object({
  own: satisfactionRow,
  earlier: z.array(satisfactionRow),
})
