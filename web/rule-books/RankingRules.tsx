import { For, type JSX } from 'solid-js'
import { emptyRates, type TieBreak, tieBreaks } from '../../api/domain/rule-book.ts'
import { tieBreakNames } from '../../api/domain/rule-book-names.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { isAt, moved, without, wordsOf } from './draft.ts'
import { useEditing } from './editing.ts'
import { Optional, PickField, PointsField } from './parts.tsx'

/** Classes, ties, the tie-break in its order, whom the bulletin praises and whom it helps. */
export const RankingRules = (): JSX.Element => {
  const { book, set, faults, isReadOnly } = useEditing()
  const ranking = () => book().ranking
  const change = (part: Partial<ReturnType<typeof ranking>>) =>
    set({ ranking: { ...ranking(), ...part } })
  const faultAt = (place: string) => faults().find(({ path }) => isAt(path, place))?.text
  const open = () => tieBreaks.filter((one) => !ranking().tieBreaks.includes(one))
  const name = (one: TieBreak) => tieBreakNames[locale()][one]
  return (
    <div class="card grid gap-3 p-4">
      <h2>{t('rule-book.ranking')}</h2>
      <div class="grid gap-3 sm:grid-cols-2">
        <Field
          label={t('rule-book.classes')}
          hint={t('rule-book.classes.hint')}
          error={faultAt('ranking.classes')}
        >
          {(aria) => (
            <input
              {...aria}
              class="input"
              value={ranking().classes.join('、')}
              onChange={(event) => change({ classes: wordsOf(event.currentTarget.value) })}
            />
          )}
        </Field>
        <PickField
          label={t('rule-book.ties')}
          value={ranking().ties}
          options={['gap', 'dense'] as const}
          name={(one) => t(`rule-book.ties.${one}`)}
          change={(ties) => change({ ties })}
        />
        <Field label={t('rule-book.top')} error={faultAt('ranking.top')}>
          {(aria) => (
            <input
              {...aria}
              class="input text-end"
              type="number"
              min="1"
              max="1000"
              value={ranking().top}
              onInput={(event) => change({ top: Number(event.currentTarget.value) })}
            />
          )}
        </Field>
        <PickField
          label={t('rule-book.empty-rate')}
          value={ranking().emptyRate}
          options={emptyRates}
          name={(one) => t(`rule-book.empty-rate.${one}`)}
          change={(emptyRate) => change({ emptyRate })}
        />
      </div>
      <fieldset class="grid gap-1">
        <legend class="text-sm font-medium">{t('rule-book.tie-breaks')}</legend>
        <ol class="grid gap-1">
          <For each={ranking().tieBreaks}>
            {(one, at) => (
              <li class="flex flex-wrap items-center gap-2">
                <span class="min-w-6 text-end">{at() + 1}.</span>
                <span class="flex-1">{name(one)}</span>
                {isReadOnly() ? null : (
                  <span>
                    <button
                      type="button"
                      class="btn btn-quiet"
                      disabled={at() === 0}
                      aria-label={t('rule-book.line.up', { line: name(one) })}
                      onClick={() => change({ tieBreaks: moved(ranking().tieBreaks, at(), -1) })}
                    >
                      <Icon name="chevron" class="-rotate-90" />
                    </button>
                    <button
                      type="button"
                      class="btn btn-quiet"
                      aria-label={t('rule-book.line.remove', { line: name(one) })}
                      onClick={() => change({ tieBreaks: without(ranking().tieBreaks, at()) })}
                    >
                      <Icon name="trash" />
                    </button>
                  </span>
                )}
              </li>
            )}
          </For>
        </ol>
        {isReadOnly() ? null : (
          <div class="flex flex-wrap gap-2">
            <For each={open()}>
              {(one) => (
                <button
                  type="button"
                  class="btn"
                  onClick={() => change({ tieBreaks: [...ranking().tieBreaks, one] })}
                >
                  <Icon name="plus" />
                  {name(one)}
                </button>
              )}
            </For>
          </div>
        )}
      </fieldset>
      <Optional
        label={t('rule-book.key-support')}
        path="ranking.keySupport"
        on={ranking().keySupport !== null}
        toggle={(on) => change({ keySupport: on ? { share: '1/5', periods: 2 } : null })}
      >
        <PointsField
          label={t('rule-book.key-support.share')}
          path="ranking.keySupport.share"
          value={ranking().keySupport?.share ?? ''}
          change={(share) => {
            const { keySupport } = ranking()
            if (keySupport) change({ keySupport: { ...keySupport, share: share ?? '' } })
          }}
        />
        <Field
          label={t('rule-book.key-support.periods')}
          error={faultAt('ranking.keySupport.periods')}
        >
          {(aria) => (
            <input
              {...aria}
              class="input text-end"
              type="number"
              min="1"
              max="12"
              value={ranking().keySupport?.periods ?? 2}
              onInput={(event) => {
                const { keySupport } = ranking()
                if (keySupport)
                  change({
                    keySupport: { ...keySupport, periods: Number(event.currentTarget.value) },
                  })
              }}
            />
          )}
        </Field>
      </Optional>
    </div>
  )
}
