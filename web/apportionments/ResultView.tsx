import type { JSX } from 'solid-js'

export default function ResultView(): JSX.Element {
  return <div />
}
