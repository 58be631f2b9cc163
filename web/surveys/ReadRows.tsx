import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Survey } from './survey.ts'

const parts = ['read', 'imported', 'duplicate', 'rejected', 'ignored'] as const
const marks = { read: '', imported: '=', duplicate: '+', rejected: '+', ignored: '+' }

/** read = imported + duplicate + rejected + ignored. */
export const SurveyBalance = (props: { given: Survey }): JSX.Element => (
  <section class="card p-4" aria-labelledby="survey-balance">
    <h2 id="survey-balance" class="mb-2">
      {t('import.balance')}
    </h2>
    <dl class="flex flex-wrap gap-3">
      <For each={parts}>
        {(part) => (
          <>
            <Show when={marks[part]}>
              <span class="self-center text-xl text-muted" aria-hidden="true">
                {marks[part]}
              </span>
            </Show>
            <div class="min-w-20">
              <dt class="text-sm text-muted">{t(`import.balance.${part}`)}</dt>
              <dd class="text-xl font-semibold">
                {count(props.given.balance[part])}
                <span class="ms-1 text-sm font-normal text-muted">{t('import.rows-unit')}</span>
              </dd>
            </div>
          </>
        )}
      </For>
    </dl>
    <Show when={props.given.reading.ignored.length > 0}>
      <ul class="mt-2 text-sm text-muted">
        <For each={props.given.reading.ignored}>
          {({ reason, firstLine, lastLine }) => (
            <li>
              {t(`survey.ignored.${reason}`, {
                lines: firstLine === lastLine ? String(firstLine) : `${firstLine}–${lastLine}`,
              })}
            </li>
          )}
        </For>
      </ul>
    </Show>
  </section>
)

/** What does not count, and why; each the first time it occurs. */
export const SurveyProblems = (props: { given: Survey }): JSX.Element => (
  <Show when={props.given.problems.length > 0}>
    <section aria-labelledby="survey-problems">
      <h2 id="survey-problems" class="mb-2">
        {t('survey.problems', { count: count(props.given.problemCount) })}
      </h2>
      <ul class="card max-h-72 overflow-auto px-4 py-1" aria-labelledby="survey-problems">
        <For each={props.given.problems}>
          {(problem) => (
            <li class="flex items-start gap-2 border-t border-line py-2 first:border-0">
              <span
                class={`chip shrink-0 ${problem.severity === 'rejected' ? 'border-over text-over' : 'border-warn text-warn'}`}
              >
                {t(`survey.severity.${problem.severity}`)}
              </span>
              <span>{problem.message}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)

/** The first rows as they came; what tells who answered is left out. */
export const SurveySample = (props: { given: Survey }): JSX.Element => (
  <Show when={props.given.reading.sample.length > 0}>
    <div>
      <h2 id="survey-sample" class="mb-1">
        {t('survey.sample')}
      </h2>
      <p class="mb-2 text-sm text-muted">{t('survey.sample.hint')}</p>
      <TableScroll label={t('survey.sample')}>
        <table class="table">
          <thead>
            <tr>
              <th class="num">{t('import.line')}</th>
              <For each={props.given.reading.columns}>
                {({ head, role }) => (
                  <th class={role === 'question' ? '' : 'font-normal'}>
                    {head}
                    <Show when={role !== 'question'}>
                      <span class="block text-xs font-normal">{t(`survey.role.${role}`)}</span>
                    </Show>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.given.reading.sample}>
              {({ line, cells, fate }) => (
                <tr class={fate === 'imported' ? '' : 'text-muted'}>
                  <td class="num">{line}</td>
                  <For each={cells}>{(cell) => <td class="max-w-64 truncate">{cell}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
    </div>
  </Show>
)
