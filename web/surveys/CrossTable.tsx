import { For, type JSX, Show } from 'solid-js'
import { count, nothing, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Asked, Figures, Statistics } from './survey.ts'
import { figure, groupName, questionName, share, valueName } from './survey-words.ts'

/** The figure of a group that says most: satisfied with their mean, or the option that most chose. */
const cell = (asked: Asked, figures: Figures | null): { main: string; note: string } => {
  if (!figures) return { main: nothing, note: '' }
  const n = t('survey.n-of', { n: count(figures.n) })
  if (asked.scale)
    return { main: share(figures), note: `${t('survey.mean')} ${figure(figures.mean)} · ${n}` }
  const [top] = asked.kind === 'ranking' ? [] : figures.counts
  const [first] = figures.ranks
  if (first) return { main: first.option, note: n }
  return top
    ? { main: valueName(asked, top.value), note: `${percent(top.count, figures.n)} · ${n}` }
    : { main: n, note: '' }
}

/** Questions across, groups down, one dimension at a time; who is too few is not there. */
export const CrossTable = (props: { found: Statistics }): JSX.Element => {
  const asked = () =>
    props.found.questions.filter(({ kind, tie }) => kind !== 'open' && tie === null)
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
              <For each={asked()}>
                {(one) => (
                  <tr>
                    <th scope="row" class="head stick max-w-72">
                      {questionName(one)}
                    </th>
                    <For each={[one.whole, ...one.groups]}>
                      {(figures, at) => (
                        <td class="num wide" data-label={labels()[at()]}>
                          <span>
                            <span class="font-semibold">{cell(one, figures).main}</span>
                            <span class="block text-xs text-muted">{cell(one, figures).note}</span>
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
