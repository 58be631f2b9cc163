import { expect, test } from 'vitest'
import { readMeetingForm } from '../../web/meetings/meeting-form.ts'
import { inTreeOrder, readAliases } from '../../web/settings/department-tree.ts'

test('departments stand under their parents, by code', () => {
  const tree = [
    { id: 3, code: '02', parentId: null },
    { id: 2, code: '0101', parentId: 1 },
    { id: 1, code: '01', parentId: null },
    { id: 4, code: '99', parentId: 77 },
  ]
  expect(inTreeOrder(tree).map(({ node, depth }) => [node.code, depth])).toEqual([
    ['01', 0],
    ['0101', 1],
    ['02', 0],
    ['99', 0],
  ])
})

test('other spellings are read as people separate them, once each', () =>
  expect(readAliases('总寨镇政府、总寨，总寨镇政府\n 总寨人民政府 ;')).toEqual([
    '总寨镇政府',
    '总寨',
    '总寨人民政府',
  ]))

test('an empty field of the meeting form is null, not zero', () => {
  const form = new FormData()
  form.set('title', ' 例会 ')
  form.set('plannedDelegates', '')
  form.set('plannedStaff', '12')
  expect(readMeetingForm(form)).toEqual({ title: '例会', plannedDelegates: null, plannedStaff: 12 })
})
