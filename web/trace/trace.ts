import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const route = api.trace[':code']
export type Trace = InferResponseType<typeof route.$get, 200>

/** Lines at first, and with every further step. */
export const pageSize = 100

export const fetchTrace = (code: string, offset = 0): Promise<Trace> =>
  answer(
    route.$get({ param: { code }, query: { offset: String(offset), limit: String(pageSize) } }),
  )

/** What stands behind a printed figure. */
export const loadTrace = query((code: string) => fetchTrace(code), 'trace')
