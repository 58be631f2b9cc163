import type { JSX } from 'solid-js'
import { reportKinds, type Span, spans, type ZeroOut } from '../../api/domain/rule-book.ts'
import { reportKindNames } from '../../api/domain/rule-book-names.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { PickCell, TextCell } from './controls.tsx'
import { isAt, wordsOf } from './draft.ts'
import { useEditing } from './editing.ts'
import { LineTable } from './LineTable.tsx'
import { Optional, PickField } from './parts.tsx'

const onNames = (one: ZeroOut['on']): string =>
  one === 'missed-commissions' ? t('rule-book.zero.commissions') : reportKindNames[locale()][one]

/** What sets a span to 0, naming, months, points that go to the unit above. */
export const YearRules = (): JSX.Element => {
  const { book, set, faults } = useEditing()
  const faultAt = (place: string) => faults().find(({ path }) => isAt(path, place))?.text
  return (
    <div class="card grid gap-4 p-4">
      <LineTable
        title={t('rule-book.zero')}
        hint={t('rule-book.zero.hint')}
        path="zeroOuts"
        lines={book().zeroOuts}
        columns={[
          {
            label: t('rule-book.name-of-line'),
            cell: (line, put, label) => (
              <TextCell label={label()} value={line().name} onInput={(name) => put({ name })} />
            ),
          },
          {
            label: t('rule-book.zero.on'),
            cell: (line, put, label) => (
              <PickCell
                label={label()}
                value={line().on}
                options={['missed-commissions', ...reportKinds] as const}
                name={onNames}
                onPick={(on) => on && put({ on })}
              />
            ),
          },
          {
            label: t('rule-book.zero.count'),
            cell: (line, put, label) => (
              <input
                class="input min-w-16 text-end"
                type="number"
                min="1"
                max="1000"
                aria-label={label()}
                value={line().count}
                onInput={(event) => put({ count: Number(event.currentTarget.value) })}
              />
            ),
          },
          {
            label: t('rule-book.zero.span'),
            cell: (line, put, label) => (
              <PickCell
                label={label()}
                value={line().zeroes}
                options={spans}
                name={(one: Span) => t(`rule-book.zero.span.${one}`)}
                onPick={(zeroes) => zeroes && put({ zeroes })}
              />
            ),
          },
          {
            label: t('rule-book.zero.less'),
            cell: (line, put, label) => (
              <TextCell
                label={label()}
                isPoints
                value={line().less}
                onInput={(text) => put({ less: text.trim() || null })}
              />
            ),
          },
        ]}
        fresh={(): ZeroOut => ({
          name: '',
          on: 'missed-commissions',
          count: 3,
          zeroes: 'year',
          less: null,
        })}
        add={t('rule-book.zero.add')}
        change={(zeroOuts) => set({ zeroOuts })}
      />
      <Optional
        label={t('rule-book.named')}
        path="namedAfterMonths.on"
        on={book().namedAfterMonths !== null}
        toggle={(on) => set({ namedAfterMonths: on ? 3 : null })}
      >
        <Field label={t('rule-book.named.months')} error={faultAt('namedAfterMonths')}>
          {(aria) => (
            <input
              {...aria}
              class="input text-end"
              type="number"
              min="1"
              max="60"
              value={book().namedAfterMonths ?? 3}
              onInput={(event) => set({ namedAfterMonths: Number(event.currentTarget.value) })}
            />
          )}
        </Field>
      </Optional>
      <div class="grid gap-3 border-t border-line pt-3 sm:grid-cols-3">
        <PickField
          label={t('rule-book.months')}
          value={book().months.of}
          options={['sum', 'average'] as const}
          name={(one) => t(`rule-book.months.${one}`)}
          change={(of) => set({ months: of === 'sum' ? { of } : { of, places: 2 } })}
        />
        {book().months.of === 'average' ? (
          <Field label={t('rule-book.months.places')} error={faultAt('months.places')}>
            {(aria) => {
              const { months } = book()
              return (
                <input
                  {...aria}
                  class="input text-end"
                  type="number"
                  min="0"
                  max="6"
                  value={months.of === 'average' ? months.places : 2}
                  onInput={(event) =>
                    set({ months: { of: 'average', places: Number(event.currentTarget.value) } })
                  }
                />
              )
            }}
          </Field>
        ) : null}
        <Field
          label={t('rule-book.pass-up')}
          hint={t('rule-book.words.hint')}
          error={faultAt('passUp')}
        >
          {(aria) => (
            <input
              {...aria}
              class="input"
              value={book().passUp.join('、')}
              onChange={(event) => set({ passUp: wordsOf(event.currentTarget.value) })}
            />
          )}
        </Field>
      </div>
    </div>
  )
}
