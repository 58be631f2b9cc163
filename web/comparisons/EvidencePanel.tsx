import { A, createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { amount, money, quantity, shortDay, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { RawLine } from '../imports/RawLine.tsx'
import { ColumnMark } from '../ui/Figures.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { type ComparisonRow, type Evidence, loadEvidence } from './comparison.ts'
import { causes } from './waterfall-chart.ts'

type Source = { importId: number; line: number; filename: string }

const Head = (props: { column: 'planned' | 'agreed' | 'counted' | 'billed'; figure: string }) => (
  <h3 class="mt-3 flex items-center justify-between gap-2 border-b border-line pb-1 text-sm font-semibold">
    <span class="flex items-center gap-2">
      <ColumnMark column={props.column} />
      {t(`column.${props.column}`)}
    </span>
    <span>{props.figure}</span>
  </h3>
)

const figure = ({ quantity: many, cents }: { quantity: string | null; cents: number | null }) =>
  [many !== null && quantity(many), cents !== null && money(cents)].filter(Boolean).join(' · ') ||
  '–'

/** File and line; the line's own text unfolds in place. */
const Line = (props: { meetingId: number; source: Source; children: JSX.Element; end: string }) => {
  const [open, setOpen] = createSignal(false)
  return (
    <li class="border-b border-line py-1.5 last:border-0">
      <div class="flex items-baseline justify-between gap-3">
        <span class="min-w-0 [overflow-wrap:anywhere]">{props.children}</span>
        <span class="whitespace-nowrap">{props.end}</span>
      </div>
      <div class="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <A class="link" href={`/meetings/${props.meetingId}/imports/${props.source.importId}`}>
          {props.source.filename}
        </A>
        <button
          type="button"
          class="link"
          aria-expanded={open()}
          onClick={() => setOpen((on) => !on)}
        >
          {t('evidence.line', { line: props.source.line })}
        </button>
      </div>
      <Show when={open()}>
        <div class="mt-1">
          <RawLine
            importId={props.source.importId}
            line={props.source.line}
            onClose={() => setOpen(false)}
          />
        </div>
      </Show>
    </li>
  )
}

const None = (): JSX.Element => <p class="py-1 text-sm text-muted">{t('evidence.none')}</p>

const Rows = (props: {
  evidence: Evidence
  row: ComparisonRow
  meetingId: number
}): JSX.Element => (
  <>
    <Head column="planned" figure={figure(props.row.planned)} />
    <For each={props.evidence.planned} fallback={<None />}>
      {(line) => (
        <p class="py-1 text-sm">
          {quantity(line.quantity)} {line.unit} × {money(line.unitPriceCents)} ={' '}
          {money(line.amountCents)}
          <Show when={line.note}>
            <span class="block text-muted">{line.note}</span>
          </Show>
        </p>
      )}
    </For>
    <Head column="agreed" figure={figure(props.row.agreed)} />
    <Head column="counted" figure={figure(props.row.counted)} />
    <ul class="text-sm">
      <For each={props.evidence.counted} fallback={<None />}>
        {(line) => (
          <Line meetingId={props.meetingId} source={line} end={quantity(line.quantity)}>
            {line.text}
          </Line>
        )}
      </For>
    </ul>
    <Head column="billed" figure={figure(props.row.billed)} />
    <ul class="text-sm">
      <For each={props.evidence.billed} fallback={<None />}>
        {(line) => (
          <Line meetingId={props.meetingId} source={line} end={amount(line.amountCents)}>
            {line.day && shortDay(line.day)} {line.text}
            <Show when={line.quantity}>
              <span class="text-muted"> × {quantity(line.quantity)}</span>
            </Show>
          </Line>
        )}
      </For>
    </ul>
    <Show when={props.evidence.truncated}>
      <p class="py-1 text-sm text-warn">{t('evidence.truncated')}</p>
    </Show>
  </>
)

/** Why a row says what it says: down to the file, the line and its own text. */
export const EvidencePanel = (props: {
  meetingId: number
  row: ComparisonRow
  name: string
  onClose: () => void
}): JSX.Element => {
  const found = createAsync(async () =>
    props.row.itemId === null ? undefined : loadEvidence(props.meetingId, props.row.itemId),
  )
  return (
    <SidePanel
      title={props.name}
      label={t('evidence.of', { item: props.name })}
      onClose={props.onClose}
    >
      <p
        class="text-lg font-semibold"
        classList={{ 'text-over': props.row.gapCents > 0, 'text-under': props.row.gapCents < 0 }}
      >
        {t('column.gap')} {signedMoney(props.row.gapCents)}
      </p>
      <ul class="text-sm text-muted">
        <For each={causes.filter((cause) => props.row[`${cause}Cents`] !== 0)}>
          {(cause) => (
            <li>
              {t(`cause.${cause}.text`)} {signedMoney(props.row[`${cause}Cents`])}
            </li>
          )}
        </For>
      </ul>
      <Show when={found()}>
        {(evidence) => <Rows evidence={evidence()} row={props.row} meetingId={props.meetingId} />}
      </Show>
    </SidePanel>
  )
}
