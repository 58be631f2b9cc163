import { createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canSetRules, useSession } from '../access/session.ts'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { AnnualDialog } from './AnnualDialog.tsx'
import { AnnualFigures } from './AnnualFigures.tsx'
import { loadAnnualBudget } from './annual-budget.ts'
import { DrawnTable } from './DrawnTable.tsx'
import { WantedTable } from './WantedTable.tsx'

/** What a year may spend on meetings, and where it goes. */
export default function AnnualBudgetPage(): JSX.Element {
  const session = useSession()
  const [search, setSearch] = useSearchParams()
  const thisYear = new Date().getFullYear()
  const year = () => Number(search.year) || thisYear
  const found = createAsync(() => loadAnnualBudget(year()))
  const [editing, setEditing] = createSignal(false)
  const years = () =>
    [...new Set([year(), ...Array.from({ length: 7 }, (_, ago) => thisYear + 1 - ago)])].sort(
      (a, b) => b - a,
    )
  const change = () => (
    <Show when={canSetRules(session()) && found()}>
      <button type="button" class="btn btn-primary" onClick={() => setEditing(true)}>
        {t(found()?.annual ? 'annual.change' : 'annual.say')}
      </button>
    </Show>
  )
  return (
    <Page
      title={t('annual.page', { year: year() })}
      actions={
        <>
          <select
            class="input w-auto"
            aria-label={t('meeting.year')}
            onChange={(event) => {
              const chosen = Number(event.currentTarget.value)
              setSearch({ year: chosen === thisYear ? null : chosen })
            }}
          >
            <For each={years()}>
              {(one) => (
                <option value={one} selected={one === year()}>
                  {one}
                </option>
              )}
            </For>
          </select>
          {change()}
        </>
      }
    >
      <Waiting>
        <Show when={found()}>
          {(list) => (
            <div class="grid gap-5">
              <AnnualFigures found={list()} />
              <Show when={list().annual}>
                {(annual) => (
                  <p class="text-sm text-muted">
                    {t('annual.changed', {
                      name: annual().changedBy,
                      at: moment(annual().changedAt),
                    })}
                    <Show when={annual().note}>{(note) => <> · {note()}</>}</Show>
                  </p>
                )}
              </Show>
              <Show
                when={list().drawn.length > 0}
                fallback={
                  <Empty title={t('annual.empty', { year: year() })}>
                    {t('annual.empty.text')}
                  </Empty>
                }
              >
                <DrawnTable found={list()} />
              </Show>
              <Show when={list().wanted.length > 0}>
                <WantedTable found={list()} />
              </Show>
              <AnnualDialog open={editing()} found={list()} onClose={() => setEditing(false)} />
            </div>
          )}
        </Show>
      </Waiting>
    </Page>
  )
}
