import type { Dimension } from './survey.ts'

/** How many answered who are of this department and of this kind; '' is whoever did not say, or says another. */
export type Crossing = Record<Dimension, string> & { n: number }

/** The groups of each dimension whose figures may be shown; whatever is not here looks as if nobody had answered. */
export type ShownGroups = Record<Dimension, ReadonlySet<string>>

const hiddenBlock = '\0hidden'

type Hidden = Record<Dimension, Set<string>>
type Cut = { weight: number; across: Crossing[] }

/** The hidden groups of a dimension count as one: only their sum comes out, as what is left of the whole. */
const merged = (crossings: readonly Crossing[], hidden: Hidden): Crossing[] =>
  crossings.map(({ department, kind, n }) => ({
    department: hidden.department.has(department) ? hiddenBlock : department,
    kind: hidden.kind.has(kind) ? hiddenBlock : kind,
    n,
  }))

/** Crossings that hang together by a common department or kind. */
function componentsOf(crossings: readonly Crossing[]): Crossing[][] {
  const parents = new Map<string, string>()
  const rootOf = (node: string): string => {
    const parent = parents.get(node) ?? node
    return parent === node ? node : rootOf(parent)
  }
  for (const { department, kind } of crossings)
    parents.set(rootOf(`d${department}`), rootOf(`k${kind}`))
  return [...Map.groupBy(crossings, ({ department }) => rootOf(`d${department}`)).values()]
}

/**
 * The fewest people that a cut of one component runs through. Every division of the kinds in two is tried (there are
 * five at most, and the hidden ones), each department going to the side to which it has more people; besides, each
 * department by itself.
 */
function weakestCutOf(component: readonly Crossing[]): Cut | undefined {
  const departments = [...Map.groupBy(component, ({ department }) => department).values()]
  const kinds = [...new Set(component.map(({ kind }) => kind))]
  let weakest: Cut | undefined
  const offer = (across: Crossing[]) => {
    const weight = across.reduce((sum, { n }) => sum + n, 0)
    if (!weakest || weight < weakest.weight) weakest = { weight, across }
  }
  for (const department of departments) offer(department)
  for (let division = 1; division < 2 ** (kinds.length - 1); division += 1) {
    const isFar = new Map(
      kinds.map((kind, at) => [kind, at > 0 && ((division >> (at - 1)) & 1) === 1]),
    )
    offer(
      departments.flatMap((crossings) => {
        const far = crossings.filter(({ kind }) => isFar.get(kind))
        const near = crossings.filter(({ kind }) => !isFar.get(kind))
        const sum = (list: Crossing[]) => list.reduce((all, { n }) => all + n, 0)
        return sum(far) < sum(near) ? far : near
      }),
    )
  }
  return weakest
}

function weakestCut(crossings: readonly Crossing[]): Cut | undefined {
  const cuts = componentsOf(crossings).flatMap((component) => weakestCutOf(component) ?? [])
  return cuts.sort((a, b) => a.weight - b.weight)[0]
}

/** The smallest group that is still shown, of those that the cut runs through, else of all. */
function nextToHide(crossings: readonly Crossing[], hidden: Hidden, cut: Cut) {
  const sizes = new Map<
    string,
    { dimension: Dimension; group: string; n: number; isCut: boolean }
  >()
  const across = new Set(
    cut.across.flatMap(({ department, kind }) => [`d${department}`, `k${kind}`]),
  )
  for (const crossing of crossings)
    for (const dimension of ['department', 'kind'] as const) {
      const group = crossing[dimension]
      if (hidden[dimension].has(group)) continue
      const key = `${dimension[0]}${group}`
      const size = sizes.get(key) ?? { dimension, group, n: 0, isCut: across.has(key) }
      sizes.set(key, { ...size, n: size.n + crossing.n })
    }
  return [...sizes.values()].sort(
    (a, b) =>
      Number(b.isCut) - Number(a.isCut) ||
      a.n - b.n ||
      (`${a.dimension}${a.group}` < `${b.dimension}${b.group}` ? -1 : 1),
  )[0]
}

/**
 * Which groups of one table may be published, so that nothing about fewer than `minimum` people comes out: not by
 * looking at one group, and not by adding and subtracting any of the published figures, of either dimension and the
 * whole. Undefined when not even the whole may be.
 *
 * Why it is safe. Think of the departments and the kinds as the points of a graph, the hidden ones of a dimension as one
 * point, and of each person as an edge between their department and their kind. Published are the sums over the edges
 * at each point. Whatever anybody computes from these gives each person a weight f(department) + g(kind); with p = f at
 * departments and −g at kinds, that weight is the difference of p at the person's two ends. So those whose weight is not
 * zero are just the edges between points where p differs, and unless there are none they contain a cut of a connected
 * part of the graph. If every cut has at least `minimum` edges, every figure that can be had is about that many people.
 * Hiding merges points and so only takes cuts away; at the end one edge per person runs between two points.
 *
 * A group below the minimum is a cut by itself and is hidden; hidden alone it would still come out as the rest of the
 * whole, so another follows. What was decided for a wider table (`hiddenBefore`) stays hidden in a narrower one.
 * @param crossings one or more for each department and kind that anybody is of; the kinds are few
 */
export function groupsToShow(
  crossings: readonly Crossing[],
  minimum: number,
  hiddenBefore: ShownGroups = { department: new Set(), kind: new Set() },
): ShownGroups | undefined {
  const present = crossings.filter(({ n }) => n > 0)
  if (present.reduce((sum, { n }) => sum + n, 0) < minimum) return undefined
  const hidden: Hidden = {
    department: new Set(hiddenBefore.department),
    kind: new Set(hiddenBefore.kind),
  }
  for (;;) {
    const cut = weakestCut(merged(present, hidden))
    if (!cut || cut.weight >= minimum) break
    const next = nextToHide(present, hidden, cut)
    if (!next) break
    hidden[next.dimension].add(next.group)
  }
  const shown = (dimension: Dimension) =>
    new Set(
      present
        .map((crossing) => crossing[dimension])
        .filter((group) => !hidden[dimension].has(group)),
    )
  return { department: shown('department'), kind: shown('kind') }
}

/** The groups that a table does not show: handed to a narrower one. */
export const hiddenOf = (crossings: readonly Crossing[], shown: ShownGroups): ShownGroups => {
  const left = (dimension: Dimension) =>
    new Set(
      crossings
        .map((crossing) => crossing[dimension])
        .filter((group) => !shown[dimension].has(group)),
    )
  return { department: left('department'), kind: left('kind') }
}
