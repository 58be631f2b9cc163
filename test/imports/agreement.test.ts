import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAgreement } from '../../api/imports/agreement/read-agreement.ts'
import type { ProposedTerm } from '../../api/imports/agreement/read-term-row.ts'
import { readDiscount, readShare } from '../../api/imports/agreement/term-words.ts'
import { plainContext, sourceOf, yuan } from './reading.ts'

/** The terms of one file, worked by hand. */
type Expected = {
  meeting: { startsOn: string; endsOn: string; personsPerTable: number | null }
  fields?: Record<string, string>
  balance: Record<string, number>
  terms: string[]
  problems: string[]
}

const root = new URL('../../fixtures/agreements/', import.meta.url).pathname

const said = (name: string, value: string | number | null) =>
  value === null || value === 0 ? [] : [`${name} ${value}`]

const money = (cents: number | null) => (cents === null ? null : yuan(cents))

const termLine = (term: ProposedTerm) => {
  const table = term.basis === 'table' ? ` of ${term.personsPerTable}` : ''
  const unit = term.unit ? ` ${term.unit}` : ''
  return [
    `${term.line} ${term.kind} ${term.day ?? '-'} ${term.sitting ?? term.label}: ${term.quantity}${unit} × ${yuan(term.unitPriceCents)} ${term.basis}${table}`,
    ...said('guaranteed', term.guaranteedQuantity),
    ...said('discount', term.discountBasisPoints),
    ...said('service', term.serviceChargeBasisPoints),
    ...said('free km', term.freeKilometres),
    ...said('km', money(term.kilometrePriceCents)),
    ...said('hour', money(term.hourPriceCents)),
    ...said('breakfasts', term.breakfastCount),
    ...said('note', term.note),
  ].join(', ')
}

const names = readdirSync(root).filter((name) => !name.endsWith('.json'))

test.each(names)('%s', async (name) => {
  const pair = `${root}${name.replace(/\.[^.]+$/, '')}.expected.json`
  const expected = JSON.parse(readFileSync(pair, 'utf8')) as Expected
  const found = await readAgreement(sourceOf(readFileSync(root + name)), {
    ...plainContext,
    meeting: expected.meeting,
  })
  expect(found.terms.map(termLine)).toEqual(expected.terms)
  expect(
    found.problems.map(({ line, rule, suggestion }) =>
      suggestion ? `${line} ${rule} → ${suggestion}` : `${line} ${rule}`,
    ),
  ).toEqual(expected.problems)
  expect(found.balance).toEqual(expected.balance)
  const { read, proposed, rejected, ignored } = found.balance
  expect(read).toBe(proposed + rejected + ignored)
  for (const [index, field] of Object.entries(expected.fields ?? {}))
    expect([index, found.reading.columns[Number(index)]?.field]).toEqual([index, field])
})

test.each([
  ['9折', 1000],
  ['9.5折', 500],
  ['95折', 500],
  ['10%', 1000],
  ['5', 500],
  ['折', undefined],
])('a discount of %s', (text, points) => expect(readDiscount(text)).toBe(points))

test.each([
  ['１２．５％', 1250],
  ['100', 10_000],
  ['101', undefined],
])('a share of %s', (text, points) => expect(readShare(text)).toBe(points))
