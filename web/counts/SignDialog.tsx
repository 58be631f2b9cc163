import { createSignal, For, type JSX, Show } from 'solid-js'
import { count, date, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type CountRow, extrasOf, groupRows, isCounted, rowsOf } from './count-rows.ts'
import { extraWords, itemOfDay, withUnit } from './count-words.ts'
import type { Count } from './counts.ts'

/** The figures that are signed, kind by kind, in words. */
const Spoken = (props: { count: Count }): JSX.Element => (
  <ul class="grid gap-2">
    <For each={groupRows(rowsOf({ lines: props.count.lines, offers: [] }))}>
      {(group) => (
        <li>
          <p class="font-medium">
            {t(`kind.${group.kind}`)} · {withUnit(group.sum, group.kind)}
          </p>
          <ul class="text-sm text-muted">
            <For each={group.rows}>
              {(row) => {
                const extras = extraWords(row.cells, extrasOf(row.item.kind))
                return (
                  <li>
                    <span class="text-ink">
                      {itemOfDay(row.item)} {quantity(row.cells.quantity)}
                    </span>
                    <Show when={extras}>{t('ui.in-brackets', { text: extras })}</Show>
                  </li>
                )
              }}
            </For>
          </ul>
        </li>
      )}
    </For>
  </ul>
)

/** Signing is deliberate: what is signed is read once more, and with whom. */
export const SignDialog = (props: {
  open: boolean
  count: Count
  rows: readonly CountRow[]
  contact: string
  onClose: () => void
  onSign: (hotelContact: string) => void
}): JSX.Element => {
  const [typed, setTyped] = createSignal<string>()
  const contact = () => (typed() ?? props.contact).trim()
  const missing = () => props.rows.filter((row) => !isCounted(row))
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('count.sign.title', { day: date(props.count.day) })}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={contact() === ''}
            onClick={() => props.onSign(contact())}
          >
            {t('count.sign.action', { count: count(props.count.lines.length) })}
          </button>
        </>
      }
    >
      <div class="grid gap-4">
        <p>{t('count.sign.lead')}</p>
        <Show when={missing().length > 0}>
          <Notice tone="warn" title={t('count.sign.missing', { count: count(missing().length) })}>
            {missing()
              .map((row) => itemOfDay(row.item))
              .join(t('ui.list-mark'))}
          </Notice>
        </Show>
        <Spoken count={props.count} />
        <Field label={t('count.hotel-contact')} hint={t('count.hotel-contact.hint')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              maxlength="200"
              autocomplete="off"
              value={props.contact}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
