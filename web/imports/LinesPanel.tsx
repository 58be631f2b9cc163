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
import {
  assignLines,
  type Import,
  type ImportItem,
  type ImportLine,
  joinLine,
  listLines,
} from './import.ts'
import { RawLine } from './RawLine.tsx'
import { SplitDialog } from './SplitDialog.tsx'

const pageSize = 100

type Shown = Pick<ImportLine, 'line' | 'day' | 'text' | 'quantity' | 'pairLine' | 'duplicate'> & {
  amountCents: number | null
  /** What of a shared line belongs to this item. */
  partCents: number | null
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
  const [isSplitting, setSplitting] = createSignal(false)
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
      partCents: null,
    })),
  ]
  const toggle = (numbers: number[], on: boolean) =>
    setMarked((before) => {
      const after = new Set(before)
      for (const line of numbers) on ? after.add(line) : after.delete(line)
      return after
    })
  /** The one marked charge, which can be shared or, being shared, made whole again. */
  const single = () => {
    const [only, ...more] = lines().filter(({ line }) => marked().has(line))
    return only && more.length === 0 && marked().size === 1 && only.amountCents !== null
      ? { ...only, amountCents: only.amountCents }
      : undefined
  }
  const done = (said: string) => {
    say(said)
    setMarked(new Set<number>())
    setSplitting(false)
    props.onAssigned()
  }
  const tried = (change: Promise<unknown>, said: string) =>
    change.then(
      () => done(said),
      (refused) => say(sentence(refused), 'over'),
    )
  const give = (item: ItemIdentity) =>
    tried(
      assignLines(props.given.id, [...marked()], item),
      t('lines.assigned', { count: count(marked().size), item: itemName(item) }),
    )
  const assign = () => {
    const item = target()
    return item && give(item)
  }
  const takeOut = () => give({ kind: 'unclassified', day: null, sitting: null, label: '' })
  const join = (line: number) => tried(joinLine(props.given.id, line), t('split.joined', { line }))
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
      <td class="num">
        {amount(line.partCents ?? line.amountCents)}
        <Show when={line.partCents !== null}>
          <span class="block text-xs text-muted">
            {t('evidence.part', { whole: amount(line.amountCents) })}
          </span>
        </Show>
      </td>
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
            <div class="flex flex-wrap gap-2">
              <Show when={props.item.kind !== 'unclassified'}>
                <button type="button" class="btn" disabled={marked().size === 0} onClick={takeOut}>
                  {t('lines.take-out')}
                </button>
              </Show>
              <Show
                when={single()?.partCents != null && single()}
                fallback={
                  <button
                    type="button"
                    class="btn"
                    disabled={!single() || single()?.pairLine !== null}
                    onClick={() => setSplitting(true)}
                  >
                    {t('split.open')}
                  </button>
                }
              >
                {(shared) => (
                  <button type="button" class="btn" onClick={() => join(shared().line)}>
                    {t('split.join')}
                  </button>
                )}
              </Show>
            </div>
          </div>
        </Show>
        <Show when={isSplitting() && single()}>
          {(line) => (
            <SplitDialog
              importId={props.given.id}
              line={line()}
              onDone={() => done(t('split.done', { line: line().line }))}
              onClose={() => setSplitting(false)}
            />
          )}
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
