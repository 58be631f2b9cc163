import { createSignal, For, type JSX, Show } from 'solid-js'
import { amount, moment, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Gap } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { useApportioning } from './apportioning.ts'
import type { Apportioned, DepartmentShare } from './apportionment.ts'
import { ExportLinks } from './ExportLinks.tsx'

/** What a department answered, by whom. */
const Answer = (props: { share: DepartmentShare }): JSX.Element => (
  <>
    <span
      classList={{
        'text-muted': props.share.state === 'open',
        'text-under': props.share.state === 'confirmed',
        'text-over font-semibold': props.share.state === 'objected',
      }}
    >
      {t(`apportionment.state.${props.share.state}`)}
    </span>
    <Show when={props.share.answeredBy}>
      {(by) => (
        <span class="block text-xs text-muted">
          {t(props.share.onBehalf ? 'apportionment.answered-for' : 'apportionment.answered-by', {
            name: by(),
            at: moment(props.share.answeredAt),
          })}
        </span>
      )}
    </Show>
    <Show when={props.share.comment}>{(text) => <span class="block text-xs">{text()}</span>}</Show>
  </>
)

/** Department by department: what it carries, what changed since the edition before, what it answered. */
export const DepartmentShares = (props: {
  apportioned: Apportioned
  /** Of a preview. */
  schemeId?: number
}): JSX.Element => {
  const { meetingId, mayShare, found } = useApportioning()
  const [answering, setAnswering] = createSignal<number>()
  const shares = () => new Map(props.apportioned.shares.map((one) => [one.departmentId, one]))
  const changes = () => props.apportioned.changes
  const total = () => props.apportioned.apportionment?.totalCents ?? 0
  const lines = () =>
    changes() ??
    (props.apportioned.apportionment?.departments ?? []).map(({ id, code, name, cents }) => ({
      id,
      code,
      name,
      beforeCents: 0,
      nowCents: cents,
      differenceCents: cents,
    }))
  const isLatest = () => found().edition === found().editions[0]?.edition
  const nameOf = (id: number | undefined) => lines().find((one) => one.id === id)?.name ?? ''
  const beforeCents = () => lines().reduce((sum, one) => sum + one.beforeCents, 0)
  return (
    <div class="grid min-w-0 gap-2">
      <h2>{t('apportionment.departments')}</h2>
      <TableScroll label={t('apportionment.departments')}>
        <table class="table cards">
          <caption class="sr-only">{t('apportionment.departments')}</caption>
          <thead>
            <tr>
              <th>{t('apportionment.department')}</th>
              <th class="num">{t('apportionment.carries')} ¥</th>
              <th class="num">{t('apportionment.part')}</th>
              <Show when={changes()}>
                <th class="num">{t('apportionment.before')} ¥</th>
                <th class="num">{t('apportionment.difference')} ¥</th>
              </Show>
              <Show when={props.apportioned.edition !== null}>
                <th>{t('apportionment.answer')}</th>
                <th>{t('apportionment.statement')}</th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr>
                  <th scope="row" class="head">
                    {line.name} <span class="text-muted">{line.code}</span>
                  </th>
                  <td class="num" data-label={`${t('apportionment.carries')} ¥`}>
                    {amount(line.nowCents)}
                  </td>
                  <td class="num" data-label={t('apportionment.part')}>
                    {percent(line.nowCents, total())}
                  </td>
                  <Show when={changes()}>
                    <td class="num" data-label={`${t('apportionment.before')} ¥`}>
                      {amount(line.beforeCents)}
                    </td>
                    <td class="num" data-label={`${t('apportionment.difference')} ¥`}>
                      <Gap cents={line.differenceCents} />
                    </td>
                  </Show>
                  <Show when={props.apportioned.edition !== null}>
                    <td class="wide" data-label={t('apportionment.answer')}>
                      <Show when={shares().get(line.id)}>
                        {(share) => (
                          <div class="min-w-0">
                            <Answer share={share()} />
                            <Show when={mayShare() && isLatest()}>
                              <button
                                type="button"
                                class="btn btn-quiet no-print"
                                aria-label={t('apportionment.answer.of', { department: line.name })}
                                onClick={() => setAnswering(line.id)}
                              >
                                {t('apportionment.answer.write')}
                              </button>
                            </Show>
                          </div>
                        )}
                      </Show>
                    </td>
                    <td class="wide" data-label={t('apportionment.statement')}>
                      <ExportLinks
                        meetingId={meetingId()}
                        departmentId={line.id}
                        edition={props.apportioned.edition ?? undefined}
                      />
                    </td>
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="head">
                {t('apportionment.total')}
              </th>
              <td class="num" data-label={`${t('apportionment.carries')} ¥`}>
                {amount(total())}
              </td>
              <td class="num" data-label={t('apportionment.part')}>
                {percent(total(), total())}
              </td>
              <Show when={changes()}>
                <td class="num" data-label={`${t('apportionment.before')} ¥`}>
                  {amount(beforeCents())}
                </td>
                <td class="num" data-label={`${t('apportionment.difference')} ¥`}>
                  <Gap cents={total() - beforeCents()} />
                </td>
              </Show>
              <Show when={props.apportioned.edition !== null}>
                <td />
                <td />
              </Show>
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      <AnswerDialog
        share={shares().get(answering() ?? 0)}
        name={nameOf(answering())}
        onClose={() => setAnswering(undefined)}
      />
    </div>
  )
}
