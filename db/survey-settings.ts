import { and, asc, desc, eq, notInArray } from 'drizzle-orm'
import type { Db } from './index.ts'
import { surveyScales, surveySettings, surveyThemes } from './schema/surveys.ts'

export type SurveySettings = Omit<typeof surveySettings.$inferSelect, 'organisationId'>
export type Theme = Omit<typeof surveyThemes.$inferSelect, 'organisationId' | 'position'>

/** What the organisation said; undefined while it is as the program begins. */
export async function findSurveySettings(db: Db): Promise<SurveySettings | undefined> {
  const [found] = await db
    .select({
      smallestGroup: surveySettings.smallestGroup,
      forWords: surveySettings.forWords,
      againstWords: surveySettings.againstWords,
      revision: surveySettings.revision,
    })
    .from(surveySettings)
  return found
}

export const replaceSurveySettings = (db: Db, organisationId: string, values: SurveySettings) =>
  db
    .insert(surveySettings)
    .values({ organisationId, ...values })
    .onConflictDoUpdate({ target: [surveySettings.organisationId], set: values })

export const listThemes = (db: Db): Promise<Theme[]> =>
  db
    .select({
      id: surveyThemes.id,
      name: surveyThemes.name,
      english: surveyThemes.english,
      words: surveyThemes.words,
    })
    .from(surveyThemes)
    .orderBy(asc(surveyThemes.position), asc(surveyThemes.id))

/** Says all themes anew: those with an id stay what they were called before, those that are not named go. */
export async function replaceThemes(
  db: Db,
  organisationId: string,
  themes: readonly (Omit<Theme, 'id'> & { id?: number | undefined })[],
): Promise<void> {
  const kept = themes.flatMap(({ id }) => (id === undefined ? [] : [id]))
  await db
    .delete(surveyThemes)
    .where(
      and(
        eq(surveyThemes.organisationId, organisationId),
        kept.length > 0 ? notInArray(surveyThemes.id, kept) : undefined,
      ),
    )
  for (const [position, { id, name, english, words }] of themes.entries())
    if (id === undefined)
      await db.insert(surveyThemes).values({ organisationId, position, name, english, words })
    else
      await db
        .update(surveyThemes)
        .set({ position, name, english, words })
        .where(eq(surveyThemes.id, id))
}

const mostScales = 500

/** Words that were given points before, the latest first. */
export const listScales = (db: Db) =>
  db
    .select({ points: surveyScales.points, low: surveyScales.low, high: surveyScales.high })
    .from(surveyScales)
    .orderBy(desc(surveyScales.keptAt), asc(surveyScales.words))
    .limit(mostScales)

export const replaceScale = (db: Db, values: typeof surveyScales.$inferInsert) => {
  const { organisationId: _, words: _w, ...set } = values
  return db
    .insert(surveyScales)
    .values(values)
    .onConflictDoUpdate({ target: [surveyScales.organisationId, surveyScales.words], set })
}
