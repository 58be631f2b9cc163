import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { MessageCode, MessageParams } from './messages.ts'

/** Something wrong with one field of a request. */
export type FieldProblem = { path: string; message: string }

/** A request that is refused, with a sentence that says why and what to do. Not a fault: nothing was changed. */
export class Refusal extends Error {
  readonly status: ContentfulStatusCode
  readonly code: MessageCode
  readonly params: MessageParams
  readonly problems: FieldProblem[]
  constructor(
    status: ContentfulStatusCode,
    code: MessageCode,
    params: MessageParams = {},
    problems: FieldProblem[] = [],
  ) {
    super(code)
    this.status = status
    this.code = code
    this.params = params
    this.problems = problems
  }
}
