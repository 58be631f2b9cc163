import { sql } from 'drizzle-orm'
import type { Db } from './index.ts'

/** Changes to this noun of the organisation happen one after another, until the transaction ends. */
export const holdNoun = (db: Db, noun: string) =>
  db.execute(
    sql`select pg_advisory_xact_lock(hashtext(${noun} || ' ' || current_setting('app.organisation', true)))`,
  )
