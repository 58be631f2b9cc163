import { createSignal, type JSX, Show } from 'solid-js'
import { forbiddenWord } from '../../api/domain/forbidden.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import type { ForbiddenWord } from './standards.ts'

/** Tries a line of a bill against the words as they stand in the page, saved or not. */
export const ForbiddenTrial = (props: { words: readonly ForbiddenWord[] }): JSX.Element => {
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
