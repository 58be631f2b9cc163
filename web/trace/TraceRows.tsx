import { A } from '@solidjs/router'
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { DailyCountLine } from '../comparisons/DailyCountLine.tsx'
import { type AnyLine, EvidenceLine } from '../comparisons/EvidenceLine.tsx'
import { amount, count, date, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { ColumnMark } from '../ui/Figures.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { PersonLine } from './PersonLine.tsx'
import { fetchTrace, type Trace } from './trace.ts'

const columns = ['planned', 'agreed', 'counted', 'billed'] as const

const Part = (props: {
  title: string
  lines: number
  cents?: number | null
  mark?: (typeof columns)[number]
  children: JSX.Element
}): JSX.Element => (
  <section class="mt-3" aria-label={props.title}>
    <h3 class="flex items-center justify-between gap-2 border-b border-line pb-1 text-sm font-semibold">
      <span class="flex items-center gap-2">
        <Show when={props.mark}>{(mark) => <ColumnMark column={mark()} />}</Show>
        {props.title}
      </span>
      <span class="font-normal text-muted">
        {t('trace.lines', { count: count(props.lines) })}
        {props.cents != null && ` · ${money(props.cents)}`}
      </span>
    </h3>
    <ul class="text-sm">{props.children}</ul>
  </section>
)

/** Files that were in force when it was signed and are not any more. */
const Gone = (props: { trace: Trace }): JSX.Element => {
  const gone = () => props.trace.files.filter(({ state }) => state !== 'committed')
  return (
    <Show when={gone().length > 0}>
      <p class="mt-2 text-sm text-warn">
        {t('trace.gone', {
          files: gone()
            .map(({ filename }) => filename)
            .join(', '),
        })}
      </p>
    </Show>
  )
}

/** All rows behind a figure, a page at a time. */
export const TraceRows = (props: { trace: Trace }): JSX.Element => {
  const [pages, setPages] = createSignal<readonly Trace[]>([])
  const [isBusy, setBusy] = createSignal(false)
  createEffect(on([() => props.trace], ([first]) => setPages([first])))
  const all = <K extends 'planned' | 'agreed' | 'counted' | 'billed' | 'settled' | 'people'>(
    key: K,
  ): Trace[K] => pages().flatMap((page) => page[key] as Trace[K][number][]) as Trace[K]
  const last = () => pages().at(-1)
  const more = async () => {
    setBusy(true)
    try {
      const next = await fetchTrace(props.trace.code, pages().length * 100)
      setPages((known) => [...known, next])
    } catch (refused) {
      say(sentence(refused), 'over')
    } finally {
      setBusy(false)
    }
  }
  const id = () => props.trace.meeting.id
  const { totals } = props.trace
  return (
    <>
      <Gone trace={props.trace} />
      <Show when={totals.settled.lines > 0}>
        <Part
          title={t('settlement.settled')}
          lines={totals.settled.lines}
          cents={props.trace.totals.settled.cents}
        >
          <For each={all('settled')}>
            {(one) => (
              <li class="border-b border-line py-1.5">
                <div class="flex items-baseline justify-between gap-3">
                  <span>
                    {one.item.day && `${date(one.item.day)} `}
                    {itemName(one.item)}
                  </span>
                  <span class="whitespace-nowrap">{amount(one.settledCents)}</span>
                </div>
                <span class="block text-xs text-muted">
                  {t('trace.settled', {
                    payable: amount(one.payableCents),
                    billed: amount(one.billedCents),
                  })}
                </span>
              </li>
            )}
          </For>
        </Part>
      </Show>
      <For each={columns}>
        {(column) => (
          <Show
            when={
              props.trace.totals[column].lines > 0 ||
              (column === 'counted' && props.trace.daily.length > 0)
            }
          >
            <Part
              title={t(`column.${column}`)}
              mark={column}
              lines={
                props.trace.totals[column].lines +
                (column === 'counted' ? props.trace.daily.length : 0)
              }
              cents={props.trace.totals[column].cents}
            >
              <Show when={column === 'counted'}>
                <For each={props.trace.daily}>
                  {(line) => <DailyCountLine line={line} meetingId={id()} saysItem />}
                </For>
              </Show>
              <For each={all(column) as AnyLine[]}>
                {(line) => <EvidenceLine line={line} meetingId={id()} saysItem />}
              </For>
            </Part>
          </Show>
        )}
      </For>
      <Show when={props.trace.totals.people.lines > 0}>
        <Part title={t('trace.people')} lines={props.trace.totals.people.lines}>
          <For each={all('people')}>
            {(person) => <PersonLine person={person} meetingId={id()} />}
          </For>
        </Part>
      </Show>
      <Show when={props.trace.decisions.length > 0}>
        <Part title={t('trace.decisions')} lines={props.trace.decisions.length}>
          <For each={props.trace.decisions}>
            {(one) => (
              <li class="border-b border-line py-1.5">
                <A class="link" href={`/meetings/${id()}/follow-up`}>
                  {one.number}. {one.text}
                </A>
                <span class="block text-xs text-muted">
                  {t('trace.decision', {
                    department: one.department,
                    due: date(one.dueOn),
                    done: date(one.doneOn),
                  })}
                </span>
              </li>
            )}
          </For>
        </Part>
      </Show>
      <Show when={props.trace.milestones.length > 0}>
        <Part title={t('trace.milestones')} lines={props.trace.milestones.length}>
          <For each={props.trace.milestones}>
            {(one) => (
              <li class="border-b border-line py-1.5">
                <A class="link" href={`/meetings/${id()}/follow-up`}>
                  {t(`milestone.rule.${one.rule}`)}
                  {one.day && ` ${date(one.day)}`}
                </A>
                <span class="block text-xs text-muted">
                  {t('trace.milestone', {
                    planned: date(one.plannedOn),
                    actual: date(one.actualOn),
                  })}
                </span>
              </li>
            )}
          </For>
        </Part>
      </Show>
      <For each={props.trace.surveys}>
        {(one) => (
          <p class="mt-3 text-sm [overflow-wrap:anywhere]">
            {t('trace.survey', { filename: one.filename })}
          </p>
        )}
      </For>
      <For each={props.trace.lessons}>
        {(one) => <li class="list-none border-b border-line py-1.5 text-sm">{one.text}</li>}
      </For>
      <For each={props.trace.commendations}>
        {(one) => (
          <li class="list-none border-b border-line py-1.5 text-sm">
            {one.who}: {one.reason}
          </li>
        )}
      </For>
      <Show when={last()?.truncated}>
        <button type="button" class="btn mt-3" disabled={isBusy()} onClick={more}>
          {t('trace.more')}
        </button>
      </Show>
    </>
  )
}
