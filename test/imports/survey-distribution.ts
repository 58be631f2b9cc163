import { addAnswer, type Distribution, emptyDistribution } from '../../api/domain/survey.ts'
import type { SurveyRead } from '../../api/imports/survey/types.ts'

/** How all sheets of a file answered one question. */
export function distributionAt({ sheets }: SurveyRead, at: number): Distribution {
  const given = emptyDistribution()
  for (const { answers, line } of sheets) {
    const answer = answers[at]
    if (!answer) throw new RangeError(`line ${line} has no answer ${at}`)
    addAnswer(given, answer)
  }
  return given
}
