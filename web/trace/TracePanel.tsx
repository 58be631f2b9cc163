import { createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { inWords } from '../summary/figure-text.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { Waiting } from '../ui/states.tsx'
import { TraceView } from './TraceView.tsx'
import { loadTrace } from './trace.ts'

/** What is behind a figure, beside it. */
export const TracePanel = (props: {
  code: string
  onClose: () => void
  onOpen: (code: string) => void
}): JSX.Element => {
  const found = createAsync(() => loadTrace(props.code))
  const title = () => {
    const trace = found()
    return trace ? inWords(trace.traced.label) : props.code
  }
  return (
    <Waiting>
      <SidePanel title={title()} label={t('trace.of', { figure: title() })} onClose={props.onClose}>
        <Waiting>
          <Show when={found()} fallback={<div class="skeleton h-40" />}>
            {(trace) => <TraceView trace={trace()} onOpen={props.onOpen} />}
          </Show>
        </Waiting>
      </SidePanel>
    </Waiting>
  )
}
