import { A, createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { monthName, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { afterFacts, listQuotas, listUnits, setQuotas } from './information.ts'
import { amountWords } from './information-words.ts'
import {
  cellChange,
  type Owner,
  ownersOf,
  type Per,
  quotaAt,
  type Span,
  spansOf,
} from './quota-grid.ts'

/** The arrows go from cell to cell; Enter goes down, as in a spreadsheet. */
const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
  const field = event.target as HTMLInputElement
  const row = Number(field.dataset.row)
  const column = Number(field.dataset.column)
  const isWithin = field.selectionStart !== field.selectionEnd || event.shiftKey
  const steps: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    Enter: [1, 0],
    ArrowUp: [-1, 0],
    ArrowLeft: [0, field.selectionStart === 0 && !isWithin ? -1 : 0],
    ArrowRight: [0, field.selectionEnd === field.value.length && !isWithin ? 1 : 0],
  }
  const step = steps[event.key]
  if (!step || (step[0] === 0 && step[1] === 0)) return
  const next = event.currentTarget.querySelector<HTMLInputElement>(
    `input[data-row="${row + step[0]}"][data-column="${column + step[1]}"]`,
  )
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}

/** What units have to bring: for everybody, for a class, for a unit; the nearest holds. Cells save themselves. */
export const QuotasView = (): JSX.Element => {
  const session = useSession()
  const mayEnter = () => canOrganise(session())
  const [search, setSearch] = useSearchParams<{ year?: string; per?: string }>()
  const year = () => Number(search.year) || Number(today().slice(0, 4))
  const per = (): Per => (['month', 'year'] as const).find((one) => one === search.per) ?? 'quarter'
  const spans = () => spansOf(year(), per())
  const units = createAsync(() => listUnits())
  const found = createAsync(() => listQuotas({ from: `${year()}-01-01`, to: `${year()}-12-31` }))
  const [asked, setAsked] = createSignal<readonly number[]>([])
  const owners = () =>
    ownersOf(found()?.quotas ?? [], units()?.classes ?? [], units()?.units ?? [], asked())
  const nameOf = (owner: Owner) =>
    owner.unitId === null
      ? (owner.class ?? t('information.quota.everybody'))
      : (units()?.units.find(({ id }) => id === owner.unitId)?.name ?? `#${owner.unitId}`)
  const spanName = ({ from }: Span): string => {
    if (per() === 'year') return t('information.quota.year', { year: year() })
    return per() === 'month'
      ? monthName(from)
      : t('follow-up.quarter', { year: year(), number: Math.ceil(Number(from.slice(5, 7)) / 3) })
  }
  const others = () => {
    const shown = new Set(owners().map(({ unitId }) => unitId))
    return (units()?.units ?? []).filter(({ id }) => !shown.has(id))
  }
  const save = (owner: Owner, span: Span, field: HTMLInputElement) => {
    const before = quotaAt(found()?.quotas ?? [], owner, span)
    const change = cellChange(before, owner, span, field.value)
    if (!change) return
    setQuotas([change]).then(
      async () => {
        await afterFacts()
        say(t('information.quota.saved', { who: nameOf(owner), span: spanName(span) }))
      },
      async (refused) => {
        say(sentence(refused), 'over')
        field.value = before?.amount ?? ''
        await afterFacts()
      },
    )
  }
  return (
    <div class="grid gap-3">
      <div class="no-print flex flex-wrap items-center gap-3">
        <span class="inline-flex items-center">
          <button
            type="button"
            class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
            aria-label={t('information.quota.year-before')}
            onClick={() => setSearch({ year: String(year() - 1) })}
          >
            <Icon name="chevron" class="rotate-180" />
          </button>
          <span class="min-w-16 text-center font-medium" aria-live="polite">
            {t('information.quota.year', { year: year() })}
          </span>
          <button
            type="button"
            class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
            aria-label={t('information.quota.year-after')}
            onClick={() => setSearch({ year: String(year() + 1) })}
          >
            <Icon name="chevron" />
          </button>
        </span>
        <Choice<Per>
          label={t('information.quota.per')}
          value={per()}
          options={(['month', 'quarter', 'year'] as const).map((value) => ({
            value,
            label: t(`information.quota.per.${value}`),
          }))}
          onChange={(value) => setSearch({ per: value })}
        />
        <Show when={mayEnter()}>
          <select
            class="input w-auto max-w-60"
            aria-label={t('information.quota.own')}
            onChange={(event) => {
              const id = Number(event.currentTarget.value)
              if (id) setAsked([...asked(), id])
              event.currentTarget.value = ''
            }}
          >
            <option value="">{t('information.quota.own')}</option>
            <For each={others()}>{(unit) => <option value={unit.id}>{unit.name}</option>}</For>
          </select>
          <A class="link ms-auto" href="/rankings/facts/imports?kind=information-quotas">
            {t('information.quota.import')}
          </A>
        </Show>
      </div>
      <p class="text-sm text-muted">{t('information.quota.text')}</p>
      <Show when={found() && units()}>
        <TableScroll label={t('information.view.quotas')}>
          <table class="table">
            <caption class="sr-only">{t('information.view.quotas')}</caption>
            <thead>
              <tr>
                <th class="stick">{t('information.quota.whose')}</th>
                <For each={spans()}>{(span) => <th class="num">{spanName(span)}</th>}</For>
              </tr>
            </thead>
            <tbody onKeyDown={walk}>
              <For each={owners()}>
                {(owner, row) => (
                  <tr>
                    <th scope="row" class="stick whitespace-nowrap font-medium">
                      {nameOf(owner)}
                    </th>
                    <For each={spans()}>
                      {(span, column) => {
                        const amount = () =>
                          quotaAt(found()?.quotas ?? [], owner, span)?.amount ?? ''
                        return (
                          <td class="num">
                            <Show
                              when={mayEnter()}
                              fallback={amount() === '' ? '–' : amountWords(amount())}
                            >
                              <input
                                class="input w-20 text-end"
                                inputmode="decimal"
                                aria-label={t('information.quota.cell', {
                                  who: nameOf(owner),
                                  span: spanName(span),
                                })}
                                data-row={row()}
                                data-column={column()}
                                value={amount()}
                                onChange={(event) => save(owner, span, event.currentTarget)}
                              />
                            </Show>
                          </td>
                        )
                      }}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </Show>
    </div>
  )
}
