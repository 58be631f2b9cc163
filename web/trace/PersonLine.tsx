import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import type { Trace } from './trace.ts'

/** Somebody who was invited or came, and the file and line that named them first. */
export const PersonLine = (props: {
  person: Trace['people'][number]
  meetingId: number
}): JSX.Element => (
  <li class="border-b border-line py-1.5">
    <div class="flex items-baseline justify-between gap-3">
      <span>
        {props.person.name}
        <span class="text-muted"> {props.person.unit}</span>
      </span>
      <span class="whitespace-nowrap text-muted">
        {t(
          props.person.came
            ? props.person.isExpected
              ? 'trace.person.came'
              : 'trace.person.walk-in'
            : 'trace.person.absent',
        )}
      </span>
    </div>
    <Show
      when={props.person.filename}
      fallback={<span class="block text-xs text-muted">{t('trace.person.by-hand')}</span>}
    >
      <A
        class="link text-xs [overflow-wrap:anywhere]"
        href={`/meetings/${props.meetingId}/imports/${props.person.importId}`}
      >
        {props.person.filename} {t('evidence.line', { line: props.person.line ?? 0 })}
      </A>
    </Show>
  </li>
)
