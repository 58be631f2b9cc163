import type { JSX } from 'solid-js'
import { instructionCounts, type ReportKind, reportKinds } from '../../api/domain/rule-book.ts'
import { instructionCountNames, reportKindNames } from '../../api/domain/rule-book-names.ts'
import { instruction } from '../../api/domain/rule-books/plain.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormCell, LevelCell, PickCell, PointsCell, TextCell } from './controls.tsx'
import { useEditing } from './editing.ts'
import { LineTable } from './LineTable.tsx'

const reportKindName = (one: ReportKind): string => reportKindNames[locale()][one]

/** Instructions on an item, what it brings along, what lateness and bad reports cost. */
export const ItemLines = (): JSX.Element => {
  const { book, set } = useEditing()
  return (
    <>
      <div class="card grid gap-3 p-4">
        <LineTable
          title={t('rule-book.instructions')}
          hint={t('rule-book.instructions.hint')}
          path="instructions.lines"
          lines={book().instructions.lines}
          columns={[
            {
              label: t('rule-book.name-of-line'),
              cell: (line, put, label) => (
                <TextCell label={label()} value={line().name} onInput={(name) => put({ name })} />
              ),
            },
            {
              label: t('rule-book.level'),
              cell: (line, put, label) => (
                <LevelCell
                  label={label()}
                  value={line().level}
                  onPick={(level) => put({ level })}
                />
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
              label: t('rule-book.form'),
              cell: (line, put, label) => (
                <FormCell label={label()} value={line().form} onPick={(form) => put({ form })} />
              ),
            },
            {
              label: t('rule-book.points'),
              cell: (line, put, label) => (
                <PointsCell
                  label={label()}
                  value={line().points}
                  isByRole={false}
                  onChange={(points) => put({ points })}
                />
              ),
            },
          ]}
          fresh={() => instruction('', '1')}
          add={t('rule-book.instructions.add')}
          change={(lines) => set({ instructions: { ...book().instructions, lines } })}
        />
        <Field label={t('rule-book.instructions.count')} class="max-w-md">
          {(aria) => (
            <select
              {...aria}
              class="input"
              onChange={(event) =>
                set({
                  instructions: {
                    ...book().instructions,
                    count:
                      instructionCounts.find((one) => one === event.currentTarget.value) ?? 'each',
                  },
                })
              }
            >
              {instructionCounts.map((one) => (
                <option value={one} selected={book().instructions.count === one}>
                  {instructionCountNames[locale()][one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div class="card grid gap-4 p-4">
        <LineTable
          title={t('rule-book.extras')}
          hint={t('rule-book.extras.hint')}
          path="extras"
          lines={book().extras}
          columns={[
            {
              label: t('rule-book.name-of-line'),
              cell: (line, put, label) => (
                <TextCell label={label()} value={line().name} onInput={(name) => put({ name })} />
              ),
            },
            {
              label: t('rule-book.extra'),
              cell: (line, put, label) => (
                <TextCell
                  label={label()}
                  value={line().extra}
                  onInput={(extra) => put({ extra })}
                />
              ),
            },
            {
              label: t('rule-book.points'),
              cell: (line, put, label) => (
                <TextCell
                  label={label()}
                  isPoints
                  value={line().points}
                  onInput={(points) => put({ points })}
                />
              ),
            },
          ]}
          fresh={() => ({ name: '', extra: '', points: '1' })}
          add={t('rule-book.extras.add')}
          change={(extras) => set({ extras })}
        />
        <LineTable
          title={t('rule-book.late')}
          hint={t('rule-book.late.hint')}
          path="late"
          lines={book().late}
          columns={[
            {
              label: t('rule-book.name-of-line'),
              cell: (line, put, label) => (
                <TextCell label={label()} value={line().name} onInput={(name) => put({ name })} />
              ),
            },
            {
              label: t('rule-book.late.kind'),
              cell: (line, put, label) => (
                <TextCell
                  label={label()}
                  value={line().lateKind}
                  placeholder={t('rule-book.any')}
                  onInput={(text) => put({ lateKind: text.trim() || null })}
                />
              ),
            },
            {
              label: t('rule-book.late.takes'),
              cell: (line, put, label) => {
                const takes = () => line().takes
                const figure = () => {
                  const one = takes()
                  return 'keep' in one ? one.keep : one.less
                }
                return (
                  <div class="flex gap-1">
                    <PickCell
                      label={label()}
                      value={'keep' in takes() ? 'keep' : 'less'}
                      options={['keep', 'less'] as const}
                      name={(one) => t(`rule-book.late.${one}`)}
                      onPick={(one) =>
                        put({ takes: one === 'keep' ? { keep: '1/2' } : { less: '1' } })
                      }
                    />
                    <TextCell
                      label={t('rule-book.points')}
                      isPoints
                      value={figure()}
                      onInput={(text) =>
                        put({ takes: 'keep' in takes() ? { keep: text } : { less: text } })
                      }
                    />
                  </div>
                )
              },
            },
          ]}
          fresh={() => ({ name: '', lateKind: null, takes: { keep: '1/2' } })}
          add={t('rule-book.late.add')}
          change={(late) => set({ late })}
        />
        <LineTable
          title={t('rule-book.reports')}
          hint={t('rule-book.reports.hint')}
          path="reports"
          lines={book().reports}
          columns={[
            {
              label: t('rule-book.name-of-line'),
              cell: (line, put, label) => (
                <TextCell label={label()} value={line().name} onInput={(name) => put({ name })} />
              ),
            },
            {
              label: t('rule-book.report.kind'),
              cell: (line, put, label) => (
                <PickCell
                  label={label()}
                  value={line().kind}
                  options={reportKinds}
                  name={reportKindName}
                  onPick={(kind) => kind && put({ kind })}
                />
              ),
            },
            {
              label: t('rule-book.least'),
              cell: (line, put, label) => (
                <TextCell
                  label={label()}
                  isPoints
                  value={line().least}
                  onInput={(least) => put({ least })}
                />
              ),
            },
            {
              label: t('rule-book.most'),
              cell: (line, put, label) => (
                <TextCell
                  label={label()}
                  isPoints
                  value={line().most}
                  onInput={(most) => put({ most })}
                />
              ),
            },
          ]}
          fresh={() => {
            const taken = book().reports.map(({ kind }) => kind)
            const kind = reportKinds.find((one) => !taken.includes(one)) ?? 'late'
            return { name: reportKindName(kind), kind, least: '1', most: '1' }
          }}
          add={t('rule-book.reports.add')}
          change={(reports) => set({ reports })}
        />
        <label class="flex items-center gap-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={book().floors.item}
            onChange={(event) =>
              set({ floors: { ...book().floors, item: event.currentTarget.checked } })
            }
          />
          {t('rule-book.floor.item')}
        </label>
      </div>
    </>
  )
}
