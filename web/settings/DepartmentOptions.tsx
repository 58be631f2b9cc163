import { For, type JSX } from 'solid-js'
import { inTreeOrder } from './department-tree.ts'
import type { Department } from './departments.ts'

/** Departments to choose from, each under the one above it. */
export const DepartmentOptions = (props: {
  departments: readonly Department[]
  selected?: number | null | undefined
}): JSX.Element => (
  <For each={inTreeOrder(props.departments)}>
    {({ node, depth }) => (
      <option value={node.id} selected={props.selected === node.id}>
        {'\u3000'.repeat(depth)}
        {node.name}
      </option>
    )}
  </For>
)
