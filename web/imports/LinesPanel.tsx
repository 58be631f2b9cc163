import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { ItemIdentity } from '../../api/domain/item.ts'
import { daysOf } from '../budgets/generate-rows.ts'
import { amount, count, quantity, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ItemPicker } from '../items/ItemPicker.tsx'
import { itemName } from '../items/item-name.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Pager } from '../ui/Pager.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { assignLines, type Import, type ImportItem, type ImportLine, listLines } from './import.ts'
import { RawLine } from './RawLine.tsx'

const pageSize = 100

type Shown = Pick<ImportLine, 'line' | 'day' | 'text' | 'quantity' | 'pairLine' | 'duplicate'> & {
  amountCents: number | null
}

/** The lines of one item, down to the file's own text; marked lines can be given to another item. */
export const LinesPanel = (props: {
  given: Import
  item: ImportItem
  mayAssign: boolean
  onAssigned: () => void
  onClose: () => void
}): JSX.Element => {
  const detail = useMeeting()
  /** Only charges are assigned; a count says itself what it counts. */
  const mayAssign = () => props.mayAssign && (found()?.total ?? 0) > 0
  const [page, setPage] = createSignal(1)
  const [marked, setMarked] = createSignal<ReadonlySet<number>>(new Set())
  const [target, setTarget] = createSignal<ItemIdentity>()
  const [raw, setRaw] = createSignal<number>()
  const found = createAsync(() =>
    listLines(props.given.id, props.item.slot, (page() - 1) * pageSize, pageSize),
  )
  /** A count has no money and a charge may have no quantity: one list shows both. */
  const lines = (): Shown[] => [
    ...(found()?.lines ?? []),
    ...(found()?.counts ?? []).map((line) => ({
      ...line,
      day: null,
      amountCents: null,
      pairLine: null,
    })),
  ]
  const toggle = (numbers: number[], on: boolean) =>
    setMarked((before) => {
      const after = new Set(before)
      for (const line of numbers) on ? after.add(line) : after.delete(line)
      return after
    })
  const assign = async () => {
    const item = target()
    if (!item) return
    try {
      await assignLines(props.given.id, [...marked()], item)
      say(t('lines.assigned', { count: count(marked().size), item: itemName(item) }))
      setMarked(new Set<number>())
      props.onAssigned()
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  const row = (line: Shown) => (
    <tr>
      <Show when={mayAssign()}>
        <td>
          <input
            type="checkbox"
            aria-label={t('lines.mark', { line: line.line })}
            checked={marked().has(line.line)}
            onChange={(event) => toggle([line.line], event.currentTarget.checked)}
          />
        </td>
      </Show>
      <td class="num">
        <button
          type="button"
          class="link"
          aria-label={t('lines.raw', { line: line.line })}
          onClick={() => setRaw(raw() === line.line ? undefined : line.line)}
        >
          {line.line}
        </button>
      </td>
      <td class="whitespace-nowrap">{line.day && shortDay(line.day)}</td>
      <td class="wide min-w-40">
        {line.text}
        <Show when={line.pairLine !== null}>
          <span class="ms-1 text-xs text-muted">
            {t('lines.pair', { line: line.pairLine ?? 0 })}
          </span>
        </Show>
        <Show when={line.duplicate}>
          <span class="ms-1 text-xs text-muted">{t('fate.duplicate')}</span>
        </Show>
      </td>
      <td class="num">{quantity(line.quantity)}</td>
      <td class="num">{amount(line.amountCents)}</td>
    </tr>
  )
  return (
    <SidePanel
      title={t('lines.of', { item: itemName(props.item) })}
      label={t('lines.of', { item: itemName(props.item) })}
      onClose={props.onClose}
    >
      <div class="grid gap-3">
        <Show when={mayAssign()}>
          <div class="grid gap-2 rounded-md bg-sunken p-3">
            <ItemPicker
              meetingId={detail().meeting.id}
              days={daysOf(detail().meeting)}
              onChange={setTarget}
            />
            <button
              type="button"
              class="btn btn-primary justify-self-start"
              disabled={!target() || marked().size === 0}
              onClick={assign}
            >
              {t('lines.assign', { count: count(marked().size) })}
            </button>
          </div>
        </Show>
        <Show when={raw()}>
          {(line) => (
            <RawLine importId={props.given.id} line={line()} onClose={() => setRaw(undefined)} />
          )}
        </Show>
        <div class="table-scroll max-h-[28rem]">
          <table class="table">
            <thead>
              <tr>
                <Show when={mayAssign()}>
                  <th>
                    <input
                      type="checkbox"
                      aria-label={t('lines.mark-all')}
                      checked={
                        lines().length > 0 && lines().every(({ line }) => marked().has(line))
                      }
                      onChange={(event) =>
                        toggle(
                          lines().map(({ line }) => line),
                          event.currentTarget.checked,
                        )
                      }
                    />
                  </th>
                </Show>
                <th class="num">{t('import.line')}</th>
                <th>{t('budget.column.day')}</th>
                <th>{t('lines.text')}</th>
                <th class="num">{t('budget.column.quantity')}</th>
                <th class="num">{t('budget.amount')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={lines()}>{row}</For>
            </tbody>
          </table>
        </div>
        <Pager
          page={page()}
          pageSize={pageSize}
          total={Math.max(found()?.total ?? 0, found()?.countTotal ?? 0)}
          onPage={setPage}
        />
      </div>
    </SidePanel>
  )
}
