import type { JSX } from 'solid-js'

export default function ComparisonView(): JSX.Element {
  return <div />
}
