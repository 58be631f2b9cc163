import { For, type JSX, Show } from 'solid-js'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { cellText, figureText, inWords } from '../summary/figure-text.ts'
import { Notice } from '../ui/Notice.tsx'
import { TraceRows } from './TraceRows.tsx'
import type { Trace } from './trace.ts'

/** The edition a figure stands in, and what it would be today. */
const Standing = (props: { trace: Trace }): JSX.Element => {
  const differs = () =>
    props.trace.state === 'signed' &&
    props.trace.now !== null &&
    props.trace.now.value !== props.trace.traced.value
  return (
    <>
      <p class="text-xs text-muted">
        {t('summary.code', { code: props.trace.code })} ·{' '}
        {props.trace.state === 'signed'
          ? t('summary.signed-by', {
              edition: props.trace.edition,
              name: props.trace.signedBy ?? '',
              at: moment(props.trace.signedAt),
            })
          : t('trace.draft', { edition: props.trace.edition })}
      </p>
      <Show when={props.trace.reopenedAt}>
        <p class="text-xs text-warn">
          {t('trace.reopened', { reason: props.trace.reopenReason ?? '' })}
        </p>
      </Show>
      <Show when={differs() && props.trace.traced.unit}>
        {(unit) => (
          <div class="mt-2">
            <Notice tone="warn">
              {t('trace.now', {
                signed: figureText({ unit: unit(), value: props.trace.traced.value }),
                now: figureText({ unit: unit(), value: props.trace.now?.value ?? null }),
              })}
            </Notice>
          </div>
        )}
      </Show>
    </>
  )
}

/** What a cell of a signed row says today, where that is something else. */
function nowOf(trace: Trace, { head, unit, value }: Trace['traced']['cells'][number]) {
  if (trace.state !== 'signed') return undefined
  const now = trace.nowCells.find((one) => inWords(one.head) === inWords(head))?.value ?? null
  const [was, is] = [cellText(value, unit), cellText(now, unit)]
  return was === is ? undefined : is || '–'
}

/** Formula, the figures it is made of, its rows, file and line. */
export const TraceView = (props: { trace: Trace; onOpen: (code: string) => void }): JSX.Element => (
  <div class="grid gap-1">
    <Show when={props.trace.traced.unit}>
      {(unit) => (
        <p class="text-2xl font-semibold">
          {figureText({ unit: unit(), value: props.trace.traced.value })}
        </p>
      )}
    </Show>
    <Standing trace={props.trace} />
    <h3 class="mt-2 text-sm font-semibold">{t('trace.formula')}</h3>
    <p>{inWords(props.trace.traced.formula)}</p>
    <Show when={props.trace.traced.cells.length > 0}>
      <dl class="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <For each={props.trace.traced.cells}>
          {(cell) => (
            <>
              <dt class="text-muted">{inWords(cell.head)}</dt>
              <dd class="[overflow-wrap:anywhere]">
                {cellText(cell.value, cell.unit) || '–'}
                <Show when={nowOf(props.trace, cell)}>
                  {(now) => (
                    <span class="ms-2 text-warn">{t('trace.cell-now', { now: now() })}</span>
                  )}
                </Show>
              </dd>
            </>
          )}
        </For>
      </dl>
    </Show>
    <Show when={props.trace.of.length > 0}>
      <ul class="mt-1 text-sm">
        <For each={props.trace.of}>
          {(one) => (
            <li class="flex items-baseline justify-between gap-3 border-b border-line py-1.5">
              <button type="button" class="link text-start" onClick={() => props.onOpen(one.code)}>
                {inWords(one.label)}
              </button>
              <span class="whitespace-nowrap">{figureText(one)}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
    <TraceRows trace={props.trace} />
  </div>
)
