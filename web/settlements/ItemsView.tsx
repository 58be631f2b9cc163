import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { Empty } from '../ui/states.tsx'
import { FigureStrip } from './FigureStrip.tsx'
import { ItemTable } from './ItemTable.tsx'
import { exportAddress } from './settlement.ts'
import { useSettling } from './settling.ts'

export default function ItemsView(): JSX.Element {
  const { figures, meetingId } = useSettling()
  return (
    <div class="grid gap-4">
      <div class="flex flex-wrap items-end justify-between gap-3">
        <FigureStrip />
        <div class="no-print flex gap-2">
          <For each={['xlsx', 'docx'] as const}>
            {(format) => (
              <a class="btn" href={exportAddress(meetingId(), format, locale())} download="">
                <Icon name="download" />
                {t(`settlement.export.${format}`)}
              </a>
            )}
          </For>
        </div>
      </div>
      <Show
        when={figures().items.length > 0}
        fallback={
          <Empty
            title={t('settlement.no-items')}
            action={
              <A class="btn btn-primary" href={`/meetings/${meetingId()}/agreement`}>
                {t('settlement.to-agreement')}
              </A>
            }
          >
            {t('settlement.no-items.text')}
          </Empty>
        }
      >
        <ItemTable />
      </Show>
    </div>
  )
}
