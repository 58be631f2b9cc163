import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { count, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { ClosingFault } from './settlement.ts'
import { type Settling, useSettling } from './settling.ts'

/** Where each of them is mended. */
const remedies: Record<ClosingFault, (settling: Settling) => string> = {
  'no-bill': ({ meetingId }) => `/meetings/${meetingId()}/imports`,
  open: ({ viewAddress }) => viewAddress('differences', { state: 'open' }),
  disputed: ({ viewAddress }) => viewAddress('differences', { state: 'disputed' }),
  'unsigned-days': ({ meetingId, figures }) =>
    `/meetings/${meetingId()}/counts?day=${figures().unsignedDays[0] ?? ''}`,
  'paper-missing': ({ viewAddress }) => viewAddress('file'),
  'paper-contradicting': ({ viewAddress }) => viewAddress('file'),
}

/** What stands against closing, each with the way to where it is mended. */
export const FaultList = (): JSX.Element => {
  const settling = useSettling()
  const detail = (fault: ClosingFault): string => {
    const { unsignedDays, paperChecks } = settling.figures()
    if (fault === 'unsigned-days') return unsignedDays.map(shortDay).join(t('ui.list-mark'))
    const papers = (state: 'missing' | 'contradicting') =>
      paperChecks
        .filter((check) => check.state === state)
        .map((check) => t(`paper.${check.paper}`))
        .join(t('ui.list-mark'))
    if (fault === 'paper-missing') return papers('missing')
    return fault === 'paper-contradicting' ? papers('contradicting') : ''
  }
  return (
    <ul>
      <For each={settling.figures().faults}>
        {({ fault, count: many }) => (
          <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 last:border-0">
            <span class="flex min-w-0 items-center gap-2">
              <Icon name="warn" class="text-warn" />
              <span class="[overflow-wrap:anywhere]">
                {t(`closing.${fault}`, { count: count(many) })}
                <span class="text-muted"> {detail(fault)}</span>
              </span>
            </span>
            <A class="link no-print" href={remedies[fault](settling)}>
              {t(`closing.${fault}.mend`)}
            </A>
          </li>
        )}
      </For>
    </ul>
  )
}
