import { A, createAsync, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useApportioning } from '../apportionments/apportioning.ts'
import {
  listSchemes,
  loadComparison,
  type SchemeComparison,
} from '../apportionments/apportionment.ts'
import { amount, signedPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Gap } from '../ui/Figures.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'

/** Schemes that may be laid side by side. */
const most = 4

type Column = SchemeComparison['columns'][number]

const carried = (column: Column, departmentId: number): number | null =>
  column.faults.length > 0
    ? null
    : (column.departments.find(({ id }) => id === departmentId)?.cents ?? 0)

const total = (column: Column): number | null =>
  column.faults.length > 0 ? null : column.departments.reduce((sum, one) => sum + one.cents, 0)

/** An amount and, beside the first scheme's, how far it is from that. */
const Cell = (props: {
  cents: number | null
  base: number | null
  isFirst: boolean
}): JSX.Element => (
  <>
    {amount(props.cents)}
    <Show when={!props.isFirst && props.cents !== null && props.base !== null}>
      <span class="block text-xs">
        <Gap cents={(props.cents ?? 0) - (props.base ?? 0)} />{' '}
        <span class="text-muted">
          {signedPercent((props.cents ?? 0) - (props.base ?? 0), props.base)}
        </span>
      </span>
    </Show>
  </>
)

const ComparisonTable = (props: { found: SchemeComparison }): JSX.Element => {
  const { viewAddress } = useApportioning()
  const columns = () => props.found.columns
  const name = (column: Column) =>
    t('apportionment.scheme-version', { name: column.name, version: column.version ?? '–' })
  return (
    <>
      <For each={columns().filter(({ faults }) => faults.length > 0)}>
        {(column) => (
          <Notice tone="over" title={t('scheme.cannot', { name: column.name })}>
            <ul class="list-disc ps-5">
              <For each={column.faults}>{(fault) => <li>{fault.message}</li>}</For>
            </ul>
          </Notice>
        )}
      </For>
      <TableScroll label={t('scheme.compare')}>
        <table class="table cards">
          <caption class="sr-only">{t('scheme.compare')}</caption>
          <thead>
            <tr>
              <th>{t('apportionment.department')}</th>
              <For each={columns()}>{(column) => <th class="num">{name(column)} ¥</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.found.departments}>
              {(department) => (
                <tr>
                  <th scope="row" class="head">
                    {department.name} <span class="text-muted">{department.code}</span>
                  </th>
                  <For each={columns()}>
                    {(column, at) => (
                      <td class="num" data-label={`${name(column)} ¥`}>
                        <Cell
                          cents={carried(column, department.id)}
                          base={carried(columns()[0] as Column, department.id)}
                          isFirst={at() === 0}
                        />
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="head">
                {t('apportionment.total')}
              </th>
              <For each={columns()}>
                {(column) => (
                  <td class="num" data-label={`${name(column)} ¥`}>
                    {amount(total(column))}
                    <Show when={column.faults.length === 0}>
                      <A
                        class="link no-print block text-xs font-normal"
                        href={viewAddress('result', { scheme: column.schemeId })}
                      >
                        {t('scheme.choose')}
                      </A>
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </>
  )
}

/** Up to four schemes side by side, each with how far it is from the first, before one is chosen. */
export default function ComparisonView(): JSX.Element {
  const { meetingId, viewAddress } = useApportioning()
  const [search, setSearch] = useSearchParams<{ schemes: string }>()
  const schemes = createAsync(() => listSchemes())
  const chosen = () => (search.schemes ?? '').split(',').map(Number).filter(Boolean).slice(0, most)
  const found = createAsync(async () => {
    const ids = chosen()
    return ids.length > 0 ? loadComparison(meetingId(), ids) : undefined
  })
  const choose = (id: number, on: boolean) => {
    const next = on ? [...chosen(), id] : chosen().filter((one) => one !== id)
    setSearch({ schemes: next.join(',') || null }, { replace: true })
  }
  return (
    <Show when={schemes()}>
      {(all) => (
        <Show
          when={all().schemes.length > 0}
          fallback={
            <Empty
              title={t('scheme.none')}
              action={
                <A class="btn btn-primary" href={viewAddress('schemes')}>
                  {t('apportionment.none.action')}
                </A>
              }
            />
          }
        >
          <div class="grid gap-4">
            <fieldset class="no-print flex flex-wrap gap-x-5 gap-y-1">
              <legend class="mb-1 text-sm text-muted">
                {t('scheme.compare.choose', { most })}
              </legend>
              <For each={all().schemes}>
                {(scheme) => (
                  <label class="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
                    <input
                      type="checkbox"
                      checked={chosen().includes(scheme.id)}
                      disabled={!chosen().includes(scheme.id) && chosen().length >= most}
                      onChange={(event) => choose(scheme.id, event.currentTarget.checked)}
                    />
                    {scheme.name}
                  </label>
                )}
              </For>
            </fieldset>
            <Show when={found()}>{(one) => <ComparisonTable found={one()} />}</Show>
          </div>
        </Show>
      )}
    </Show>
  )
}
