import { For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Chart } from '../ui/Chart.tsx'
import { DetailTable } from './DetailTable.tsx'
import { inWords } from './figure-text.ts'
import type { Summary } from './summary.ts'
import { chartOf } from './summary-charts.ts'

/** Block by block: a picture where it says more than the table, and the tables. */
export const Detail = (props: {
  summary: Summary
  openCode: string | undefined
  onOpen: (code: string) => void
}): JSX.Element => (
  <section class="grid gap-6" aria-label={t('summary.detail')}>
    <For each={props.summary.blocks.filter(({ tables }) => tables.length > 0)}>
      {(block) => (
        <section class="grid scroll-mt-40 gap-3" id={block.key}>
          <h2>{inWords(block.title)}</h2>
          <Show when={chartOf(block)}>{(view) => <Chart view={view()} />}</Show>
          <For each={block.tables}>
            {(table) => (
              <DetailTable table={table} openCode={props.openCode} onOpen={props.onOpen} />
            )}
          </For>
        </section>
      )}
    </For>
  </section>
)
