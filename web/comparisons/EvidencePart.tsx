import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { count, money, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ColumnMark } from '../ui/Figures.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { DailyCountLine } from './DailyCountLine.tsx'
import { type AnyLine, EvidenceLine } from './EvidenceLine.tsx'
import { type Asked, type ColumnName, type Evidence, fetchEvidence, pageSize } from './evidence.ts'

type Figure = { quantity: string | null; cents: number | null }

const figureText = ({ quantity: many, cents }: Figure) =>
  [many !== null && quantity(many), cents !== null && money(cents)].filter(Boolean).join(' · ') ||
  '–'

/** Scrolls the panel alone: the table beside it stays where it was pressed. */
const showIn = (panel: HTMLElement | null | undefined, part: HTMLElement | undefined) => {
  const head = panel?.firstElementChild
  if (panel && head && part) panel.scrollTop = part.offsetTop - head.clientHeight
}

/** One column of the evidence: its figure, how many lines are behind it, and those asked for so far. */
export const EvidencePart = (props: {
  column: ColumnName
  figure: Figure
  evidence: Evidence
  asked: Asked
  meetingId: number
  /** Its figure was pressed: it comes into sight. */
  isWanted: boolean
}): JSX.Element => {
  let part: HTMLElement | undefined
  const [further, setFurther] = createSignal<readonly AnyLine[]>([])
  createEffect(on([() => props.evidence], () => setFurther([])))
  createEffect(() => {
    if (props.isWanted && props.evidence) showIn(part?.closest('aside'), part)
  })
  const lines = (): readonly AnyLine[] => [...props.evidence[props.column], ...further()]
  const daily = () => (props.column === 'counted' ? props.evidence.daily : [])
  const inAll = () => props.evidence.totals[props.column]
  const left = () => inAll().lines - lines().length
  const more = async () => {
    const { evidence, column } = props
    try {
      const found = await fetchEvidence(props.meetingId, { ...props.asked, column }, lines().length)
      if (props.evidence === evidence) setFurther((known) => [...known, ...found[column]])
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <section ref={part} class="mt-3" aria-label={t(`column.${props.column}`)}>
      <h3
        class="flex items-center justify-between gap-2 border-b pb-1 text-sm font-semibold"
        classList={{ 'border-ink': props.isWanted, 'border-line': !props.isWanted }}
      >
        <span class="flex items-center gap-2">
          <ColumnMark column={props.column} />
          {t(`column.${props.column}`)}
        </span>
        <span>{figureText(props.figure)}</span>
      </h3>
      <Show when={daily().length > 0}>
        <ul class="text-sm">
          <For each={daily()}>
            {(line) => (
              <DailyCountLine
                line={line}
                meetingId={props.meetingId}
                saysItem={props.evidence.itemCount > 1}
              />
            )}
          </For>
        </ul>
        <Show when={lines().length > 0}>
          <p class="pt-2 text-xs text-muted">{t('evidence.sheets')}</p>
        </Show>
      </Show>
      <ul class="text-sm">
        <For
          each={lines()}
          fallback={daily().length === 0 && <li class="py-1 text-muted">{t('evidence.none')}</li>}
        >
          {(line) => (
            <EvidenceLine
              line={line}
              meetingId={props.meetingId}
              saysItem={props.evidence.itemCount > 1}
            />
          )}
        </For>
      </ul>
      <Show when={left() > 0}>
        <p class="flex flex-wrap items-center justify-between gap-2 py-1 text-sm">
          <span class="text-warn">
            {t('evidence.some', { shown: count(lines().length), count: count(inAll().lines) })}
            {inAll().cents !== null && ` · ${money(inAll().cents)}`}
          </span>
          <button type="button" class="btn" onClick={more}>
            {t('evidence.more', { count: count(Math.min(pageSize, left())) })}
          </button>
        </p>
      </Show>
    </section>
  )
}
