import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'
import type { ComparisonRow, View } from './comparison.ts'

const { evidence } = api.meetings[':meetingId'].comparison

export type Evidence = InferResponseType<typeof evidence.$get, 200>
/** Which rows' lines are wanted: of one row, of several, of all in the view, or of some items. */
export type Asked = Pick<
  InferRequestType<typeof evidence.$get>['query'],
  'by' | 'key' | 'itemId' | 'column'
>

export const columns = ['planned', 'agreed', 'counted', 'billed'] as const
export type ColumnName = (typeof columns)[number]

/** The key under which the address names the row of totals; no other row has it. */
export const totalKey = 'total'

/** Lines of each column at first, and with every further step. */
export const pageSize = 100

export const fetchEvidence = (meetingId: number, asked: Asked, offset = 0): Promise<Evidence> =>
  answer(
    evidence.$get({
      param: meetingParam(meetingId),
      query: { ...asked, offset: String(offset), limit: String(pageSize) },
    }),
  )

export const loadEvidence = query(
  (meetingId: number, asked: Asked) => fetchEvidence(meetingId, asked),
  'evidence',
)

/** The longest list of ids that an address carries. */
const longest = 6000

/**
 * What to ask for behind the total of rows that were chosen by a search or a filter. Rows of one item are named by
 * the item's id; undefined when there are too many to name.
 */
export const askedOfRows = (
  by: View,
  rows: readonly Pick<ComparisonRow, 'key' | 'itemId'>[],
): Asked | undefined => {
  const ids = rows.flatMap((row) => row.itemId ?? []).join(',')
  const named: Asked =
    by === 'item' || by === 'meal' ? { itemId: ids } : { by, key: rows.map((row) => row.key) }
  return ids.length > longest || rows.length === 0 ? undefined : named
}
