import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, Index, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { ForbiddenRow } from './ForbiddenRow.tsx'
import { ForbiddenTrial } from './ForbiddenTrial.tsx'
import { type ForbiddenWord, listForbiddenWords, replaceForbiddenWords } from './standards.ts'

const blank: ForbiddenWord = { word: '', class: 'alcohol', exceptions: [] }

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
      <ForbiddenTrial words={words()} />
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
                <ForbiddenRow
                  word={word()}
                  row={row + 1}
                  mayChange={props.mayChange}
                  onChange={(part) => change(row, part)}
                  onRemove={() => setDraft(words().filter((_, at) => at !== row))}
                />
              )}
            </Index>
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
