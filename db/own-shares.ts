import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { apportionmentShares, apportionments } from './schema/apportionments.ts'
import { departments } from './schema/departments.ts'
import { meetings } from './schema/meetings.ts'

/** Shares of these departments in the editions in force, the latest meeting first. */
export const listOwnShares = (db: Db, departmentIds: readonly number[]) =>
  db
    .select({
      meetingId: meetings.id,
      code: meetings.code,
      title: meetings.title,
      startsOn: meetings.startsOn,
      endsOn: meetings.endsOn,
      edition: apportionmentShares.edition,
      issuedAt: apportionments.issuedAt,
      departmentId: apportionmentShares.departmentId,
      departmentCode: departments.code,
      department: departments.name,
      cents: apportionmentShares.cents,
      differenceCents: apportionmentShares.differenceCents,
      state: apportionmentShares.state,
      comment: apportionmentShares.comment,
      answeredBy: apportionmentShares.answeredBy,
      answeredAt: apportionmentShares.answeredAt,
      onBehalf: apportionmentShares.onBehalf,
    })
    .from(apportionmentShares)
    .innerJoin(
      apportionments,
      and(
        eq(apportionments.organisationId, apportionmentShares.organisationId),
        eq(apportionments.meetingId, apportionmentShares.meetingId),
        eq(apportionments.edition, apportionmentShares.edition),
      ),
    )
    .innerJoin(
      meetings,
      and(
        eq(meetings.organisationId, apportionmentShares.organisationId),
        eq(meetings.id, apportionmentShares.meetingId),
      ),
    )
    .innerJoin(
      departments,
      and(
        eq(departments.organisationId, apportionmentShares.organisationId),
        eq(departments.id, apportionmentShares.departmentId),
      ),
    )
    .where(
      and(
        inArray(apportionmentShares.departmentId, [...departmentIds]),
        sql`not exists (select from apportionments as later where later.meeting_id = ${apportionmentShares.meetingId}
          and later.edition > ${apportionmentShares.edition})`,
      ),
    )
    .orderBy(desc(meetings.startsOn), desc(meetings.id), departments.code)
