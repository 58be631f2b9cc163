import { For, type JSX, Show } from 'solid-js'
import { type SurveyLayoutName, surveyLayouts } from '../../api/domain/survey.ts'
import { t } from '../i18n/translate.ts'
import { separatorName } from '../imports/import-words.ts'
import type { Decisions, Survey } from './survey.ts'

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
const separators = [',', '\t', ';', '|'] as const

const Pick = <T extends string>(props: {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  locked: boolean
  onChange: (value: T) => void
}): JSX.Element => (
  <label class="grid gap-1 text-sm">
    <span class="text-muted">{props.label}</span>
    <select
      class="input"
      disabled={props.locked}
      onChange={(event) => props.onChange(event.currentTarget.value as T)}
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

/** Which platform wrote the file and why it is thought so; every point can be overruled. */
export const ReadingCard = (props: {
  given: Survey
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const reading = () => props.given.reading
  return (
    <section class="card p-4" aria-labelledby="survey-reading">
      <h2 id="survey-reading">
        {t('survey.read-as', { layout: t(`survey.layout.${props.given.layout}`) })}
      </h2>
      <p class="mb-3 text-sm text-muted">
        {t('survey.because', {
          reasons: reading()
            .reasons.map(({ message }) => message)
            .join(t('ui.semicolon')),
        })}
      </p>
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-4">
        <Pick<SurveyLayoutName>
          label={t('survey.layout')}
          value={props.given.layout}
          options={surveyLayouts.map((value) => ({ value, label: t(`survey.layout.${value}`) }))}
          locked={props.locked}
          onChange={(layout) => props.onDecide({ layout })}
        />
        <Show
          when={reading().sheets.length > 0}
          fallback={
            <>
              <Pick<(typeof encodings)[number]>
                label={t('import.encoding')}
                value={reading().encoding}
                options={encodings.map((value) => ({ value, label: t(`encoding.${value}`) }))}
                locked={props.locked}
                onChange={(encoding) => props.onDecide({ encoding })}
              />
              <Pick<(typeof separators)[number]>
                label={t('import.separator')}
                value={reading().separator ?? ','}
                options={separators.map((value) => ({ value, label: separatorName(value) }))}
                locked={props.locked}
                onChange={(separator) => props.onDecide({ separator })}
              />
            </>
          }
        >
          <Pick
            label={t('import.sheet')}
            value={reading().sheet ?? ''}
            options={reading().sheets.map((value) => ({ value, label: value }))}
            locked={props.locked}
            onChange={(sheet) => props.onDecide({ sheet, headerLine: null, questions: null })}
          />
        </Show>
        <label class="grid gap-1 text-sm">
          <span class="text-muted">{t('import.header-line')}</span>
          <input
            class="input"
            type="number"
            min="1"
            value={reading().headerLine}
            disabled={props.locked}
            onChange={(event) => {
              const headerLine = event.currentTarget.valueAsNumber
              if (headerLine > 0) props.onDecide({ headerLine })
            }}
          />
        </label>
      </div>
      <Show when={reading().asksName || props.given.isNamed}>
        <label class="mt-3 flex items-start gap-2">
          <input
            type="checkbox"
            class="mt-1"
            checked={props.given.isNamed}
            disabled={props.locked}
            onChange={(event) => props.onDecide({ named: event.currentTarget.checked })}
          />
          <span>
            {t('survey.named')}
            <span class="block text-sm text-muted">{t('survey.named.hint')}</span>
          </span>
        </label>
      </Show>
    </section>
  )
}
