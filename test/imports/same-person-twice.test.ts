import { expect, test } from 'vitest'
import { readWhole } from './reading.ts'

test('a name with the same phone twice is one person; without a phone two are taken for two', async () => {
  const sheet = [
    '姓名,单位,类别,手机,签到时间',
    '王伟,信息处,代表,13800000001,5月8日 08:30',
    '王伟,综合处,代表,138 0000 0001,5月8日 08:31',
    '李强,信息处,代表,,5月8日 08:30',
    '李强,信息处,代表,,5月8日 08:31',
  ].join('\n')
  const { persons, problems } = await readWhole('sign-in-sheet', sheet)
  expect(persons.map(({ line, name }) => `${line} ${name}`)).toEqual(['2 王伟', '4 李强', '5 李强'])
  expect(problems.map(({ line, rule, severity }) => `${line} ${rule} ${severity}`)).toEqual([
    '3 problem.person.twice rejected',
    '5 problem.name.twice warning',
  ])
})
