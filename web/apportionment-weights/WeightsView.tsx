import type { JSX } from 'solid-js'

export default function WeightsView(): JSX.Element {
  return <div />
}
