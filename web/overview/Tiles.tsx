import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { count, money, nothing, percent, roundMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Changes } from './Changes.tsx'
import { type Measures, type Overview, satisfaction } from './overview.ts'

const Tile = (props: {
  label: JSX.Element
  value: string
  title?: string | undefined
  over?: boolean
  children?: JSX.Element
}): JSX.Element => (
  <div class={`card p-4 ${props.over ? 'border-over' : ''}`}>
    <p class="text-sm text-muted">{props.label}</p>
    <p
      class={`mt-1 text-2xl font-semibold ${props.over ? 'text-over' : ''}`}
      title={props.title ?? undefined}
    >
      {props.value}
    </p>
    <div class="min-h-5 text-sm text-muted">{props.children}</div>
  </div>
)

const AnnualTile = (props: { found: Overview }): JSX.Element => {
  const annual = () => props.found.annual
  const isOver = () => (annual().leftCents ?? 0) < 0
  const share = () => percent(annual().drawnCents, annual().amountCents)
  return (
    <Tile
      label={
        <A class="link" href={`/settlements?year=${props.found.year}`}>
          {t('annual.of', { year: props.found.year })}
        </A>
      }
      value={share()}
      over={isOver()}
      title={t('overview.annual.base', {
        drawn: money(annual().drawnCents),
        amount: money(annual().amountCents),
      })}
    >
      <Show when={annual().amountCents !== null} fallback={<p>{t('annual.none')}</p>}>
        <p>
          {t('overview.annual.drawn', {
            drawn: roundMoney(annual().drawnCents),
            amount: roundMoney(annual().amountCents ?? 0),
          })}
        </p>
        <p class={isOver() ? 'text-over' : ''}>
          {t(isOver() ? 'annual.over' : 'annual.left')}{' '}
          {isOver()
            ? `+${roundMoney(-(annual().leftCents ?? 0))}`
            : roundMoney(annual().leftCents ?? 0)}
        </p>
      </Show>
    </Tile>
  )
}

/** Which of it is final, and which is only what the hotels ask. */
const SpentParts = (props: { of: Measures }): JSX.Element => (
  <p>
    {t('overview.spent.parts', {
      settled: roundMoney(props.of.settledCents),
      settledCount: count(props.of.settledCount),
      billed: roundMoney(props.of.billedCents),
      billedCount: count(props.of.billedCount),
    })}
  </p>
)

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
const onTimeOf = (of: Measures) => share(of.keptCount, of.dueCount)
const satisfiedOf = (of: Measures) => share(of.satisfiedCount, of.answerCount)

/** The period in six figures; what each rests on is said under it or on hover. */
export const Tiles = (props: { found: Overview }): JSX.Element => {
  const totals = () => props.found.totals
  const costOf = (of: Measures) => of.costPerPersonDayCents
  return (
    <div class="grid grid-cols-2 gap-3 lg:grid-cols-3">
      <Tile label={t('overview.meetings')} value={count(totals().meetingCount)}>
        <Show when={props.found.upcomingCount > 0}>
          <p>{t('overview.upcoming', { count: count(props.found.upcomingCount) })}</p>
        </Show>
        <Changes found={props.found} of={(one) => one.meetingCount} show={count} />
      </Tile>
      <Tile
        label={t('overview.spent')}
        value={totals().spentCents === null ? nothing : roundMoney(totals().spentCents ?? 0)}
        title={money(totals().spentCents)}
      >
        <Show when={totals().spentCount > 0}>
          <SpentParts of={totals()} />
        </Show>
        <Changes found={props.found} of={(one) => one.spentCents} show={money} />
      </Tile>
      <AnnualTile found={props.found} />
      <Tile label={t('overview.person-day')} value={money(costOf(totals()))}>
        <Show
          when={totals().personDayMeetingCount > 0}
          fallback={<p>{t('overview.person-day.none')}</p>}
        >
          <p>
            {t('overview.person-day.base', {
              count: count(totals().personDayMeetingCount),
              all: count(totals().spentCount),
              days: count(totals().personDays),
            })}
          </p>
        </Show>
        <Changes found={props.found} of={costOf} show={money} />
      </Tile>
      <Tile label={t('overview.on-time')} value={percent(totals().keptCount, totals().dueCount)}>
        <p>
          {t('overview.on-time.base', {
            due: count(totals().dueCount),
            kept: count(totals().keptCount),
          })}
        </p>
        <Changes found={props.found} of={onTimeOf} show={(rate) => percent(rate, 1)} isRate />
      </Tile>
      <Tile label={t('overview.satisfaction')} value={satisfaction(totals())}>
        <p>
          {totals().answerCount === 0
            ? t('overview.not-asked')
            : t('overview.satisfaction.base', {
                n: count(totals().answerCount),
                satisfied: count(totals().satisfiedCount),
              })}
        </p>
        <Show when={totals().answerCount > 0}>
          <Changes found={props.found} of={satisfiedOf} show={(rate) => percent(rate, 1)} isRate />
        </Show>
      </Tile>
    </div>
  )
}
