import { For, type JSX, Show } from 'solid-js'
import { forbiddenClasses } from '../../api/domain/forbidden.ts'
import { t } from '../i18n/translate.ts'
import { readAliases } from '../settings/department-tree.ts'
import { Icon } from '../ui/Icon.tsx'
import type { ForbiddenWord } from './standards.ts'

/** One word with its class and exceptions, to read or to change. */
export const ForbiddenRow = (props: {
  word: ForbiddenWord
  /** Counted from 1. */
  row: number
  mayChange: boolean
  onChange: (part: Partial<ForbiddenWord>) => void
  onRemove: () => void
}): JSX.Element => (
  <Show
    when={props.mayChange}
    fallback={
      <tr>
        <th scope="row" class="head">
          {props.word.word}
        </th>
        <td class="wide" data-label={t('forbidden.class')}>
          {t(`forbidden.class.${props.word.class}`)}
        </td>
        <td class="wide" data-label={t('forbidden.exceptions')}>
          {props.word.exceptions.join(t('ui.list-mark'))}
        </td>
      </tr>
    }
  >
    <tr>
      <td>
        <input
          class="input sm:min-w-32"
          aria-label={t('forbidden.word.row', { row: props.row })}
          maxlength="40"
          value={props.word.word}
          onInput={(event) => props.onChange({ word: event.currentTarget.value })}
        />
      </td>
      <td>
        <select
          class="input sm:min-w-32"
          aria-label={t('forbidden.class.row', { row: props.row })}
          onChange={(event) =>
            props.onChange({
              class: event.currentTarget.value as ForbiddenWord['class'],
            })
          }
        >
          <For each={forbiddenClasses}>
            {(one) => (
              <option value={one} selected={props.word.class === one}>
                {t(`forbidden.class.${one}`)}
              </option>
            )}
          </For>
        </select>
      </td>
      <td>
        <input
          class="input sm:min-w-60"
          aria-label={t('forbidden.exceptions.row', { row: props.row })}
          placeholder={t('forbidden.exceptions.none')}
          value={props.word.exceptions.join(t('ui.list-mark'))}
          onChange={(event) =>
            props.onChange({ exceptions: readAliases(event.currentTarget.value) })
          }
        />
      </td>
      <td class="num max-sm:justify-end!">
        <button
          type="button"
          class="btn btn-quiet"
          aria-label={t('forbidden.remove.row', { row: props.row })}
          onClick={() => props.onRemove()}
        >
          <Icon name="trash" />
        </button>
      </td>
    </tr>
  </Show>
)
