import type { Db } from '../db/index.ts'
import { findSurveySettings, type SurveySettings } from '../db/survey-settings.ts'
import { firstStanceWords } from './domain/first-themes.ts'

/** Groups smaller than this are shown nowhere, unless the organisation says another number. */
export const firstSmallestGroup = 5

/** What the organisation says about its surveys, or what the program begins with. */
export const surveySettingsOf = async (db: Db): Promise<SurveySettings> =>
  (await findSurveySettings(db)) ?? {
    smallestGroup: firstSmallestGroup,
    forWords: firstStanceWords.for,
    againstWords: firstStanceWords.against,
    revision: 0,
  }
