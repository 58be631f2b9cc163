import { addDays } from '../../api/domain/day.ts'
import { dayAt } from '../../api/export/show-day.ts'
import { put } from './jinhu.ts'
import type { Organisation } from './program.ts'

/** So many days from the day on which the test runs; what is judged by the day is written by it. */
export const daysFromNow = (dayCount: number): string => addDays(dayAt(new Date()), dayCount)

/** A meeting of two days that began so many days ago. */
export async function pastMeeting(
  office: Organisation,
  code: string,
  daysAgo = 60,
  more: object = {},
): Promise<number> {
  const { id } = await put<{ id: number }>(
    office.organiser,
    'POST',
    '/meetings',
    {
      code,
      title: `会议 ${code}`,
      category: 'third',
      trigger: 'time',
      startsOn: daysFromNow(-daysAgo),
      endsOn: daysFromNow(-daysAgo + 1),
      approverId: office.leader.id,
      ...more,
    },
    201,
  )
  return id
}
