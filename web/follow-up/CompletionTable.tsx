import { For, type JSX } from 'solid-js'
import type { FollowUp } from '../decisions/decisions.ts'
import { count, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'

const columns = ['dueCount', 'onTimeCount', 'lateCount', 'overdueCount', 'notYetDueCount'] as const
type Completion = FollowUp['completion']

const Figures = (props: { of: Completion }): JSX.Element => (
  <>
    <For each={columns}>
      {(column) => (
        <td
          class={`num ${column === 'overdueCount' && props.of.overdueCount > 0 ? 'text-over' : ''}`}
          data-label={t(`follow-up.${column}`)}
        >
          {count(props.of[column])}
        </td>
      )}
    </For>
    <td
      class="num font-semibold"
      data-label={t('follow-up.onTimeShare')}
      title={
        props.of.dueCount > 0
          ? t('follow-up.share.base', {
              onTime: count(props.of.onTimeCount),
              due: count(props.of.dueCount),
            })
          : t('follow-up.share.none')
      }
    >
      {percent(props.of.onTimeCount, props.of.dueCount)}
    </td>
  </>
)

/** How many of what fell due was done in time, department by department. */
export const CompletionTable = (props: {
  found: FollowUp
  onDepartment: (department: string) => void
}): JSX.Element => (
  <section>
    <h2 class="mb-1">{t('follow-up.completion')}</h2>
    <p class="mb-2 text-sm text-muted">{t('follow-up.completion.lead')}</p>
    <TableScroll label={t('follow-up.completion')}>
      <table class="table cards">
        <caption class="sr-only">{t('follow-up.completion')}</caption>
        <thead>
          <tr>
            <th>{t('decision.department')}</th>
            <For each={columns}>{(column) => <th class="num">{t(`follow-up.${column}`)}</th>}</For>
            <th class="num">{t('follow-up.onTimeShare')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.found.departments}>
            {(one) => (
              <tr>
                <th scope="row" class="head">
                  <button
                    type="button"
                    class="link"
                    onClick={() => props.onDepartment(one.department)}
                  >
                    {one.department}
                  </button>
                </th>
                <Figures of={one} />
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="head">
              {t('budget.total')}
            </th>
            <Figures of={props.found.completion} />
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  </section>
)
