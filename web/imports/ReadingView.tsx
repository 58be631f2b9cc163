import { createSignal, For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import type { Decisions, Import } from './import.ts'
import { separatorName } from './import-words.ts'

type Reading = NonNullable<Import['reading']>
type Options = readonly { value: string; label: string }[]

const Pick = (props: {
  label: string
  value: string
  options: Options
  locked: boolean
  onChange: (value: string) => void
}): JSX.Element => (
  <label class="grid gap-1 text-sm">
    <span class="text-muted">{props.label}</span>
    <select
      class="input"
      disabled={props.locked}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      <For each={props.options}>
        {(option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  </label>
)

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
const separators = [',', '\t', ';', '|'] as const
const signedInAs = ['marks', 'everybody', 'nobody'] as const
const dateOrders = ['ymd', 'mdy', 'dmy'] as const

const NumberPick = (props: {
  label: string
  value: number | undefined
  locked: boolean
  onChange: (value: number) => void
}): JSX.Element => {
  const [text, setText] = createSignal<string>()
  return (
    <label class="grid gap-1 text-sm">
      <span class="text-muted">{props.label}</span>
      <input
        class="input"
        type="number"
        min="1"
        value={text() ?? props.value ?? ''}
        disabled={props.locked}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={(event) => {
          const value = event.currentTarget.valueAsNumber
          setText(undefined)
          if (value > 0 && value !== props.value) props.onChange(value)
        }}
      />
    </label>
  )
}

/** How the file was read; every point can be overruled, and the file is read again at once. */
export const ReadingView = (props: {
  given: Import
  reading: Reading
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const decisions = () => props.given.decisions as Decisions
  return (
    <section class="card p-4" aria-labelledby="reading">
      <h3 id="reading" class="mb-2">
        {t('import.how')}
      </h3>
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
        <Show
          when={props.reading.sheets.length > 0}
          fallback={
            <>
              <Pick
                label={t('import.encoding')}
                value={props.reading.encoding}
                options={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
                locked={props.locked}
                onChange={(value) =>
                  props.onDecide({ encoding: value as (typeof encodings)[number] })
                }
              />
              <Pick
                label={t('import.separator')}
                value={props.reading.separator ?? ','}
                options={separators.map((value) => ({ value, label: separatorName(value) }))}
                locked={props.locked}
                onChange={(value) =>
                  props.onDecide({ separator: value as (typeof separators)[number] })
                }
              />
            </>
          }
        >
          <Pick
            label={t('import.sheet')}
            value={props.reading.sheet ?? ''}
            options={props.reading.sheets.map((value) => ({ value, label: value }))}
            locked={props.locked}
            onChange={(sheet) => props.onDecide({ sheet, headerLine: null, columns: null })}
          />
        </Show>
        <NumberPick
          label={t('import.header-line')}
          value={props.reading.headerLine}
          locked={props.locked}
          onChange={(headerLine) => props.onDecide({ headerLine })}
        />
        <Show when={props.reading.dateOrder}>
          {(order) => (
            <Pick
              label={t('import.date-order')}
              value={order()}
              options={dateOrders.map((value) => ({ value, label: t(`date-order.${value}`) }))}
              locked={props.locked}
              onChange={(value) =>
                props.onDecide({ dateOrder: value as (typeof dateOrders)[number] })
              }
            />
          )}
        </Show>
        <Show when={props.given.kind !== 'sign-in-sheet' && props.given.facts === null}>
          <Pick
            label={t('import.decimal-mark')}
            value={props.reading.decimalMark}
            options={[
              { value: '.', label: '1,234.50' },
              { value: ',', label: '1.234,50' },
            ]}
            locked={props.locked}
            onChange={(value) => props.onDecide({ decimalMark: value as '.' | ',' })}
          />
        </Show>
        <Show when={props.given.people}>
          {(people) => (
            <Pick
              label={t('import.signed-in')}
              value={people().as}
              options={signedInAs.map((value) => ({
                value,
                label: t(`import.signed-in.${value}`),
              }))}
              locked={props.locked}
              onChange={(value) =>
                props.onDecide({ signedIn: value as (typeof signedInAs)[number] })
              }
            />
          )}
        </Show>
        <Show when={props.given.kind === 'hotel-bill'}>
          <Pick
            label={t('import.night-audit')}
            value={props.reading.nightAudit ? 'yes' : 'no'}
            options={[
              { value: 'yes', label: t('import.night-audit.yes') },
              { value: 'no', label: t('import.night-audit.no') },
            ]}
            locked={props.locked}
            onChange={(value) => props.onDecide({ nightAudit: value === 'yes' })}
          />
          <NumberPick
            label={t('meeting.persons-per-table')}
            value={props.reading.personsPerTable ?? undefined}
            locked={props.locked}
            onChange={(personsPerTable) => props.onDecide({ personsPerTable })}
          />
        </Show>
        <Show when={(props.given.balance?.duplicate ?? 0) > 0 || decisions().duplicates}>
          <Pick
            label={t('import.duplicates')}
            value={decisions().duplicates ?? 'skip'}
            options={[
              { value: 'skip', label: t('import.duplicates.skip') },
              { value: 'import', label: t('import.duplicates.import') },
            ]}
            locked={props.locked}
            onChange={(value) => props.onDecide({ duplicates: value as 'skip' | 'import' })}
          />
        </Show>
      </div>
    </section>
  )
}
