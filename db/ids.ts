import { sql } from 'drizzle-orm'

/** Many ids as one parameter, for `= any(…)`: a list of any length is one statement to plan. */
export const ids = (numbers: readonly number[]) => sql`${`{${numbers.join(',')}}`}::bigint[]`
