/**
 * What a department is to the organisation. A meeting's cost may rest on its own departments and on named co-hosts,
 * never on subordinate bodies, companies or local governments (财行〔2016〕214号).
 */
export const departmentNatures = [
  'department',
  'co-host',
  'subordinate',
  'company',
  'local-government',
] as const
export type DepartmentNature = (typeof departmentNatures)[number]

/** May a meeting's cost be apportioned to it? */
export const mayCarryCost = (nature: DepartmentNature): boolean =>
  nature === 'department' || nature === 'co-host'

type Node = { id: number; parentId: number | null }

/**
 * Does a department lie within another: is it that one, or somewhere under it? This is how far a reader sees. An
 * unknown department lies nowhere. Answers even where a tree runs in a circle.
 */
export function isWithin(
  tree: readonly Node[],
  departmentId: number,
  ofDepartmentId: number,
): boolean {
  const byId = new Map(tree.map((node) => [node.id, node]))
  let node = byId.get(departmentId)
  for (let steps = 0; node && steps < tree.length; steps += 1) {
    if (node.id === ofDepartmentId) return true
    node = node.parentId === null ? undefined : byId.get(node.parentId)
  }
  return false
}

export type DepartmentEntry = {
  /** Null for one that is not kept yet. */
  id: number | null
  code: string
  name: string
  parentId: number | null
  aliases: readonly string[]
}

export type DepartmentFault =
  | { code: 'department.unknown'; params: Record<string, never> }
  | { code: 'department.code-taken'; params: { code: string } }
  | { code: 'department.alias-taken'; params: { alias: string; department: string } }
  | { code: 'department.cycle'; params: Record<string, never> }

/**
 * What is wrong with putting this department into the tree: an unknown parent, a code twice, a department under
 * itself, a spelling that already means another department. Undefined when nothing is.
 */
export function departmentFault(
  tree: readonly DepartmentEntry[],
  entry: DepartmentEntry,
): DepartmentFault | undefined {
  const others = tree.filter((department) => department.id !== entry.id)
  if (others.some((department) => department.code === entry.code))
    return { code: 'department.code-taken', params: { code: entry.code } }
  const byId = new Map(tree.map((department) => [department.id, department]))
  if (entry.parentId !== null && !byId.has(entry.parentId))
    return { code: 'department.unknown', params: {} }
  for (let above = entry.parentId; above !== null; above = byId.get(above)?.parentId ?? null)
    if (above === entry.id) return { code: 'department.cycle', params: {} }
  const seen = new Set<string>()
  for (const alias of entry.aliases) {
    const owner = others.find((d) => d.name === alias || d.aliases.includes(alias))
    if (owner || seen.has(alias))
      return {
        code: 'department.alias-taken',
        params: { alias, department: (owner ?? entry).name },
      }
    seen.add(alias)
  }
  return undefined
}
