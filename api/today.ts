import type { Db } from '../db/index.ts'
import { databaseTime } from '../db/organisation.ts'
import { dayAt } from './export/show-day.ts'

/** The day it is where the organisation is, by the clock that all processes share. */
export const todayOf = async (db: Db): Promise<string> => dayAt(await databaseTime(db))
