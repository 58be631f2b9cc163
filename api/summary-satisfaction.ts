import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { listCommittedSurveys } from '../db/surveys.ts'
import type { ItemKind } from './domain/item.ts'
import { costBesideSatisfaction } from './domain/satisfaction.ts'
import type { Satisfaction } from './domain/summary-input.ts'
import { poolSurveys } from './survey-pool.ts'

/**
 * A meeting's pooled satisfaction and response, from published figures alone; null while no questionnaire is in force.
 * The one place from which a summary takes them.
 * @param costs what each kind of item cost
 */
export async function loadSatisfaction(
  db: Db,
  meeting: Pick<Meeting, 'id'>,
  costs: readonly { kind: ItemKind; cents: number }[],
  personDays: number | null,
): Promise<{ satisfaction: Satisfaction; surveyIds: number[] } | null> {
  const surveys = await listCommittedSurveys(db, [meeting.id])
  const pooled = (await poolSurveys(db, [meeting.id])).get(meeting.id)
  if (surveys.length === 0 || !pooled) return null
  return {
    satisfaction: {
      satisfied: pooled.satisfaction?.satisfied ?? null,
      n: pooled.satisfaction?.n ?? 0,
      answers: pooled.response?.answers ?? null,
      attended: pooled.response?.attended ?? null,
      aspects: costBesideSatisfaction(costs, personDays, pooled.questions),
    },
    surveyIds: surveys.map(({ id }) => id),
  }
}
