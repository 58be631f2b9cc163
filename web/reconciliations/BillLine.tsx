import { A } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { RawLine } from '../imports/RawLine.tsx'

/** A line of the bill: file and number; its own text unfolds in place. */
export const BillLine = (props: {
  meetingId: number
  source: { importId: number; line: number; filename: string }
  /** The line that the difference is about. */
  isMeant?: boolean
  end: string
  children: JSX.Element
}): JSX.Element => {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <li
      class="border-b border-line py-1.5 last:border-0"
      classList={{ 'bg-warn-tint px-2': props.isMeant ?? false }}
    >
      <div class="flex items-baseline justify-between gap-3">
        <span class="min-w-0 [overflow-wrap:anywhere]">{props.children}</span>
        <span class="whitespace-nowrap">{props.end}</span>
      </div>
      <div class="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <A class="link" href={`/meetings/${props.meetingId}/imports/${props.source.importId}`}>
          {props.source.filename}
        </A>
        <button
          type="button"
          class="link"
          aria-expanded={isOpen()}
          onClick={() => setOpen((on) => !on)}
        >
          {t('evidence.line', { line: props.source.line })}
        </button>
      </div>
      <Show when={isOpen()}>
        <div class="mt-1">
          <RawLine
            importId={props.source.importId}
            line={props.source.line}
            onClose={() => setOpen(false)}
          />
        </div>
      </Show>
    </li>
  )
}
