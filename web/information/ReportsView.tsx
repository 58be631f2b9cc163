import { createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { reportKinds } from '../../api/domain/rule-book.ts'
import { canOrganise, useSession } from '../access/session.ts'
import { PeriodChoice } from '../follow-up/PeriodChoice.tsx'
import { daysOfPeriod, parsePeriod, periodText } from '../follow-up/period.ts'
import { date, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { RowActions } from '../ui/RowActions.tsx'
import { say } from '../ui/saying.tsx'
import { Empty, sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import {
  addReport,
  afterFacts,
  changeReport,
  listReports,
  listUnits,
  type Report,
  type ReportKind,
  removeReport,
} from './information.ts'
import { reportName, unitTyped, unknownUnit } from './information-words.ts'
import { UnitList } from './UnitChoice.tsx'

/** What is held against units: late, missed, concealed and untrue reports, and negative coverage. */
export const ReportsView = (): JSX.Element => {
  const session = useSession()
  const mayEnter = () => canOrganise(session())
  const [search, setSearch] = useSearchParams<{ period?: string }>()
  const period = () => parsePeriod(search.period)
  const found = createAsync(() => {
    const within = period()
    return listReports(within ? daysOfPeriod(within) : {})
  })
  const units = createAsync(() => listUnits())
  const nameOf = (id: number) => units()?.units.find((unit) => unit.id === id)?.name ?? `#${id}`
  const [editing, setEditing] = createSignal<Report | 'new'>()
  const before = () => {
    const now = editing()
    return now === 'new' ? undefined : now
  }
  const save = async (form: FormData) => {
    const typed = said(form, 'unit') ?? ''
    const unit = unitTyped(units()?.units ?? [], typed)
    if (!unit) throw unknownUnit(typed)
    const body = {
      unitId: unit.id,
      kind: said(form, 'kind') as ReportKind,
      reportedOn: said(form, 'reportedOn') ?? '',
      matter: said(form, 'matter') ?? '',
      points: said(form, 'points'),
    }
    const known = before()
    await (known ? changeReport(known, body) : addReport(body))
    await afterFacts()
  }
  const drop = (report: Report) =>
    removeReport(report.id).then(
      () => afterFacts(),
      (refused) => say(sentence(refused), 'over'),
    )
  return (
    <div class="grid gap-3">
      <UnitList id="report-units" />
      <div class="no-print flex flex-wrap items-center gap-3">
        <PeriodChoice
          period={period()}
          onChange={(next) => setSearch({ period: next ? periodText(next) : undefined })}
        />
        <Show when={mayEnter()}>
          <button
            type="button"
            class="btn btn-primary ms-auto max-sm:min-h-11"
            onClick={() => setEditing('new')}
          >
            <Icon name="plus" />
            {t('information.report.add')}
          </button>
        </Show>
      </div>
      <Show when={found()}>
        {(list) => (
          <Show
            when={list().reports.length > 0}
            fallback={
              <Empty title={t('information.report.empty')}>
                {t('information.report.empty.text')}
              </Empty>
            }
          >
            <TableScroll label={t('information.view.reports')}>
              <table class="table cards">
                <caption class="sr-only">{t('information.view.reports')}</caption>
                <thead>
                  <tr>
                    <th>{t('information.unit')}</th>
                    <th>{t('information.report.kind')}</th>
                    <th>{t('information.report.on')}</th>
                    <th>{t('information.report.matter')}</th>
                    <th class="num">{t('information.report.points')}</th>
                    <th class="no-print">
                      <span class="sr-only">{t('information.change.short')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <For each={list().reports}>
                    {(report) => (
                      <tr>
                        <th scope="row" class="head">
                          {nameOf(report.unitId)}
                        </th>
                        <td data-label={t('information.report.kind')}>{reportName(report.kind)}</td>
                        <td class="whitespace-nowrap" data-label={t('information.report.on')}>
                          {date(report.reportedOn)}
                        </td>
                        <td class="wide">{report.matter}</td>
                        <td class="num" data-label={t('information.report.points')}>
                          {report.points === null ? '–' : report.points}
                        </td>
                        <td class="no-print">
                          <Show when={mayEnter()}>
                            <RowActions
                              edit={t('information.change.short')}
                              editLabel={t('information.change', { what: report.matter })}
                              onEdit={() => setEditing(report)}
                              removeLabel={t('information.remove', { what: report.matter })}
                              removeTitle={t('information.report.remove')}
                              sure={t('information.remove.sure', { what: report.matter })}
                              onRemove={() => void drop(report)}
                            />
                          </Show>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </TableScroll>
          </Show>
        )}
      </Show>
      <FormDialog
        open={editing() !== undefined}
        title={t(before() ? 'information.report.edit' : 'information.report.add')}
        action={t('information.save')}
        save={save}
        onClose={() => setEditing(undefined)}
      >
        {(problemOf) => (
          <div class="grid grid-cols-2 gap-4">
            <Field
              label={t('information.unit')}
              error={problemOf('unit')}
              class="max-sm:col-span-2"
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name="unit"
                  list="report-units"
                  required
                  value={before() ? nameOf(before()?.unitId ?? 0) : ''}
                />
              )}
            </Field>
            <Field label={t('information.report.kind')} class="max-sm:col-span-2">
              {(aria) => (
                <select {...aria} class="input" name="kind">
                  <For each={reportKinds}>
                    {(kind) => (
                      <option value={kind} selected={kind === before()?.kind}>
                        {reportName(kind)}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
            <Field label={t('information.report.on')} error={problemOf('reportedOn')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="date"
                  name="reportedOn"
                  required
                  value={before()?.reportedOn ?? today()}
                />
              )}
            </Field>
            <Field
              label={t('information.report.points')}
              hint={t('information.report.points.hint')}
              error={problemOf('points')}
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name="points"
                  inputmode="decimal"
                  value={before()?.points ?? ''}
                />
              )}
            </Field>
            <Field
              label={t('information.report.matter')}
              error={problemOf('matter')}
              class="col-span-2"
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name="matter"
                  maxlength="200"
                  required
                  value={before()?.matter ?? ''}
                />
              )}
            </Field>
          </div>
        )}
      </FormDialog>
    </div>
  )
}
