import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, Index, type JSX, Show } from 'solid-js'
import { forbiddenClasses, forbiddenWord } from '../../api/domain/forbidden.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { readAliases } from '../settings/department-tree.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { type ForbiddenWord, listForbiddenWords, replaceForbiddenWords } from './standards.ts'

const blank: ForbiddenWord = { word: '', class: 'alcohol', exceptions: [] }

/** Tries a line of a bill against the words as they stand in the page, saved or not. */
const Trial = (props: { words: readonly ForbiddenWord[] }): JSX.Element => {
  const [line, setLine] = createSignal('')
  const found = () => forbiddenWord(line(), props.words)
  return (
    <div class="grid max-w-xl gap-1">
      <Field label={t('forbidden.try')}>
        {(aria) => (
          <input
            {...aria}
            class="input"
            value={line()}
            onInput={(event) => setLine(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="min-h-6 text-sm" role="status">
        <Show when={line().trim()}>
          <Show when={found()} fallback={<span class="text-under">{t('forbidden.try.none')}</span>}>
            {(one) => (
              <span class="text-over">
                {t('forbidden.try.found', {
                  word: one().word,
                  class: t(`forbidden.class.${one().class}`),
                })}
              </span>
            )}
          </Show>
        </Show>
      </p>
    </div>
  )
}

/** The whole list at once: changed here, kept when it is saved. */
export const ForbiddenWords = (props: { mayChange: boolean }): JSX.Element => {
  const found = createAsync(() => listForbiddenWords())
  const [draft, setDraft] = createSignal<ForbiddenWord[]>()
  const [error, setError] = createSignal<string>()
  const words = () => draft() ?? found()?.words ?? []
  const change = (at: number, part: Partial<ForbiddenWord>) =>
    setDraft(words().map((word, row) => (row === at ? { ...word, ...part } : word)))
  const save = async () => {
    setError(undefined)
    try {
      const saved = await replaceForbiddenWords(words().filter(({ word }) => word.trim() !== ''))
      await revalidate(listForbiddenWords.key)
      setDraft(undefined)
      say(t('forbidden.saved', { count: count(saved.words.length) }))
    } catch (refused) {
      setError(sentence(refused))
    }
  }
  return (
    <div class="grid max-w-4xl gap-3">
      <h2>{t('forbidden.title')}</h2>
      <p class="max-w-prose text-sm text-muted">{t('forbidden.lead')}</p>
      <Trial words={words()} />
      <Show when={error()}>
        <Notice tone="over">{error()}</Notice>
      </Show>
      <Show when={props.mayChange}>
        <div class="flex flex-wrap gap-2">
          <button type="button" class="btn" onClick={() => setDraft([blank, ...words()])}>
            <Icon name="plus" />
            {t('forbidden.add')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={draft() === undefined}
            onClick={save}
          >
            {t('forbidden.save')}
          </button>
          <Show when={draft()}>
            <button
              type="button"
              class="btn"
              onClick={() => {
                setDraft(undefined)
                setError(undefined)
              }}
            >
              {t('forbidden.discard')}
            </button>
          </Show>
        </div>
      </Show>
      <TableScroll label={t('forbidden.title')} class="max-h-[32rem] max-sm:max-h-none">
        <table class="table cards">
          <caption class="sr-only">{t('forbidden.title')}</caption>
          <thead>
            <tr>
              <th>{t('forbidden.word')}</th>
              <th>{t('forbidden.class')}</th>
              <th>{t('forbidden.exceptions')}</th>
              <Show when={props.mayChange}>
                <th>
                  <span class="sr-only">{t('department.remove')}</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <Index each={words()}>
              {(word, row) => (
                <Show
                  when={props.mayChange}
                  fallback={
                    <tr>
                      <th scope="row" class="head">
                        {word().word}
                      </th>
                      <td class="wide" data-label={t('forbidden.class')}>
                        {t(`forbidden.class.${word().class}`)}
                      </td>
                      <td class="wide" data-label={t('forbidden.exceptions')}>
                        {word().exceptions.join(t('ui.list-mark'))}
                      </td>
                    </tr>
                  }
                >
                  <tr>
                    <td>
                      <input
                        class="input sm:min-w-32"
                        aria-label={t('forbidden.word.row', { row: row + 1 })}
                        maxlength="40"
                        value={word().word}
                        onInput={(event) => change(row, { word: event.currentTarget.value })}
                      />
                    </td>
                    <td>
                      <select
                        class="input sm:min-w-32"
                        aria-label={t('forbidden.class.row', { row: row + 1 })}
                        onChange={(event) =>
                          change(row, {
                            class: event.currentTarget.value as ForbiddenWord['class'],
                          })
                        }
                      >
                        <For each={forbiddenClasses}>
                          {(one) => (
                            <option value={one} selected={word().class === one}>
                              {t(`forbidden.class.${one}`)}
                            </option>
                          )}
                        </For>
                      </select>
                    </td>
                    <td>
                      <input
                        class="input sm:min-w-60"
                        aria-label={t('forbidden.exceptions.row', { row: row + 1 })}
                        placeholder={t('forbidden.exceptions.none')}
                        value={word().exceptions.join(t('ui.list-mark'))}
                        onChange={(event) =>
                          change(row, { exceptions: readAliases(event.currentTarget.value) })
                        }
                      />
                    </td>
                    <td class="num max-sm:justify-end!">
                      <button
                        type="button"
                        class="btn btn-quiet"
                        aria-label={t('forbidden.remove.row', { row: row + 1 })}
                        onClick={() => setDraft(words().filter((_, at) => at !== row))}
                      >
                        <Icon name="trash" />
                      </button>
                    </td>
                  </tr>
                </Show>
              )}
            </Index>
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
