import { For, type JSX, Show } from 'solid-js'
import { formatDecimal, parseDecimal, subtract, zero } from '../../api/domain/decimal.ts'
import { count, money, quantity, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Import } from './import.ts'

type Balance = NonNullable<Import['balance']>

const parts = ['read', 'imported', 'duplicate', 'rejected', 'ignored'] as const
const marks = { read: '', imported: '=', duplicate: '+', rejected: '+', ignored: '+' }

/** read = imported + duplicate + rejected + ignored, in rows and, of what costs anything, in yuan. */
const Equation = (props: { balance: Balance; hasMoney: boolean }): JSX.Element => (
  <dl class="flex flex-wrap items-stretch gap-x-3 gap-y-3">
    <For each={parts}>
      {(part) => (
        <>
          <Show when={marks[part]}>
            <span class="self-center text-xl text-muted" aria-hidden="true">
              {marks[part]}
            </span>
          </Show>
          <div class="min-w-24">
            <dt class="text-sm text-muted">{t(`import.balance.${part}`)}</dt>
            <dd
              class={`text-xl font-semibold ${part === 'rejected' && props.balance.rejected > 0 ? 'text-over' : ''}`}
            >
              {count(props.balance[part])}
              <span class="ms-1 text-sm font-normal text-muted">{t('import.rows-unit')}</span>
            </dd>
            <Show when={props.hasMoney}>
              <dd class="text-sm">{money(props.balance.cents[part])}</dd>
            </Show>
          </div>
        </>
      )}
    </For>
  </dl>
)

type Total = Import['controlTotals'][number]

/** `+10`, `−2.5`. */
const gapOf = (computed: string | null, stated: string | null): string => {
  const gap = formatDecimal(
    subtract(parseDecimal(computed ?? '0') ?? zero, parseDecimal(stated ?? '0') ?? zero),
  )
  return gap.startsWith('-') ? quantity(gap) : `+${quantity(gap)}`
}

/** What a total says and what its rows come to: money, or a count. */
const figuresOf = (total: Total) =>
  total.statedCents === null || total.computedCents === null
    ? {
        stated: quantity(total.statedQuantity),
        computed: quantity(total.computedQuantity),
        gap: gapOf(total.computedQuantity, total.statedQuantity),
      }
    : {
        stated: money(total.statedCents),
        computed: money(total.computedCents),
        gap: signedMoney(total.computedCents - total.statedCents),
      }

/** A line that states the sums of several columns, or of a count, says of which. */
const isOneOfSeveral = (total: Total, totals: readonly Total[]): boolean =>
  total.statedQuantity !== null || totals.filter(({ line }) => line === total.line).length > 1

const Totals = (props: { totals: Import['controlTotals'] }): JSX.Element => (
  <div class="mt-4 border-t border-line pt-3">
    <h4 class="mb-1 text-sm font-semibold">{t('import.control')}</h4>
    <ul class="grid gap-1">
      <For each={props.totals}>
        {(total) => (
          <li class="flex flex-wrap items-center gap-x-2">
            <Icon
              name={total.met ? 'check' : 'warn'}
              class={total.met ? 'text-under' : 'text-over'}
            />
            <span>{t('import.control.line', { line: total.line, text: total.text })}</span>
            <Show when={isOneOfSeveral(total, props.totals)}>
              <span>{total.column}</span>
            </Show>
            <span class="font-medium">{figuresOf(total).stated}</span>
            <span class={total.met ? 'text-under' : 'text-over'}>
              {total.met ? t('import.control.met') : t('import.control.missed', figuresOf(total))}
            </span>
          </li>
        )}
      </For>
    </ul>
  </div>
)

const Ignored = (props: { runs: Import['ignored'] }): JSX.Element => (
  <details class="mt-3">
    <summary class="link w-fit">{t('import.ignored')}</summary>
    <ul class="mt-1 columns-1 text-sm sm:columns-2 lg:columns-3">
      <For each={props.runs}>
        {(run) => (
          <li>
            {run.firstLine === run.lastLine
              ? t('import.ignored.line', { line: run.firstLine })
              : t('import.ignored.lines', { from: run.firstLine, to: run.lastLine })}{' '}
            {t(`ignored.${run.reason}`)}
          </li>
        )}
      </For>
    </ul>
  </details>
)

export const BalanceView = (props: { given: Import; balance: Balance }): JSX.Element => (
  <section class="card p-4" aria-labelledby="balance">
    <h3 id="balance" class="mb-3">
      {t('import.balance')}
    </h3>
    <Equation
      balance={props.balance}
      hasMoney={props.given.people === null && props.given.facts === null}
    />
    <Show when={props.balance.paymentRows > 0 || props.balance.reversalPairs > 0}>
      <p class="mt-3 text-sm text-muted">
        <Show when={props.balance.paymentRows > 0}>
          {t('import.payments', {
            count: count(props.balance.paymentRows),
            total: money(props.balance.paymentsCents),
          })}{' '}
        </Show>
        <Show when={props.balance.reversalPairs > 0}>
          {t('import.reversals', { count: count(props.balance.reversalPairs) })}
        </Show>
      </p>
    </Show>
    <Show when={props.given.controlTotals.length > 0}>
      <Totals totals={props.given.controlTotals} />
    </Show>
    <Show when={props.given.ignored.length > 0}>
      <Ignored runs={props.given.ignored} />
    </Show>
  </section>
)
