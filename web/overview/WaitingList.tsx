import { A, createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { count, money, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { loadWaiting, type WaitingGroup } from './overview.ts'

type Kind = WaitingGroup['kind']
type Item = WaitingGroup['items'][number]

/** Where each is done. */
const places: Record<Kind, (item: Item) => string> = {
  'budget-approval': () => 'budget',
  'summary-unsigned': () => 'summary',
  'share-objected': () => 'apportionment',
  'settlement-ready': () => 'settlement/closing',
  'difference-undecided': () => 'settlement/differences',
  'bill-unchecked': () => 'settlement/differences',
  'apportionment-due': () => 'apportionment',
  'import-preview': ({ subjectId }) => `imports/${subjectId}`,
  'decision-overdue': ({ subjectId }) => `follow-up?decision=${subjectId}`,
}

/** All of a kind, where there is such a page. */
const everything: Partial<Record<Kind, string>> = {
  'decision-overdue': '/follow-up?state=overdue',
}

const lineOf = (kind: Kind, item: Item): string =>
  t(`waiting.${kind}.line`, {
    total: money(item.cents),
    day: shortDay(item.on),
    starts: shortDay(item.startsOn),
    count: count(item.count ?? 0),
    text: item.text ?? '',
  })

const Group = (props: { of: WaitingGroup }): JSX.Element => {
  const more = () => props.of.total - props.of.items.length
  return (
    <li class="px-4 py-3">
      <h3 class="mb-1">
        {t(`waiting.${props.of.kind}`)} <span class="chip ms-1">{count(props.of.total)}</span>
      </h3>
      <ul>
        <For each={props.of.items}>
          {(item) => (
            <li class="flex flex-wrap items-baseline justify-between gap-x-4 py-0.5 max-sm:py-2">
              <A class="link" href={`/meetings/${item.meetingId}/${places[props.of.kind](item)}`}>
                {item.title}
              </A>
              <span class="text-sm text-muted">{lineOf(props.of.kind, item)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={more() > 0}>
        <p class="mt-1 text-sm text-muted">
          <Show
            when={everything[props.of.kind]}
            fallback={t('waiting.more', { count: count(more()) })}
          >
            {(href) => (
              <A class="link" href={href()}>
                {t('waiting.more', { count: count(more()) })}
              </A>
            )}
          </Show>
        </p>
      </Show>
    </li>
  )
}

/** What waits for the reader, before all figures. */
export const WaitingList = (): JSX.Element => {
  const found = createAsync(() => loadWaiting())
  return (
    <Show when={found()}>
      {(list) => (
        <section aria-labelledby="waiting" class="no-print">
          <h2 id="waiting" class="mb-2">
            {t('waiting.title')}
          </h2>
          <Show
            when={list().waiting.length > 0}
            fallback={<p class="card px-4 py-3 text-sm text-muted">{t('waiting.none')}</p>}
          >
            <ul class="card divide-y divide-line lg:columns-2 lg:gap-0 lg:divide-y-0 [&>li]:break-inside-avoid">
              <For each={list().waiting}>{(group) => <Group of={group} />}</For>
            </ul>
          </Show>
        </section>
      )}
    </Show>
  )
}
