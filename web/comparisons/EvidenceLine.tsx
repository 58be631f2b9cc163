import { A } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { amount, money, quantity, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { RawLine } from '../imports/RawLine.tsx'
import { itemName } from '../items/item-name.ts'
import type { Evidence } from './evidence.ts'

type PlanLine = Evidence['planned'][number]
type FileLine = Evidence['billed'][number] | Evidence['counted'][number]
export type AnyLine = PlanLine | FileLine

/** Which item a line is of, where the row is several. */
export const LineItem = (props: { line: Pick<AnyLine, 'item'> }): JSX.Element => (
  <span class="block text-xs text-muted">
    {props.line.item.kind === 'unclassified' ? '' : `${t(`kind.${props.line.item.kind}`)} · `}
    {itemName(props.line.item)}
  </span>
)

/** File and line; the line's own text unfolds in place. */
const Place = (props: { line: FileLine; meetingId: number }): JSX.Element => {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <div class="flex flex-wrap items-center gap-x-2 text-xs text-muted">
        <A
          class="link [overflow-wrap:anywhere]"
          href={`/meetings/${props.meetingId}/imports/${props.line.importId}`}
        >
          {props.line.filename}
        </A>
        <button
          type="button"
          class="link"
          aria-expanded={open()}
          onClick={() => setOpen((on) => !on)}
        >
          {t('evidence.line', { line: props.line.line })}
        </button>
      </div>
      <Show when={open()}>
        <div class="mt-1">
          <RawLine
            importId={props.line.importId}
            line={props.line.line}
            onClose={() => setOpen(false)}
          />
        </div>
      </Show>
    </>
  )
}

const Plan = (props: { line: PlanLine }): JSX.Element => (
  <>
    <div class="flex items-baseline justify-between gap-3">
      <span>
        {quantity(props.line.quantity)} {props.line.unit} × {money(props.line.unitPriceCents)}
      </span>
      <span class="whitespace-nowrap">{amount(props.line.amountCents)}</span>
    </div>
    <Show when={props.line.note}>
      <span class="block text-muted">{props.line.note}</span>
    </Show>
  </>
)

const Read = (props: { line: FileLine; meetingId: number }): JSX.Element => {
  const billed = () => ('amountCents' in props.line ? props.line : undefined)
  return (
    <>
      <div class="flex items-baseline justify-between gap-3">
        <span class="min-w-0 [overflow-wrap:anywhere]">
          {billed()?.day && shortDay(billed()?.day)} {props.line.text}
          <Show when={billed()?.quantity}>
            <span class="text-muted"> × {quantity(billed()?.quantity)}</span>
          </Show>
          <Show when={billed()?.wholeCents != null}>
            <span class="block text-xs text-muted">
              {t('evidence.part', { whole: amount(billed()?.wholeCents ?? 0) })}
            </span>
          </Show>
        </span>
        <span class="whitespace-nowrap">
          {billed() ? amount(billed()?.amountCents) : quantity(props.line.quantity)}
        </span>
      </div>
      <Place line={props.line} meetingId={props.meetingId} />
    </>
  )
}

/** One line behind a figure: of the budget or the agreement, or of a file. */
export const EvidenceLine = (props: {
  line: AnyLine
  meetingId: number
  saysItem: boolean
}): JSX.Element => (
  <li class="border-b border-line py-1.5 last:border-0">
    <Show when={props.saysItem}>
      <LineItem line={props.line} />
    </Show>
    {'importId' in props.line ? (
      <Read line={props.line} meetingId={props.meetingId} />
    ) : (
      <Plan line={props.line} />
    )}
  </li>
)
