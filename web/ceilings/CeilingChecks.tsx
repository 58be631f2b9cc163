import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { CheckState } from './CheckState.tsx'
import type { Ceilings, Check, CountCheck, MoneyCheck, Reason } from './ceiling.ts'
import { countBase, figureWords, moneyBase, reasonWords } from './ceiling-words.ts'

/** What is missing in the meeting's own details is mended there. */
const mendable = new Set<string>(['attendees-missing', 'session-missing', 'session-too-long'])

const Why = (props: { reason: Reason; meetingId: number; standing: boolean }): JSX.Element => (
  <p class="text-xs text-muted">
    {reasonWords(props.reason)}
    <Show when={props.standing && mendable.has(props.reason.code)}>
      {' '}
      <A class="link" href={`/meetings/${props.meetingId}/edit`}>
        {t('meeting.edit')}
      </A>
    </Show>
  </p>
)

export const Bar = (props: {
  actualCents: number
  allowedCents: number
  over: boolean
}): JSX.Element => {
  const share = () =>
    props.allowedCents > 0
      ? Math.min(100, (props.actualCents / props.allowedCents) * 100)
      : props.actualCents > 0
        ? 100
        : 0
  return (
    <div class="my-1 h-1.5 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
      <div
        class="h-full rounded-full"
        style={{
          width: `${Math.max(0, share())}%`,
          background: props.over ? 'var(--over-fill)' : 'var(--planned-fill)',
        }}
      />
    </div>
  )
}

const overCents = (check: MoneyCheck): string =>
  signedMoney((check.actualCents ?? 0) - (check.allowedCents ?? 0))

const overFigure = ({ state, unit, actual, allowed }: CountCheck): string =>
  state === 'exceeded' ? `+${figureWords(unit, (actual ?? 0) - (allowed ?? 0))}` : ''

const Money = (props: { check: MoneyCheck; meetingId: number }): JSX.Element => (
  <li>
    <div class="flex flex-wrap items-center justify-between gap-x-2">
      <span class="font-medium">{t(`ceiling.check.${props.check.name}`)}</span>
      <CheckState
        state={props.check.state}
        over={props.check.state === 'exceeded' ? overCents(props.check) : ''}
      />
    </div>
    <Show when={props.check.actualCents !== null && props.check.allowedCents !== null}>
      <Bar
        actualCents={props.check.actualCents ?? 0}
        allowedCents={props.check.allowedCents ?? 0}
        over={props.check.state === 'exceeded'}
      />
      <p class="text-sm">
        {t('ceiling.of', {
          actual: money(props.check.actualCents),
          allowed: money(props.check.allowedCents),
        })}
      </p>
    </Show>
    <Show when={props.check.base}>
      {(base) => <p class="text-xs text-muted">{moneyBase(base())}</p>}
    </Show>
    <Show when={props.check.reason}>
      {(reason) => <Why reason={reason()} meetingId={props.meetingId} standing />}
    </Show>
  </li>
)

const Counted = (props: { check: CountCheck; meetingId: number; first: boolean }): JSX.Element => (
  <li>
    <div class="flex flex-wrap items-center justify-between gap-x-2">
      <span>{t(`ceiling.check.${props.check.name}`)}</span>
      <CheckState state={props.check.state} over={overFigure(props.check)} />
    </div>
    <Show when={props.check.actual !== null && props.check.allowed !== null}>
      <p class={`text-sm ${props.check.state === 'exceeded' ? 'text-over' : ''}`}>
        {t('ceiling.at-most', {
          actual: figureWords(props.check.unit, props.check.actual ?? 0),
          allowed: figureWords(props.check.unit, props.check.allowed ?? 0),
        })}
      </p>
      <Show when={countBase(props.check)}>
        {(words) => <p class="text-xs text-muted">{words()}</p>}
      </Show>
    </Show>
    <Show when={props.check.reason}>
      {(reason) => <Why reason={reason()} meetingId={props.meetingId} standing={props.first} />}
    </Show>
  </li>
)

/** Parts that may offset each other: figures, no verdict. */
const Parts = (props: { parts: Ceilings['parts'] }): JSX.Element => (
  <li class="text-sm">
    <ul class="grid gap-0.5">
      <For each={props.parts}>
        {(part) => (
          <li class="flex justify-between gap-2 text-xs text-muted">
            <span>{t(`ceiling.part.${part.part}`)}</span>
            <span>
              {money(part.actualCents)} / {money(part.allowedCents)}
            </span>
          </li>
        )}
      </For>
    </ul>
    <p class="text-xs text-muted">{t('ceiling.parts-offset')}</p>
  </li>
)

const isMoney = (check: Check): check is MoneyCheck => check.unit === 'cents'
const isSilent = (check: Check) => check.reason?.code === 'no-limit'

/** Every check with its figures, its base and its verdict; what the standard leaves open stands in one line. */
export const CeilingChecks = (props: {
  meetingId: number
  checks: Ceilings['checks']
  parts: Ceilings['parts']
  partsOffset: boolean
}): JSX.Element => {
  const sums = () => props.checks.filter(isMoney)
  const counts = () =>
    props.checks.filter((check): check is CountCheck => !isMoney(check) && !isSilent(check))
  const silent = () => props.checks.filter(isSilent)
  const firstOf = (code: string | undefined) =>
    props.checks.find((check) => check.reason?.code === code)
  return (
    <ul class="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(min(14rem,100%),1fr))]">
      <For each={sums()}>{(check) => <Money check={check} meetingId={props.meetingId} />}</For>
      <Show when={props.partsOffset && props.parts.some((part) => part.actualCents !== 0)}>
        <Parts parts={props.parts} />
      </Show>
      <For each={counts()}>
        {(check) => (
          <Counted
            check={check}
            meetingId={props.meetingId}
            first={firstOf(check.reason?.code) === check}
          />
        )}
      </For>
      <Show when={silent().length > 0}>
        <li class="text-xs text-muted">
          {t('ceiling.silent', {
            names: silent()
              .map(({ name }) => t(`ceiling.check.${name}`))
              .join(t('ui.list-mark')),
          })}
        </li>
      </Show>
    </ul>
  )
}
