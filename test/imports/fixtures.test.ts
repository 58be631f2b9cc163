import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isCounted, weightsByDepartment } from '../../api/domain/attendance.ts'
import { daysOf } from '../../api/domain/person-days.ts'
import { maskPhone } from '../../api/domain/phone.ts'
import {
  type Decisions,
  type ImportKind,
  importKinds,
  type KnownItem,
  Unreadable,
} from '../../api/imports/types.ts'
import { entryWords, informationOf, type SaidContext } from '../support/information-entries.ts'
import { knownDepartment } from './known-department.ts'
import { cents, readWhole, type Whole, yuan } from './reading.ts'

/** The reading of one file, worked by hand; what is left out is not looked at. */
type Expected = SaidContext & {
  meeting: { startsOn: string; endsOn: string; personsPerTable: number | null }
  why?: string
  /** `lodging 2026-05-08 标准间 @ 380.00` */
  items?: string[]
  decisions?: Decisions
  unreadable?: string
  reading?: Record<string, unknown>
  /** Column index → field. */
  fields?: Record<string, string>
  balance?: Record<string, number | string>
  bills?: string[]
  counts?: string[]
  /** `2 1002 信息处 < 1 | 信息科, 信息室`: id, code, name, the id above it, other spellings. */
  departments?: string[]
  /** `5 王伟 (信息处 = 2) delegate single 138****5678: 05-08 09:10 – 05-10 10:30`, or `: did not come`. */
  people?: string[]
  /** `1002: 18 heads, 18 person-days, 0 room nights` of a department's code, `–` for those tied to none. */
  weights?: string[]
  /** `marks`, `everybody` or `nobody`. */
  signedIn?: string
  /** `lodging 2026-05-08 标准间: 80 = 30400.00` */
  billed?: string[]
  totals?: string[]
  problems?: string[]
  questions?: string[]
  /** What is offered as answers to a question, by its id. */
  offered?: Record<string, string[]>
  /** What rows of information work say: see `entryWords`. */
  entries?: string[]
}

const root = new URL('../../fixtures/imports/', import.meta.url).pathname

const moment = (on: string | null, time: string | null) =>
  on === null ? '?' : `${on.slice(5)}${time === null ? '' : ` ${time}`}`

const personLines = (whole: Whole) =>
  whole.persons.map((one) => {
    const place = `${one.unit ?? '-'} = ${one.departmentId ?? '-'}`
    const more = [one.region, one.position, one.lodging, one.phone && maskPhone(one.phone)]
    const about = [`${one.line} ${one.name} (${place})`, one.kind, ...more.filter(Boolean)].join(
      ' ',
    )
    if (!isCounted(one)) return `${about}: did not come`
    const left = one.leftOn === null ? '' : ` – ${moment(one.leftOn, one.leftTime)}`
    return `${about}: ${moment(one.arrivedOn, one.arrivedTime)}${left}`
  })

function weightLines({ persons }: Whole, { meeting, departments = [] }: Expected) {
  const codes = new Map(departments.map(knownDepartment).map(({ id, code }) => [id, code]))
  return weightsByDepartment(
    persons.map((one) => ({ ...one, isExpected: true })),
    daysOf(meeting),
  ).map(
    ({ departmentId, heads, personDays, roomNights }) =>
      `${codes.get(departmentId ?? 0) ?? '–'}: ${heads} heads, ${personDays} person-days, ${roomNights} room nights`,
  )
}

const isSitting = (word: string | undefined) =>
  ['breakfast', 'lunch', 'dinner', 'tea'].includes(word ?? '')

function knownItem(text: string): KnownItem {
  const [, kind, day, name, price] = /^(\S+) (\S+) (.*?) ?@ (\S+)$/.exec(text) as string[]
  const sitting = isSitting(name) ? name : null
  return {
    kind,
    day: day === '-' ? null : day,
    sitting,
    label: sitting ? '' : name,
    unitPriceCents: cents(price as string),
  } as KnownItem
}

const nameOf = (whole: Whole, slot: number) => {
  const item = whole.items[slot]
  return `${item?.kind} ${item?.sitting ?? item?.label}`
}

const billLines = (whole: Whole) =>
  whole.bills.map((bill) => {
    const price = bill.unitPriceCents === null ? '' : ` × ${yuan(bill.unitPriceCents)}`
    const pair = bill.pairLine === null ? '' : ` takes back ${bill.pairLine}`
    const what = `${bill.nature} ${bill.day ?? '-'} ${nameOf(whole, bill.slot)}`
    return `${bill.line} ${what}: ${bill.quantity ?? '-'}${price} = ${yuan(bill.amountCents)}${pair}`
  })

const countLines = (whole: Whole) =>
  whole.counts.map((count) => {
    const item = whole.items[count.slot]
    const rides =
      item?.kind === 'vehicle'
        ? ` (${count.passengers ?? '-'} of ${count.seats ?? '-'}, ${count.kilometres ?? '-'} km)`
        : ''
    return `${count.line} ${item?.day ?? '-'} ${nameOf(whole, count.slot)}: ${count.quantity}${rides}`
  })

const billedLines = (whole: Whole) =>
  whole.items.map((item) => {
    const name = `${item.kind} ${item.day ?? '-'} ${item.sitting ?? item.label}`
    return `${name}: ${item.billedQuantity ?? '-'} = ${yuan(item.billedCents)}`
  })

/** `9 28418.00 met`; of a count with its column, since a row states several: `6 早餐人数 354 met`. */
const totalLines = (whole: Whole) =>
  whole.controlTotals.map((total) => {
    const { line, column, statedCents, computedCents, met } = total
    const [stated, computed] =
      statedCents === null || computedCents === null
        ? [`${column} ${total.statedQuantity}`, total.computedQuantity]
        : [yuan(statedCents), yuan(computedCents)]
    return met ? `${line} ${stated} met` : `${line} ${stated} unmet ${computed}`
  })

const problemLines = (whole: Whole) =>
  whole.problems
    .toSorted((a, b) => a.line - b.line)
    .map(
      ({ line, rule, suggestion }) =>
        `${line} ${rule}${suggestion === null ? '' : ` → ${suggestion}`}`,
    )

const entryLines = (whole: Whole) =>
  whole.entries.map(
    ({ line, part, entry, duplicate }) =>
      `${line}${part > 0 ? `.${part}` : ''} ${entryWords(entry)}${duplicate ? ' duplicate' : ''}`,
  )

function balanceOf({ balance }: Whole) {
  return {
    ...balance,
    charges: yuan(balance.chargesCents),
    payments: yuan(balance.paymentsCents),
    rejectedCents: yuan(balance.cents.rejected),
  }
}

async function check(kind: ImportKind, path: string, expected: Expected) {
  const { meeting, decisions, items = [], departments = [] } = expected
  const context = {
    meeting,
    items: items.map(knownItem),
    departments: departments.map(knownDepartment),
    information: kind.startsWith('information-')
      ? informationOf(
          expected,
          departments.map(knownDepartment).map(({ id }) => id),
        )
      : null,
  }
  const bytes = readFileSync(path)
  if (expected.unreadable) {
    const refusal = await readWhole(kind, bytes, { context, decisions }).catch((error) => error)
    expect(refusal).toBeInstanceOf(Unreadable)
    return expect(refusal.code).toBe(expected.unreadable)
  }
  const whole = await readWhole(kind, bytes, { context, decisions })
  if (expected.bills) expect(billLines(whole)).toEqual(expected.bills)
  if (expected.counts) expect(countLines(whole)).toEqual(expected.counts)
  if (expected.entries) expect(entryLines(whole)).toEqual(expected.entries)
  for (const [id, labels] of Object.entries(expected.offered ?? {})) {
    const question = whole.questions.find((one) => one.id === id)
    expect([id, question?.options.map(({ label }) => label)]).toEqual([id, labels])
  }
  if (expected.people) expect(personLines(whole)).toEqual(expected.people)
  if (expected.weights) expect(weightLines(whole, expected)).toEqual(expected.weights)
  if (expected.signedIn) expect(whole.people?.as).toBe(expected.signedIn)
  if (expected.billed) expect(billedLines(whole).toSorted()).toEqual(expected.billed.toSorted())
  if (expected.problems) expect(problemLines(whole)).toEqual(expected.problems)
  if (expected.totals) expect(totalLines(whole)).toEqual(expected.totals)
  expect(whole.questions.map(({ id }) => id)).toEqual(expected.questions ?? [])
  expect(whole.reading).toMatchObject(expected.reading ?? {})
  for (const [index, field] of Object.entries(expected.fields ?? {})) {
    expect([index, whole.reading.columns[Number(index)]?.field]).toEqual([index, field])
  }
  expect(balanceOf(whole)).toMatchObject(expected.balance ?? {})
  return undefined
}

for (const kind of importKinds) {
  describe(kind, () => {
    const folder = join(root, kind)
    const names = readdirSync(folder)
    for (const name of names.filter((one) => !one.endsWith('.json'))) {
      test(name, async () => {
        const pair = `${name.replace(/\.[^.]+$/, '')}.expected.json`
        await check(kind, join(folder, name), JSON.parse(readFileSync(join(folder, pair), 'utf8')))
      })
    }
  })
}
