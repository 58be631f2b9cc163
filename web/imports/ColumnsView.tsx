import { For, type JSX, Show } from 'solid-js'
import { percent } from '../format.ts'
import { t, tOr } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { fieldsOf } from './fields.ts'
import type { Decisions, Import } from './import.ts'
import { fieldName, formatText } from './import-words.ts'

type Reading = NonNullable<Import['reading']>
type Column = Reading['columns'][number]

const Confidence = (props: { column: Column }): JSX.Element => {
  const isSure = () => props.column.confidence >= 0.8
  return (
    <Show when={props.column.field}>
      <span
        class={`flex items-center gap-1 text-xs font-normal ${isSure() ? 'text-muted' : 'text-warn'}`}
        title={formatText(props.column.format)}
      >
        <Show when={!isSure()}>
          <Icon name="warn" size={12} />
        </Show>
        {tOr(`reason.${props.column.reason}`, props.column.reason)}{' '}
        {percent(props.column.confidence, 1)}
      </span>
    </Show>
  )
}

/** Which column means what, over the first rows of the file; what is not used is grey. */
export const ColumnsView = (props: {
  given: Import
  reading: Reading
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => (
  <div>
    <h3 class="mb-2">{t('import.columns')}</h3>
    <TableScroll label={t('import.columns')} class="max-h-96">
      <table class="table">
        <thead>
          <tr>
            <th class="stick num">{t('import.line')}</th>
            <For each={props.reading.columns}>
              {(column) => (
                <th class="align-top!">
                  <span class="block max-w-48 truncate py-1 text-ink" title={column.head}>
                    {column.head}
                  </span>
                  <select
                    class="input mb-1 min-w-28 font-normal"
                    aria-label={t('import.column.means', { head: column.head })}
                    disabled={props.locked}
                    onChange={(event) =>
                      props.onDecide({
                        columns: { [String(column.index)]: event.currentTarget.value || null },
                      })
                    }
                  >
                    <option value="">{t('import.column.unused')}</option>
                    <For each={fieldsOf(props.given.kind, column.field)}>
                      {(field) => (
                        <option value={field} selected={column.field === field}>
                          {fieldName(field)}
                        </option>
                      )}
                    </For>
                  </select>
                  <Confidence column={column} />
                </th>
              )}
            </For>
            <th>{t('import.fate')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.given.sample}>
            {(row) => (
              <tr class={row.fate === 'imported' ? '' : 'text-muted'}>
                <td class="stick num text-muted">{row.line}</td>
                <For each={props.reading.columns}>
                  {(column) => (
                    <td
                      class={`max-w-72 truncate ${column.field ? '' : 'text-muted'} ${/^(amount|quantity)/.test(column.format) ? 'num' : ''}`}
                    >
                      {row.cells[column.index]}
                    </td>
                  )}
                </For>
                <td class={row.fate === 'rejected' ? 'text-over' : ''}>{t(`fate.${row.fate}`)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  </div>
)
