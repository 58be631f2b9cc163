import { createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Pager } from '../ui/Pager.tsx'
import { type Decisions, type Import, type ImportProblem, listProblems } from './import.ts'
import { fieldName } from './import-words.ts'

const pageSize = 100

/** The cell can be mended where it is shown; nothing is read again before “重新读取”. */
const Mend = (props: {
  problem: ImportProblem
  text: string | undefined
  onText: (text: string) => void
}): JSX.Element => (
  <span class="flex items-center gap-1">
    <input
      class="input min-w-28"
      aria-label={t('problem.mend', {
        line: props.problem.line,
        column: fieldName(props.problem.column ?? ''),
      })}
      value={props.text ?? props.problem.value}
      onInput={(event) => props.onText(event.currentTarget.value)}
    />
    <Show when={props.problem.suggestion !== null && props.text !== props.problem.suggestion}>
      <button
        type="button"
        class="btn btn-quiet"
        onClick={() => props.onText(props.problem.suggestion ?? '')}
      >
        {t('problem.use', { text: props.problem.suggestion ?? '' })}
      </button>
    </Show>
  </span>
)

export const ProblemsView = (props: {
  given: Import
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const page = () => Number(search.problems) || 1
  const further = createAsync(async () =>
    page() > 1 ? listProblems(props.given.id, (page() - 1) * pageSize, pageSize) : undefined,
  )
  const list = () => further()?.problems ?? props.given.problems
  const [mended, setMended] = createSignal<Record<string, Record<string, string>>>({})
  const mendedCount = () =>
    Object.values(mended()).reduce((sum, row) => sum + Object.keys(row).length, 0)
  const mend = (problem: ImportProblem, text: string) => {
    const line = String(problem.line)
    setMended((all) => ({
      ...all,
      [line]: { ...all[line], [String(problem.columnIndex)]: text },
    }))
  }
  const read = () => {
    props.onDecide({ cells: mended() })
    setMended({})
  }
  return (
    <Show when={props.given.problemCount > 0}>
      <section aria-labelledby="problems">
        <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
          <h3 id="problems">{t('import.problems', { count: count(props.given.problemCount) })}</h3>
          <Show when={!props.locked && mendedCount() > 0}>
            <button type="button" class="btn btn-primary" onClick={read}>
              {t('problem.read-again', { count: count(mendedCount()) })}
            </button>
          </Show>
        </div>
        <div class="table-scroll max-h-96 max-sm:max-h-none">
          <table class="table cards">
            <thead>
              <tr>
                <th class="num">{t('import.line')}</th>
                <th>{t('problem.column')}</th>
                <th>{t('problem.value')}</th>
                <th>{t('problem.what')}</th>
                <th>{t('problem.effect')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={list()}>
                {(problem) => (
                  <tr>
                    <td class="num" data-label={t('import.line')}>
                      {problem.rowCount > 1
                        ? t('problem.lines', { from: problem.line, to: problem.lastLine })
                        : problem.line}
                    </td>
                    <td>{problem.column}</td>
                    <td class="wide">
                      <Show
                        when={
                          !props.locked && problem.columnIndex !== null && problem.rowCount === 1
                        }
                        fallback={problem.value}
                      >
                        <Mend
                          problem={problem}
                          text={mended()[String(problem.line)]?.[String(problem.columnIndex)]}
                          onText={(text) => mend(problem, text)}
                        />
                      </Show>
                    </td>
                    <td class="wide">{problem.message}</td>
                    <td
                      class={`whitespace-nowrap ${problem.severity === 'rejected' ? 'text-over' : 'text-warn'}`}
                    >
                      {t(`severity.${problem.severity}`)}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
        <Show when={props.given.problemsListed > pageSize}>
          <div class="mt-2">
            <Pager
              page={page()}
              pageSize={pageSize}
              total={props.given.problemsListed}
              onPage={(next) => setSearch({ problems: next > 1 ? next : null })}
            />
          </div>
        </Show>
      </section>
    </Show>
  )
}
