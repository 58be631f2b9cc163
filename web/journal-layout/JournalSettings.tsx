import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type JournalColumn, type JournalField, journalFields } from '../../api/domain/journal.ts'
import { useSession } from '../access/session.ts'
import { Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { changeJournalLayout, type JournalLayout, loadJournalLayout } from './journal-layout.ts'

const encodings = ['utf-8', 'gb18030'] as const

/** One step towards the start (−1) or the end (1). */
const moved = (columns: readonly JournalColumn[], at: number, by: -1 | 1): JournalColumn[] => {
  const next = [...columns]
  const [one] = next.splice(at, 1)
  if (one) next.splice(at + by, 0, one)
  return next
}

const LayoutForm = (props: { layout: JournalLayout; mayChange: boolean }): JSX.Element => {
  const [columns, setColumns] = createSignal<JournalColumn[]>(props.layout.columns)
  const [encoding, setEncoding] = createSignal(props.layout.encoding)
  const [problems, setProblems] = createSignal<string[]>([])
  const change = (at: number, part: Partial<JournalColumn>) =>
    setColumns(columns().map((one, index) => (index === at ? { ...one, ...part } : one)))
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setProblems([])
    try {
      await changeJournalLayout({ columns: columns(), encoding: encoding(), isFirst: false })
      say(t('journal.saved'))
    } catch (refused) {
      setProblems([
        sentence(refused),
        ...(refused instanceof Refused ? refused.problems.map(({ message }) => message) : []),
      ])
    }
  }
  return (
    <form class="grid max-w-3xl gap-4" onSubmit={submit}>
      <p class="text-muted">{t('journal.text')}</p>
      <Show when={!props.mayChange}>
        <Notice tone="info">{t('journal.read-only')}</Notice>
      </Show>
      <fieldset class="grid gap-4" disabled={!props.mayChange}>
        <legend class="sr-only">{t('settings.journal')}</legend>
        <TableScroll label={t('journal.columns')}>
          <table class="table">
            <caption class="sr-only">{t('journal.columns')}</caption>
            <thead>
              <tr>
                <th>{t('journal.holds')}</th>
                <th>{t('journal.head')}</th>
                <th>
                  <span class="sr-only">{t('scheme.steps')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={columns().map((_, at) => at)}>
                {(at) => (
                  <tr>
                    <td>
                      <select
                        class="input"
                        aria-label={t('journal.holds-of', { number: at + 1 })}
                        onChange={(event) =>
                          change(at, { field: event.currentTarget.value as JournalField })
                        }
                      >
                        <For each={journalFields}>
                          {(field) => (
                            <option value={field} selected={columns()[at]?.field === field}>
                              {t(`journal.field.${field}`)}
                            </option>
                          )}
                        </For>
                      </select>
                    </td>
                    <td>
                      <input
                        class="input"
                        required
                        maxlength="60"
                        aria-label={t('journal.head-of', { number: at + 1 })}
                        value={columns()[at]?.head ?? ''}
                        onChange={(event) => change(at, { head: event.currentTarget.value.trim() })}
                      />
                    </td>
                    <td class="num">
                      <button
                        type="button"
                        class="btn btn-quiet"
                        disabled={at === 0}
                        aria-label={t('journal.up-of', { number: at + 1 })}
                        onClick={() => setColumns(moved(columns(), at, -1))}
                      >
                        {t('scheme.up')}
                      </button>
                      <button
                        type="button"
                        class="btn btn-quiet"
                        disabled={at === columns().length - 1}
                        aria-label={t('journal.down-of', { number: at + 1 })}
                        onClick={() => setColumns(moved(columns(), at, 1))}
                      >
                        {t('scheme.down')}
                      </button>
                      <button
                        type="button"
                        class="btn btn-quiet"
                        disabled={columns().length === 1}
                        aria-label={t('journal.remove-of', { number: at + 1 })}
                        onClick={() => setColumns(columns().filter((_, index) => index !== at))}
                      >
                        {t('journal.remove')}
                      </button>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
        <div>
          <button
            type="button"
            class="btn"
            disabled={columns().length >= 20}
            onClick={() => setColumns([...columns(), { field: 'scheme', head: '' }])}
          >
            {t('journal.add')}
          </button>
        </div>
        <Field label={t('journal.encoding')} hint={t('journal.encoding.hint')}>
          {(aria) => (
            <select
              {...aria}
              class="input"
              onChange={(event) =>
                setEncoding(encodings.find((one) => one === event.currentTarget.value) ?? 'utf-8')
              }
            >
              <For each={encodings}>
                {(one) => (
                  <option value={one} selected={encoding() === one}>
                    {one.toUpperCase()}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show when={problems().length > 0}>
          <Notice tone="over">
            <For each={problems()}>{(problem) => <p>{problem}</p>}</For>
          </Notice>
        </Show>
        <Show when={props.mayChange}>
          <div>
            <button type="submit" class="btn btn-primary">
              {t('journal.save')}
            </button>
          </div>
        </Show>
      </fieldset>
    </form>
  )
}

/** The columns of the journal file, as the accounting program takes them. */
export default function JournalSettings(): JSX.Element {
  const session = useSession()
  const layout = createAsync(() => loadJournalLayout())
  const mayChange = () => session().role === 'finance' || session().role === 'administrator'
  return (
    <Show when={layout()} keyed>
      {(one) => <LayoutForm layout={one} mayChange={mayChange()} />}
    </Show>
  )
}
