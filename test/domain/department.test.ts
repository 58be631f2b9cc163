import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWithin } from '../../api/domain/department.ts'

/** 10 市政府办公室 with 1002 信息处 and its 100201 信息一科; 20 市大数据局 beside it. */
const tree = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 2 },
  { id: 4, parentId: null },
]

describe('a department lies within another', () => {
  test.each([
    ['itself', 2, 2, true],
    ['a section within its department', 3, 2, true],
    ['a section within the office, two steps up', 3, 1, true],
    ['the office within its department: never upwards', 1, 2, false],
    ['a department within the one beside it', 2, 4, false],
    ['one that is not known, in one that is', 9, 1, false],
    ['one that is not known, in itself', 9, 9, false],
    ['one that is known, in one that is not', 3, 9, false],
  ])('%s', (_, departmentId, ofDepartmentId, expected) =>
    expect(isWithin(tree, departmentId, ofDepartmentId)).toBe(expected),
  )

  test('under a parent that is lost it stands alone', () => {
    const lost = [{ id: 5, parentId: 77 }]
    expect([isWithin(lost, 5, 5), isWithin(lost, 5, 77)]).toEqual([true, false])
  })

  test('whatever the parents, circles too: it answers, itself is within, and a parent’s whole is', () => {
    const anyTree = fc
      .array(fc.option(fc.nat(11), { nil: null }), { minLength: 1, maxLength: 12 })
      .map((parents) => parents.map((parentId, id) => ({ id, parentId })))
    fc.assert(
      fc.property(anyTree, fc.nat(11), fc.nat(11), (nodes, one, other) => {
        const node = nodes[one]
        if (!node) return !isWithin(nodes, one, other)
        const above = node.parentId
        const byParent = above !== null && isWithin(nodes, above, other)
        return (
          isWithin(nodes, one, one) && isWithin(nodes, one, other) === (one === other || byParent)
        )
      }),
    )
  })
})
