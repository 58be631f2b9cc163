import { createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { reportKindNames } from '../../api/domain/rule-book-names.ts'
import { count, date, fractionPercent, nothing, shortDay } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Movement } from './Movement.tsx'
import { daysName } from './period-name.ts'
import { type Attention, loadAttention, type RankingAsked } from './rankings.ts'

const momentText = (at: string): string =>
  at.length === 10 ? date(at) : `${date(at.slice(0, 10))} ${at.slice(11)}`

const Card = (props: {
  title: string
  hint?: string | undefined
  count: number
  children: JSX.Element
}): JSX.Element => (
  <section class="card p-4">
    <h2 class="flex items-baseline justify-between gap-2">
      {props.title}
      <span class="text-sm font-normal text-muted">{count(props.count)}</span>
    </h2>
    <Show when={props.hint}>
      <p class="text-xs text-muted">{props.hint}</p>
    </Show>
    <Show
      when={props.count > 0}
      fallback={<p class="mt-2 text-muted">{t('ranking.attention.none')}</p>}
    >
      <ul class="mt-2 divide-y divide-line">{props.children}</ul>
    </Show>
  </section>
)

const Line = (props: { what: string; note?: string; children?: JSX.Element }): JSX.Element => (
  <li class="flex flex-wrap items-baseline justify-between gap-x-3 py-1.5">
    <span class="min-w-0">
      {props.what}
      <Show when={props.note}>
        <span class="block text-xs text-muted">{props.note}</span>
      </Show>
    </span>
    <span class="text-sm">{props.children}</span>
  </li>
)

const unitsOf = (units: readonly { name: string }[]): string =>
  units.map(({ name }) => name).join(t('ranking.comma'))

const supportHint = ({ keySupport: { rule, periods } }: Attention): string => {
  if (!rule) return t('ranking.support.no-rule')
  const names = periods.map((period) => daysName(period)).join(t('ranking.comma'))
  const key = periods.length < rule.periods ? 'ranking.support.too-few' : 'ranking.support.text'
  return t(key, { share: fractionPercent(rule.share), count: rule.periods, periods: names })
}

/** 抓两头，带中间: who needs help and who brought nothing, what is owed, who moved most. */
export const AttentionView = (props: { asked: RankingAsked }): JSX.Element => {
  const found = createAsync(() => loadAttention(props.asked))
  return (
    <Show when={found()}>
      {(one) => (
        <div class="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
          <Card
            title={t('ranking.support')}
            hint={supportHint(one())}
            count={one().keySupport.units.length}
          >
            <For each={one().keySupport.units}>
              {(unit) => (
                <Line what={unit.name} note={unit.class ?? ''}>
                  {t('ranking.support.ranks', { ranks: unit.ranks.join(' ← ') })}
                </Line>
              )}
            </For>
          </Card>
          <Card
            title={t('ranking.zero')}
            hint={t('ranking.zero.text')}
            count={one().zeroReporters.length}
          >
            <For each={one().zeroReporters}>
              {(unit) => <Line what={unit.name}>{unit.class ?? nothing}</Line>}
            </For>
          </Card>
          <Card
            title={t('ranking.overdue')}
            hint={t('ranking.overdue.as-of', { day: date(one().asOf) })}
            count={one().overdue.length}
          >
            <For each={one().overdue}>
              {(item) => (
                <Line
                  what={item.title}
                  note={`${unitsOf(item.units)} · ${t('ranking.due', { day: momentText(item.dueAt) })}`}
                >
                  <span class="text-over">
                    {t('ranking.overdue.days', { count: item.dayCount })}
                  </span>
                </Line>
              )}
            </For>
          </Card>
          <Card title={t('ranking.rising')} count={one().rising.length}>
            <For each={one().rising}>
              {(unit) => (
                <Line what={unit.name} note={unit.class ?? ''}>
                  <Movement places={unit.movement} />
                </Line>
              )}
            </For>
          </Card>
          <Card title={t('ranking.falling')} count={one().falling.length}>
            <For each={one().falling}>
              {(unit) => (
                <Line what={unit.name} note={unit.class ?? ''}>
                  <Movement places={unit.movement} />
                </Line>
              )}
            </For>
          </Card>
          <Card title={t('ranking.late')} hint={t('ranking.late.text')} count={one().late.length}>
            <For each={one().late}>
              {(item) => (
                <Line what={item.title} note={unitsOf(item.units)}>
                  {t('ranking.late.times', {
                    submitted: momentText(item.submittedAt),
                    due: momentText(item.dueAt),
                  })}
                </Line>
              )}
            </For>
          </Card>
          <Card title={t('ranking.reports')} count={one().reports.length}>
            <For each={one().reports}>
              {(report) => (
                <Line what={report.name} note={shortDay(report.day)}>
                  <span class="text-over">{reportKindNames[locale()][report.kind]}</span>
                </Line>
              )}
            </For>
          </Card>
          <Show when={one().named.length > 0}>
            <Card title={t('ranking.named.title')} count={one().named.length}>
              <For each={one().named}>{(unit) => <Line what={unit.name} />}</For>
            </Card>
          </Show>
        </div>
      )}
    </Show>
  )
}
