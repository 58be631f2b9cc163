import { For, type JSX, Show } from 'solid-js'
import { writtenParts } from '../../api/domain/summary-draft.ts'
import { date, dateRange, nothing } from '../format.ts'
import { FigureButton } from './FigureButton.tsx'
import type { Figure, Part } from './summary.ts'

type Given = {
  figures: ReadonlyMap<string, Figure>
  openCode: string | undefined
  onOpen: (code: string) => void
}

const plainText = (part: Part): string | undefined => {
  if (typeof part === 'string') return part
  if ('day' in part) return date(part.day)
  return 'from' in part ? dateRange(part.from, part.to) : undefined
}

/** Parts of a sentence: words, days, and figures that open. */
export const Words = (props: Given & { parts: readonly Part[] }): JSX.Element => (
  <For each={props.parts}>
    {(part) => {
      const named = typeof part === 'object' && 'figure' in part ? part : undefined
      return (
        <Show when={named} fallback={plainText(part)}>
          {(one) => (
            <Show when={props.figures.get(one().figure)} fallback={nothing}>
              {(figure) => (
                <FigureButton
                  figure={figure()}
                  as={one().as}
                  isOpen={props.openCode === figure().code}
                  onOpen={props.onOpen}
                />
              )}
            </Show>
          )}
        </Show>
      )
    }}
  </For>
)

/** What somebody wrote, with the figures in it. */
export const Written = (props: Given & { text: string }): JSX.Element => {
  const parts = (): Part[] => writtenParts(props.text)
  return <Words {...props} parts={parts()} />
}
