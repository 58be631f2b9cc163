import { A, createAsync, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { usualKinds } from '../../api/domain/information-item.ts'
import { canOrganise, useSession } from '../access/session.ts'
import { PeriodChoice } from '../follow-up/PeriodChoice.tsx'
import { daysOfPeriod, parsePeriod, periodText } from '../follow-up/period.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { createVirtualRows, Room } from '../ui/virtual-rows.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { type ItemRow, type ItemsQuery, listItems, listUnits } from './information.ts'
import { kindWord, momentWords } from './information-words.ts'
import { createItemPages } from './item-pages.ts'
import { UnitSelect } from './UnitChoice.tsx'

const states = ['adopted', 'not-adopted', 'not-delivered'] as const
type State = (typeof states)[number]

const text = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

const Rows = (props: {
  total: number
  first: ItemRow[]
  asked: ItemsQuery
  openId: number | undefined
  onOpen: (id: number) => void
}): JSX.Element => {
  const units = createAsync(() => listUnits())
  const names = createMemo(
    () => new Map((units()?.units ?? []).map((unit) => [unit.id, unit.name])),
  )
  let box: HTMLElement | undefined
  const pages = createItemPages(
    () => props.asked,
    () => props.first,
  )
  const rows = createVirtualRows({
    count: () => props.total,
    box: () => box,
    heights: { row: 33, card: 150 },
  })
  createEffect(() => pages.want(rows.numbers()))
  const unitsOf = (item: ItemRow) =>
    item.units.map(({ unitId }) => names().get(unitId) ?? `#${unitId}`).join('、')
  return (
    <section
      ref={(element) => {
        box = element
      }}
      class="table-scroll max-h-[70dvh] max-sm:max-h-none"
      aria-label={t('information.items')}
      tabindex="0"
    >
      <table class="table cards" aria-rowcount={props.total + 1}>
        <caption class="sr-only">{t('information.items')}</caption>
        <thead>
          <tr>
            <th>{t('information.item')}</th>
            <th>{t('information.unit')}</th>
            <th>{t('information.kind')}</th>
            <th>{t('information.submitted-on')}</th>
            <th class="num">{t('information.adopted-count')}</th>
            <th class="num">{t('information.written-count')}</th>
          </tr>
        </thead>
        <tbody>
          <Room height={rows.above()} />
          <For each={rows.numbers()}>
            {(at) => (
              <tr ref={rows.measure} data-index={at} aria-rowindex={at + 2}>
                <Show
                  when={pages.rowAt(at)}
                  fallback={
                    <td colspan="6">
                      <span class="skeleton inline-block h-4 w-2/3" />
                    </td>
                  }
                >
                  {(item) => (
                    <>
                      <th scope="row" class="head">
                        <button
                          type="button"
                          class="link text-start"
                          aria-expanded={props.openId === item().id}
                          onClick={() => props.onOpen(item().id)}
                        >
                          {item().title}
                        </button>
                        <Show when={item().number}>
                          <span class="ms-2 text-xs font-normal text-muted">{item().number}</span>
                        </Show>
                      </th>
                      <td class="wide" data-label={t('information.unit')}>
                        {unitsOf(item())}
                      </td>
                      <td data-label={t('information.kind')}>{kindWord(item().kind)}</td>
                      <td class="whitespace-nowrap" data-label={t('information.submitted-on')}>
                        <Show
                          when={item().submittedAt}
                          fallback={
                            <span class="text-warn">
                              {t('information.owed', { due: momentWords(item().dueAt) })}
                            </span>
                          }
                        >
                          {(moment) => momentWords(moment())}
                        </Show>
                      </td>
                      <td class="num" data-label={t('information.adopted-count')}>
                        {item().adoptionCount > 0 ? count(item().adoptionCount) : '–'}
                      </td>
                      <td class="num" data-label={t('information.written-count')}>
                        {item().instructionCount > 0 ? count(item().instructionCount) : '–'}
                      </td>
                    </>
                  )}
                </Show>
              </tr>
            )}
          </For>
          <Room height={rows.below()} />
        </tbody>
      </table>
    </section>
  )
}

/** Items, searched and filtered; one opens at the side. The address is the view. */
export const ItemsView = (): JSX.Element => {
  const session = useSession()
  const mayEnter = () => canOrganise(session())
  const [search, setSearch] = useSearchParams()
  const [isAdding, setAdding] = createSignal(false)
  const period = () => parsePeriod(text(search.period))
  const asked = createMemo((): ItemsQuery => {
    const within = period()
    return {
      ...(within && daysOfPeriod(within)),
      ...(search.unit && { unitId: text(search.unit) }),
      ...(search.kind && { kind: text(search.kind) }),
      ...(search.state && { state: text(search.state) as State }),
      ...(search.search && { search: text(search.search) }),
      ...(search.file && { importId: text(search.file) }),
    }
  })
  const found = createAsync(() => listItems({ ...asked(), limit: '200' }))
  const units = createAsync(() => listUnits())
  const isFiltered = () => Object.keys(asked()).length > 0
  const kinds = () => [...new Set([...usualKinds, ...(found()?.kinds ?? [])])]
  let field: HTMLInputElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const type = (value: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => setSearch({ search: value.trim() || null }, { replace: true }), 250)
  }
  const filter = (name: string) => (value: string | null) => setSearch({ [name]: value })
  const clear = () =>
    setSearch({ period: null, unit: null, kind: null, state: null, search: null, file: null })
  useShortcuts(
    () => t('information.title'),
    () => [
      { keys: '/', label: t('shortcut.search'), run: () => field?.focus() },
      ...(mayEnter()
        ? [{ keys: 'n', label: t('information.add'), run: () => setAdding(true) }]
        : []),
    ],
  )
  const openId = () => Number(text(search.item)) || undefined
  return (
    <div class="grid gap-3">
      <search class="no-print flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          ref={field}
          class="input max-w-72 flex-1 basis-44"
          type="search"
          value={text(search.search)}
          placeholder={t('information.search')}
          aria-label={t('information.search')}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <PeriodChoice
          period={period()}
          onChange={(next) => setSearch({ period: next ? periodText(next) : null })}
        />
        <UnitSelect
          label={t('information.unit')}
          all={t('information.all-units')}
          value={text(search.unit)}
          onChange={filter('unit')}
        />
        <select
          class="input w-auto"
          aria-label={t('information.kind')}
          onChange={(event) => filter('kind')(event.currentTarget.value || null)}
        >
          <option value="">{t('information.all-kinds')}</option>
          <For each={kinds()}>
            {(kind) => (
              <option value={kind} selected={kind === text(search.kind)}>
                {kindWord(kind)}
              </option>
            )}
          </For>
        </select>
        <select
          class="input w-auto"
          aria-label={t('information.state')}
          onChange={(event) => filter('state')(event.currentTarget.value || null)}
        >
          <option value="">{t('information.all-states')}</option>
          <For each={states}>
            {(state) => (
              <option value={state} selected={state === text(search.state)}>
                {t(`information.state.${state}`)}
              </option>
            )}
          </For>
        </select>
        <Show when={mayEnter()}>
          <button
            type="button"
            class="btn btn-primary ms-auto max-sm:min-h-11"
            onClick={() => setAdding(true)}
          >
            <Icon name="plus" />
            {t('information.add')}
          </button>
        </Show>
      </search>
      <Waiting>
        <Show when={found()}>
          {(list) => (
            <Show
              when={list().total > 0}
              fallback={
                <Show
                  when={isFiltered()}
                  fallback={
                    <Empty
                      title={t('information.empty')}
                      action={
                        <Show when={mayEnter()}>
                          <A
                            class="btn btn-primary"
                            href={
                              (units()?.units.length ?? 0) > 0
                                ? '/rankings/facts/imports'
                                : '/rankings/facts/units'
                            }
                          >
                            {t(
                              (units()?.units.length ?? 0) > 0
                                ? 'information.empty.import'
                                : 'information.empty.units',
                            )}
                          </A>
                        </Show>
                      }
                    >
                      {t('information.empty.text')}
                    </Empty>
                  }
                >
                  <Empty
                    title={t('information.none-found')}
                    action={
                      <button type="button" class="btn" onClick={clear}>
                        {t('meeting.clear')}
                      </button>
                    }
                  />
                </Show>
              }
            >
              <p class="text-sm text-muted" role="status">
                {t('information.found', { count: count(list().total) })}
                <Show when={search.file}>
                  {' '}
                  <button type="button" class="link" onClick={clear}>
                    {t('meeting.clear')}
                  </button>
                </Show>
              </p>
              <div
                classList={{
                  'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_28rem]':
                    openId() !== undefined,
                }}
              >
                <Rows
                  total={list().total}
                  first={list().items}
                  asked={asked()}
                  openId={openId()}
                  onOpen={(id) =>
                    setSearch({ item: openId() === id ? null : String(id) }, { replace: true })
                  }
                />
                <Show when={openId()} keyed>
                  {(id) => (
                    <ItemPanel
                      itemId={id}
                      onClose={() => setSearch({ item: null }, { replace: true })}
                    />
                  )}
                </Show>
              </div>
            </Show>
          )}
        </Show>
      </Waiting>
      <Show when={isAdding()}>
        <ItemDialog editing="new" onClose={() => setAdding(false)} />
      </Show>
    </div>
  )
}
