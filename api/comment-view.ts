import type { Db } from '../db/index.ts'
import { listComments } from '../db/survey-comments.ts'
import { listThemes, type Theme } from '../db/survey-settings.ts'
import { listCells } from '../db/survey-sheets.ts'
import { countThemes, type Reading, readComment, readersOf, type Stance } from './domain/theme.ts'
import { wholeSurvey } from './survey-rollups.ts'
import { surveySettingsOf } from './survey-settings-of.ts'

type Kept = Awaited<ReturnType<typeof listComments>>[number]

/** Themes that somebody gave a comment, of those that still are; when none of them is, its words decide again. */
export function givenThemes(kept: unknown, known: ReadonlySet<number>): number[] | null {
  const ids = kept as number[] | null
  if (ids === null) return null
  const found = ids.filter((id) => known.has(id))
  return found.length === 0 && ids.length > 0 ? null : found
}

/** Comments of surveys of which anything may be shown at all. */
async function shownComments(db: Db, meetingId: number): Promise<Kept[]> {
  const found = await listComments(db, meetingId)
  const ids = [...new Set(found.map(({ surveyId }) => surveyId))]
  const cells = await listCells(db, ids, 'all')
  const shown = new Set(
    cells.filter(({ question }) => question === wholeSurvey).map(({ surveyId }) => surveyId),
  )
  return found.filter(({ surveyId }) => shown.has(surveyId))
}

const withReading = (
  { themeIds: _, stance: said, ...comment }: Kept,
  { stance, themes }: Reading,
  given: number[] | null,
) => ({
  ...comment,
  stance,
  themes,
  /** What somebody decided; null where the words do. */
  decidedThemeIds: given,
  decidedStance: said,
})

/** A meeting's comments, read by the organisation's themes, with the counts of all of them. */
export async function readComments(db: Db, meetingId: number) {
  const themes = await listThemes(db)
  const { forWords, againstWords } = await surveySettingsOf(db)
  const readers = readersOf(themes, { for: forWords, against: againstWords })
  const known = new Set(themes.map(({ id }) => id))
  const comments = (await shownComments(db, meetingId)).map((kept) => {
    const given = givenThemes(kept.themeIds, known)
    const { id, text, stance } = kept
    const reading = readComment({ id, text, stance, themeIds: given }, readers)
    return withReading(kept, reading, given)
  })
  const named = new Map(themes.map((theme) => [theme.id, theme]))
  return {
    comments,
    themes: countThemes(comments).map((count) => ({ ...count, ...namesOf(named, count.id) })),
  }
}

const namesOf = (themes: ReadonlyMap<number, Theme>, id: number | null) => ({
  name: themes.get(id ?? 0)?.name ?? null,
  english: themes.get(id ?? 0)?.english ?? null,
})

type Filter = { theme?: number | 'none' | undefined; stance?: Stance | undefined }

/** Does a comment say this of that theme? */
export const fits =
  ({ theme, stance }: Filter) =>
  ({ themes }: { themes: Reading['themes'] }): boolean =>
    themes.some(
      (one) =>
        (theme === undefined || one.id === (theme === 'none' ? null : theme)) &&
        (stance === undefined || one.stance === stance),
    )
