import { For, type JSX, Show } from 'solid-js'
import { count, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { crossRows } from './cross-rows.ts'
import type { Statistics } from './survey.ts'
import { groupName } from './survey-words.ts'

/** Questions down, groups across, one dimension at a time; who is too few is not there. */
export const CrossTable = (props: { found: Statistics }): JSX.Element => {
  const labels = () => [
    t('survey.all'),
    ...props.found.groups.map((group) => groupName(group, props.found.by)),
  ]
  return (
    <section aria-labelledby="survey-cross" class="grid gap-2">
      <h2 id="survey-cross">
        {t(props.found.by === 'kind' ? 'survey.by-kind' : 'survey.by-department')}
      </h2>
      <p class="text-sm text-muted">
        {t('survey.small-groups', { minimum: count(props.found.survey.minimum) })}
      </p>
      <Show
        when={props.found.groups.length > 0}
        fallback={<Notice tone="info">{t('survey.no-groups')}</Notice>}
      >
        <TableScroll label={t('survey.cross')}>
          <table class="table cards">
            <thead>
              <tr>
                <th class="stick">{t('survey.question')}</th>
                <th class="num">{t('survey.all')}</th>
                <For each={props.found.groups}>
                  {(group) => (
                    <th class="num">
                      {groupName(group, props.found.by)}
                      <span class="block text-xs font-normal">
                        {t('survey.group-response', {
                          answers: count(group.answers),
                          attended: count(group.attended),
                          share: percent(group.answers, group.attended),
                        })}
                      </span>
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={crossRows(props.found)}>
                {(row) => (
                  <tr>
                    <th
                      scope="row"
                      class={`head stick max-w-72 ${row.isOption ? 'ps-6! font-normal!' : ''}`}
                    >
                      {row.label}
                    </th>
                    <For each={row.cells}>
                      {({ main, note }, at) => (
                        <td class="num wide" data-label={labels()[at()]}>
                          <span>
                            <span class={row.isOption ? '' : 'font-semibold'}>{main}</span>
                            <span class="ms-1 text-xs text-muted sm:block">{note}</span>
                          </span>
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </Show>
    </section>
  )
}
