import { expect, test } from 'vitest'
import { kindOf } from '../../api/imports/kinds.ts'
import type { ImportKind } from '../../api/imports/types.ts'
import { fields } from '../../web/imports/fields.ts'

test.each(Object.keys(fields) as ImportKind[])('the page offers every field of %s', (kind) =>
  expect(fields[kind]).toEqual(kindOf(kind).fields.map(({ name }) => name)),
)
