import { type Crossing, groupsToShow, hiddenOf, type ShownGroups } from './small-groups.ts'
import {
  type Answer,
  addAnswer,
  type Dimension,
  type Distribution,
  dimensions,
  emptyDistribution,
} from './survey.ts'

/** One who answered: the groups they are of, '' for none, and their answers, one a question in the same order. */
export type Respondent = Record<Dimension, string> & { answers: readonly Answer[] }

/** A figure that may be published. `question` is its place among the questions; null: how many answered at all. */
export type Cell = {
  question: number | null
  by: 'all' | Dimension
  group: string
  figures: Distribution
}

type Tables = { all: Distribution } & Record<Dimension, Map<string, Distribution>>

const newTables = (): Tables => ({
  all: emptyDistribution(),
  department: new Map(),
  kind: new Map(),
})

function tableOf(tables: Tables, dimension: Dimension, group: string): Distribution {
  const found = tables[dimension].get(group) ?? emptyDistribution()
  tables[dimension].set(group, found)
  return found
}

/** How many of each department and kind pass. */
function crossingsOf(
  respondents: readonly Respondent[],
  passes: (one: Respondent) => boolean,
): Crossing[] {
  const crossings = new Map<string, Crossing>()
  for (const one of respondents) {
    const { department, kind } = one
    const key = JSON.stringify([department, kind])
    const crossing = crossings.get(key) ?? { department, kind, n: 0 }
    if (passes(one)) crossing.n += 1
    crossings.set(key, crossing)
  }
  return [...crossings.values()]
}

function published(question: number | null, tables: Tables, shown: ShownGroups): Cell[] {
  const groups = dimensions.flatMap((by) =>
    [...tables[by]]
      .filter(([group]) => shown[by].has(group))
      .map(([group, figures]): Cell => ({ question, by, group, figures })),
  )
  return [{ question, by: 'all', group: '', figures: tables.all }, ...groups]
}

/**
 * The one table from which every view of a survey is read: of each question the distribution over all answers and over
 * each group that may be shown, decided once (see `groupsToShow`); what may not be shown is not in it. A group that is
 * hidden as such is hidden in every question; a question that few of a group answered hides more. Views divide by one
 * dimension at a time, so there is no figure beside these.
 * @param minimum the fewest people of whom a figure may be shown
 */
export function rollUp(
  respondents: readonly Respondent[],
  questionCount: number,
  minimum: number,
): Cell[] {
  const everyone = crossingsOf(respondents, () => true)
  const shown = groupsToShow(everyone, minimum)
  if (!shown) return []
  const whole = newTables()
  for (const one of respondents) {
    whole.all.n += 1
    for (const dimension of dimensions) tableOf(whole, dimension, one[dimension]).n += 1
  }
  const cells = published(null, whole, shown)
  const hidden = hiddenOf(everyone, shown)
  for (let question = 0; question < questionCount; question += 1) {
    const isAnswered = ({ answers }: Respondent) => answers[question]?.is !== 'missing'
    const ofQuestion = groupsToShow(crossingsOf(respondents, isAnswered), minimum, hidden)
    if (!ofQuestion) continue
    const tables = newTables()
    for (const one of respondents) {
      const answer = one.answers[question]
      if (!answer) throw new RangeError(`no answer to question ${question}`)
      addAnswer(tables.all, answer)
      for (const dimension of dimensions)
        addAnswer(tableOf(tables, dimension, one[dimension]), answer)
    }
    cells.push(...published(question, tables, ofQuestion))
  }
  return cells
}
