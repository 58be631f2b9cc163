type Node = { id: number; code: string; parentId: number | null }

/** The tree as a list: each department after its parent, by code, with its depth. A lost parent counts as none. */
export const inTreeOrder = <T extends Node>(
  departments: readonly T[],
): { node: T; depth: number }[] => {
  const known = new Set(departments.map(({ id }) => id))
  const under = Map.groupBy(departments, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  )
  const walk = (parent: number | null, depth: number): { node: T; depth: number }[] =>
    (under.get(parent) ?? [])
      .toSorted((a, b) => a.code.localeCompare(b.code, 'zh'))
      .flatMap((node) => [{ node, depth }, ...walk(node.id, depth + 1)])
  return walk(null, 0)
}

/** Aliases as people type them: by comma, 、, semicolon or line. */
export const readAliases = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((alias) => alias.trim())
      .filter(Boolean),
  ),
]
