import { createSignal, For, type JSX } from 'solid-js'
import { weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import type { DepartureBody } from './counts.ts'

export const departureKinds = ['left-early', 'room-returned'] as const

/** Who left, or which rooms went back, and at what hour. */
export const DepartureDialog = (props: {
  open: boolean
  days: readonly string[]
  day: string
  onClose: () => void
  onNote: (departure: DepartureBody) => void
}): JSX.Element => {
  const [body, setBody] = createSignal<Partial<DepartureBody>>({})
  const kind = () => body().kind ?? 'left-early'
  const change = (part: Partial<DepartureBody>) => setBody((before) => ({ ...before, ...part }))
  const quantity = () => body().quantity ?? 1
  const isWhole = () => /^\d\d:\d\d$/.test(body().time ?? '') && quantity() >= 1
  const note = () => {
    const { time, label, note } = body()
    if (!time || !isWhole()) return
    props.onNote({
      day: body().day ?? props.day,
      time,
      kind: kind(),
      quantity: quantity(),
      label: label ?? '',
      note: note ?? null,
    })
    setBody({})
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('departure.add')}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button type="button" class="btn btn-primary" disabled={!isWhole()} onClick={note}>
            {t('departure.add.action')}
          </button>
        </>
      }
    >
      <div class="grid gap-3">
        <Choice
          label={t('departure.kind')}
          value={kind()}
          options={departureKinds.map((value) => ({ value, label: t(`departure.${value}`) }))}
          onChange={(value) => change({ kind: value })}
        />
        <div class="grid grid-cols-2 gap-3">
          <Field label={t('budget.column.day')}>
            {(aria) => (
              <select
                {...aria}
                class="input"
                onChange={(event) => change({ day: event.currentTarget.value })}
              >
                <For each={props.days}>
                  {(day) => (
                    <option value={day} selected={day === (body().day ?? props.day)}>
                      {weekday(day)}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Field label={t('departure.time')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                type="time"
                required
                onInput={(event) => change({ time: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t(kind() === 'left-early' ? 'departure.persons' : 'departure.rooms')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                inputmode="numeric"
                value="1"
                onInput={(event) =>
                  change({ quantity: Math.trunc(Number(event.currentTarget.value)) || 0 })
                }
              />
            )}
          </Field>
          <Field label={t(kind() === 'left-early' ? 'departure.who' : 'departure.which')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                maxlength="100"
                onInput={(event) => change({ label: event.currentTarget.value.trim() })}
              />
            )}
          </Field>
        </div>
        <Field label={t('count.note')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              maxlength="500"
              onInput={(event) => change({ note: event.currentTarget.value.trim() || null })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
