import type { JSX } from 'solid-js'

export default function SchemesView(): JSX.Element {
  return <div />
}
