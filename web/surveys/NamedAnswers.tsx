import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { nothing } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { afterComment, fetchPeople, type NamedAnswers as Named, printPerson } from './survey.ts'
import { questionName } from './survey-words.ts'

/** Who said what, where the form asked for the name. Finance never sees it; whoever looks is recorded. */
export const NamedAnswers = (props: { surveyId: number }): JSX.Element => {
  const session = useSession()
  const [found, setFound] = createSignal<Named>()
  const doing = async (work: () => Promise<Named>) => {
    try {
      setFound(await work())
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  const print = (personId: string, isPrinted: boolean) =>
    doing(async () => {
      const after = await printPerson(props.surveyId, personId, isPrinted)
      await afterComment()
      return after
    })
  return (
    <Show when={session().role !== 'finance'}>
      <div class="no-print grid gap-2">
        <h2 id="named">{t('survey.people')}</h2>
        <Show
          when={found()}
          fallback={
            <div class="flex flex-wrap items-center gap-3">
              <p class="text-sm text-muted">{t('survey.people.hint')}</p>
              <button
                type="button"
                class="btn max-sm:min-h-11"
                onClick={() => void doing(() => fetchPeople(props.surveyId))}
              >
                {t('survey.people.show')}
              </button>
            </div>
          }
        >
          {(list) => (
            <TableScroll label={t('survey.people')}>
              <table class="table">
                <thead>
                  <tr>
                    <th class="stick">{t('survey.person')}</th>
                    <th>{t('attendee.department')}</th>
                    <For each={list().questions}>{(one) => <th>{questionName(one)}</th>}</For>
                    <Show when={canOrganise(session())}>
                      <th>{t('survey.person.printed')}</th>
                    </Show>
                  </tr>
                </thead>
                <tbody>
                  <For each={list().people}>
                    {(person) => (
                      <tr>
                        <th scope="row" class="stick">
                          {person.name ?? nothing}
                        </th>
                        <td>{person.department ?? nothing}</td>
                        <For each={person.said}>
                          {(said) => <td class="max-w-80">{said ?? nothing}</td>}
                        </For>
                        <Show when={canOrganise(session())}>
                          <td>
                            <input
                              type="checkbox"
                              aria-label={t('survey.person.print', { name: person.name ?? '' })}
                              checked={person.isPrinted}
                              disabled={person.commentCount === 0}
                              onChange={(event) =>
                                void print(person.id, event.currentTarget.checked)
                              }
                            />
                          </td>
                        </Show>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </TableScroll>
          )}
        </Show>
      </div>
    </Show>
  )
}
