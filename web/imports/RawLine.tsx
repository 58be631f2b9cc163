import { createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { Waiting } from '../ui/states.tsx'
import { loadLine } from './import.ts'

/** The line as it stands in the file that was given. */
export const RawLine = (props: {
  importId: number
  line: number
  onClose: () => void
}): JSX.Element => {
  const found = createAsync(() => loadLine(props.importId, props.line))
  return (
    <Waiting fallback={<div class="skeleton h-16" />}>
      <Show when={found()}>
        {(line) => (
          <figure class="rounded-md border border-line-strong">
            <figcaption class="flex items-center justify-between gap-2 border-b border-line bg-sunken px-3 py-1 text-sm">
              <span class="[overflow-wrap:anywhere]">
                {t('lines.raw.where', { filename: line().filename, line: line().line })}
              </span>
              <button
                type="button"
                class="btn btn-quiet"
                aria-label={t('ui.close')}
                onClick={props.onClose}
              >
                <Icon name="close" size={14} />
              </button>
            </figcaption>
            <pre class="overflow-x-auto px-3 py-2 text-sm" tabindex="0">
              {line().raw}
            </pre>
          </figure>
        )}
      </Show>
    </Waiting>
  )
}
