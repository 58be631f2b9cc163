import type { JSX } from 'solid-js'
import { type JointRule, jointRules, stackings, type UseLine } from '../../api/domain/rule-book.ts'
import { jointNames, stackingNames } from '../../api/domain/rule-book-names.ts'
import { use } from '../../api/domain/rule-books/plain.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormCell, LengthCell, LevelCell, PickCell, PointsCell, TextCell } from './controls.tsx'
import { useEditing } from './editing.ts'
import { type LineColumn, LineTable } from './LineTable.tsx'

const jointName = (one: JointRule): string => jointNames[locale()][one]

/** What a use is worth: publication × form × length × role, and how several uses or units go together. */
export const UseLines = (): JSX.Element => {
  const { book, set } = useEditing()
  const columns: LineColumn<UseLine>[] = [
    {
      label: t('rule-book.name-of-line'),
      cell: (line, put, label) => (
        <TextCell label={label()} value={line().name} onInput={(name) => put({ name })} />
      ),
    },
    {
      label: t('rule-book.publication'),
      cell: (line, put, label) => (
        <TextCell
          label={label()}
          value={line().publication}
          placeholder={t('rule-book.any')}
          onInput={(text) => put({ publication: text.trim() || null })}
        />
      ),
    },
    {
      label: t('rule-book.level'),
      cell: (line, put, label) => (
        <LevelCell label={label()} value={line().level} onPick={(level) => put({ level })} />
      ),
    },
    {
      label: t('rule-book.form'),
      cell: (line, put, label) => (
        <FormCell label={label()} value={line().form} onPick={(form) => put({ form })} />
      ),
    },
    {
      label: t('rule-book.length'),
      cell: (line, put, label) => (
        <LengthCell label={label()} value={line().length} onPick={(length) => put({ length })} />
      ),
    },
    {
      label: t('rule-book.kind'),
      cell: (line, put, label) => (
        <TextCell
          label={label()}
          value={line().kind}
          placeholder={t('rule-book.any')}
          onInput={(text) => put({ kind: text.trim() || null })}
        />
      ),
    },
    {
      label: t('rule-book.joint'),
      cell: (line, put, label) => (
        <PickCell
          label={label()}
          value={line().joint}
          options={jointRules}
          name={jointName}
          any={t('rule-book.as-book')}
          onPick={(joint) => put({ joint })}
        />
      ),
    },
    {
      label: t('rule-book.points'),
      cell: (line, put, label) => (
        <div class="grid gap-1">
          {line().points === 'given' ? null : (
            <PointsCell
              label={label()}
              value={line().points}
              isByRole={(line().joint ?? book().joint) === 'by-role'}
              onChange={(points) => put({ points })}
            />
          )}
          <label class="flex items-center gap-1 whitespace-nowrap text-xs pointer-coarse:min-h-11">
            <input
              type="checkbox"
              checked={line().points === 'given'}
              onChange={(event) => put({ points: event.currentTarget.checked ? 'given' : '0' })}
            />
            {t('rule-book.given')}
          </label>
        </div>
      ),
    },
  ]
  return (
    <div class="card grid gap-4 p-4">
      <LineTable
        title={t('rule-book.uses')}
        hint={t('rule-book.uses.hint')}
        path="uses"
        lines={book().uses}
        columns={columns}
        fresh={() => use('', '1')}
        add={t('rule-book.uses.add')}
        change={(uses) => set({ uses })}
      />
      <LineTable
        title={t('rule-book.multipliers')}
        hint={t('rule-book.multipliers.hint')}
        path="multipliers"
        lines={book().multipliers}
        columns={[
          {
            label: t('rule-book.name-of-line'),
            cell: (line, put, label) => (
              <TextCell label={label()} value={line().name} onInput={(name) => put({ name })} />
            ),
          },
          {
            label: t('rule-book.publication'),
            cell: (line, put, label) => (
              <TextCell
                label={label()}
                value={line().publication}
                placeholder={t('rule-book.any')}
                onInput={(text) => put({ publication: text.trim() || null })}
              />
            ),
          },
          {
            label: t('rule-book.level'),
            cell: (line, put, label) => (
              <LevelCell label={label()} value={line().level} onPick={(level) => put({ level })} />
            ),
          },
          {
            label: t('rule-book.form'),
            cell: (line, put, label) => (
              <FormCell label={label()} value={line().form} onPick={(form) => put({ form })} />
            ),
          },
          {
            label: t('rule-book.times'),
            cell: (line, put, label) => (
              <TextCell
                label={label()}
                isPoints
                value={line().times}
                onInput={(times) => put({ times })}
              />
            ),
          },
        ]}
        fresh={() => ({ name: '', publication: null, level: null, form: null, times: '1' })}
        add={t('rule-book.multipliers.add')}
        change={(multipliers) => set({ multipliers })}
      />
      <div class="grid gap-3 sm:grid-cols-2">
        <Field label={t('rule-book.stacking')}>
          {(aria) => (
            <select
              {...aria}
              class="input"
              onChange={(event) =>
                set({
                  stacking: stackings.find((one) => one === event.currentTarget.value) ?? 'add',
                })
              }
            >
              {stackings.map((one) => (
                <option value={one} selected={book().stacking === one}>
                  {stackingNames[locale()][one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('rule-book.joint.book')}>
          {(aria) => (
            <select
              {...aria}
              class="input"
              onChange={(event) =>
                set({
                  joint: jointRules.find((one) => one === event.currentTarget.value) ?? 'full',
                })
              }
            >
              {jointRules.map((one) => (
                <option value={one} selected={book().joint === one}>
                  {jointName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </div>
  )
}
