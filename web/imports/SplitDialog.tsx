import { createSignal, Index, type JSX, Show } from 'solid-js'
import type { ItemIdentity } from '../../api/domain/item.ts'
import { priceCents, pricePlain, readPrice } from '../budgets/budget-cells.ts'
import { daysOf } from '../budgets/generate-rows.ts'
import { money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ItemPicker } from '../items/ItemPicker.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { splitLine } from './import.ts'
import { type DraftPart, partsOf, remainingOf } from './split-parts.ts'

const blank: DraftPart = { item: undefined, amount: '' }

/** Shares one line of a bill between items; it is saved when not a cent remains. */
export const SplitDialog = (props: {
  importId: number
  line: { line: number; text: string; amountCents: number }
  onDone: () => void
  onClose: () => void
}): JSX.Element => {
  const detail = useMeeting()
  const [parts, setParts] = createSignal<readonly DraftPart[]>([blank, blank])
  const [error, setError] = createSignal<string>()
  const remaining = () => remainingOf(props.line.amountCents, parts())
  const whole = () => partsOf(props.line.amountCents, parts())
  const change = (at: number, part: Partial<DraftPart>) =>
    setParts((all) => all.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const rest = (at: number) => {
    const own = readPrice(parts()[at]?.amount ?? '')
    change(at, { amount: pricePlain(remaining() + (own === undefined ? 0 : priceCents(own))) })
  }
  const save = async () => {
    const ready = whole()
    if (!ready) return
    setError(undefined)
    try {
      await splitLine(props.importId, props.line.line, ready)
      props.onDone()
    } catch (refused) {
      setError(sentence(refused))
    }
  }
  return (
    <Dialog
      open
      wide
      title={t('split.title', { line: props.line.line, amount: money(props.line.amountCents) })}
      onClose={props.onClose}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button type="button" class="btn btn-primary" disabled={!whole()} onClick={save}>
            {t('split.save', { count: parts().length })}
          </button>
        </>
      }
    >
      <div class="grid gap-3">
        <p class="text-muted [overflow-wrap:anywhere]">{props.line.text}</p>
        <Show when={error()}>{(text) => <Notice tone="over" title={text()} />}</Show>
        <Index each={parts()}>
          {(part, at) => (
            <fieldset class="grid gap-2 rounded-md bg-sunken p-3 sm:grid-cols-[1fr_auto]">
              <legend class="sr-only">{t('split.part', { number: at + 1 })}</legend>
              <ItemPicker
                meetingId={detail().meeting.id}
                days={daysOf(detail().meeting)}
                onChange={(item: ItemIdentity | undefined) => change(at, { item })}
              />
              <div class="flex items-end gap-2">
                <Field label={t('split.amount')}>
                  {(aria) => (
                    <input
                      {...aria}
                      class="input num"
                      inputmode="decimal"
                      value={part().amount}
                      onInput={(event) => change(at, { amount: event.currentTarget.value })}
                    />
                  )}
                </Field>
                <button type="button" class="btn" onClick={() => rest(at)}>
                  {t('split.rest')}
                </button>
                <button
                  type="button"
                  class="btn btn-quiet"
                  aria-label={t('split.remove', { number: at + 1 })}
                  disabled={parts().length <= 2}
                  onClick={() => setParts((all) => all.filter((_, index) => index !== at))}
                >
                  <Icon name="close" />
                </button>
              </div>
            </fieldset>
          )}
        </Index>
        <div class="flex flex-wrap items-center justify-between gap-2">
          <button type="button" class="btn" onClick={() => setParts((all) => [...all, blank])}>
            <Icon name="plus" />
            {t('split.add')}
          </button>
          <p role="status" classList={{ 'text-warn': remaining() !== 0 }}>
            {remaining() === 0
              ? t('split.none-left')
              : t('split.left', { amount: signedMoney(remaining()) })}
          </p>
        </div>
      </div>
    </Dialog>
  )
}
