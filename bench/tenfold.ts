import { sql } from 'drizzle-orm'
import type { Db } from '../db/index.ts'
import { billColumns } from '../db/load-lines.ts'

/** How many more meetings get the same bill; with the two that were imported there are ten. */
const copies = 8

const lineColumns = sql.raw(billColumns.filter((name) => !/_id$/.test(name)).join(', '))

/** Another meeting with the same items, a committed import with the same rollup, and the same lines. */
async function copyMeeting(db: Db, meetingId: number, code: string): Promise<void> {
  await db.execute(sql`with
    meeting as (
      insert into meetings (organisation_id, code, title, category, trigger, starts_on, ends_on)
      select organisation_id, ${code}, title, category, trigger, starts_on, ends_on
      from meetings where id = ${meetingId} returning id),
    items as (
      insert into cost_items (organisation_id, meeting_id, key, kind, day, sitting, label)
      select organisation_id, (select id from meeting), key, kind, day, sitting, label
      from cost_items where meeting_id = ${meetingId} returning id, key),
    import as (
      insert into imports (organisation_id, meeting_id, kind, filename, byte_count, sha256, state, decisions,
        reading, rows_read, read_at, created_by, committed_by, committed_at)
      select organisation_id, (select id from meeting), kind, filename, byte_count, sha256, state, decisions,
        reading, rows_read, read_at, created_by, committed_by, committed_at
      from imports where meeting_id = ${meetingId} and state = 'committed' returning id),
    rollup as (
      insert into import_items (organisation_id, import_id, slot, kind, day, sitting, label, item_id, rule,
        line_count, billed_cents, billed_quantity)
      select given.organisation_id, (select id from import), slot, given.kind, given.day, given.sitting,
        given.label, items.id, rule, line_count, billed_cents, billed_quantity
      from import_items given left join cost_items item on item.id = given.item_id
        left join items on items.key = item.key
      where import_id in (select id from imports where meeting_id = ${meetingId} and state = 'committed'))
    insert into bill_lines (organisation_id, import_id, ${lineColumns})
    select organisation_id, (select id from import), ${lineColumns} from bill_lines
    where import_id in (select id from imports where meeting_id = ${meetingId} and state = 'committed')`)
}

/** Stores the lines of a meeting over and over, by plain SQL, for other meetings of the same organisation. */
export async function storeTenfold(db: Db, meetingId: number): Promise<void> {
  for (let copy = 1; copy <= copies; copy += 1) await copyMeeting(db, meetingId, `HY-COPY-${copy}`)
}
