import type { EChartsType } from 'echarts/core'
import {
  createEffect,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  onCleanup,
  onMount,
  Show,
} from 'solid-js'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import type { ChartView } from './chart.ts'
import { downloadPng, downloadSvg } from './download.ts'
import { Icon } from './Icon.tsx'
import { readPalette } from './palette.ts'
import { useShortcuts } from './shortcuts.tsx'
import { TableScroll } from './TableScroll.tsx'
import { isDark } from './theme.ts'

/** Draws a view; `t` shows the same figures as a table. */
export const Chart = (props: { view: ChartView; height?: number }): JSX.Element => {
  const id = createUniqueId()
  const [asTable, setAsTable] = createSignal(false)
  let box: HTMLDivElement | undefined
  useShortcuts(
    () => t('chart.keys'),
    () => [{ keys: 't', label: t('chart.table'), run: () => setAsTable((on) => !on) }],
  )
  const [width, setWidth] = createSignal(0)
  const [chart, setChart] = createSignal<EChartsType>()
  const resize = new ResizeObserver(() => {
    chart()?.resize()
    setWidth(box?.clientWidth ?? 0)
  })
  onMount(async () => {
    const { init } = await import('./echarts.ts')
    if (!box?.isConnected) return
    setChart(init(box, null, { renderer: 'svg' }))
    resize.observe(box)
  })
  createEffect(() => {
    isDark()
    locale()
    if (width() > 0)
      chart()?.setOption(props.view.option(readPalette(), width()), { notMerge: true })
  })
  onCleanup(() => {
    resize.disconnect()
    chart()?.dispose()
  })
  return (
    <figure class="card p-4" aria-labelledby={id}>
      <figcaption class="mb-1 flex flex-wrap items-start justify-between gap-2">
        <span id={id} class="text-base font-semibold">
          {props.view.title}
        </span>
        <span class="no-print flex gap-1">
          <button
            type="button"
            class="btn btn-quiet"
            aria-pressed={asTable()}
            onClick={() => setAsTable((on) => !on)}
          >
            <Icon name={asTable() ? 'chart' : 'table'} />
            {asTable() ? t('chart.chart') : t('chart.table')}
          </button>
          <button
            type="button"
            class="btn btn-quiet"
            onClick={() => box && downloadSvg(box, props.view.title)}
          >
            SVG
          </button>
          <button
            type="button"
            class="btn btn-quiet"
            onClick={() => box && downloadPng(box, props.view.title)}
          >
            PNG
          </button>
        </span>
      </figcaption>
      <div
        ref={box}
        role="img"
        aria-label={props.view.description}
        class="w-full"
        classList={{ hidden: asTable() }}
        style={{ height: `${props.height ?? 240}px` }}
      />
      <Show when={asTable()}>
        <TableScroll label={props.view.title}>
          <table class="table">
            <caption class="sr-only">{props.view.title}</caption>
            <thead>
              <tr>
                <For each={props.view.head}>
                  {(head, at) => <th class={at() > 0 ? 'num' : ''}>{head}</th>}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={props.view.rows}>
                {(row) => (
                  <tr>
                    <For each={row}>
                      {(cell, at) => <td class={at() > 0 ? 'num' : ''}>{cell}</td>}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </Show>
    </figure>
  )
}
