import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { count, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Notice } from '../ui/Notice.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { ruleName } from './milestone-words.ts'
import {
  loadMilestoneOffsets,
  loadMilestones,
  type MilestoneOffset,
  planMilestones,
} from './milestones.ts'

/** Days as people count them: before the first day, after the last; the sign is the program's. */
const shownDays = ({ from, offsetDays }: MilestoneOffset): number =>
  from === 'first' ? 0 - offsetDays : offsetDays

/** How long before or after a meeting each milestone is planned, for all meetings of the organisation. */
export default function MilestoneSettings(): JSX.Element {
  const session = useSession()
  const found = createAsync(() => loadMilestoneOffsets())
  const [working, setWorking] = createSignal(false)
  const mayPlan = () => canOrganise(session())
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const offsets = (found()?.offsets ?? []).map(({ rule, from }) => {
      const days = Number(form.get(rule))
      return { rule, offsetDays: from === 'first' ? 0 - days : days }
    })
    setWorking(true)
    await act(
      () => planMilestones(offsets),
      t('milestone.planned-all'),
      () => revalidate([loadMilestoneOffsets.key, loadMilestones.key]),
    )
    setWorking(false)
  }
  return (
    <div class="grid max-w-4xl gap-3">
      <Show when={!mayPlan()}>
        <Notice tone="lock">{t('milestone.read-only')}</Notice>
      </Show>
      <p class="max-w-prose text-sm text-muted">{t('milestone.lead')}</p>
      <Show when={found()}>
        {(list) => (
          <form class="grid gap-3" onSubmit={save}>
            <TableScroll label={t('settings.milestones')}>
              <table class="table cards">
                <caption class="sr-only">{t('settings.milestones')}</caption>
                <thead>
                  <tr>
                    <th>{t('milestone')}</th>
                    <th>{t('milestone.days')}</th>
                    <th class="num">{t('milestone.first-set')}</th>
                    <th>{t('milestone.changed')}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={list().offsets}>
                    {(one) => (
                      <tr>
                        <th scope="row" class="head">
                          {ruleName(one.rule)}
                        </th>
                        <td class="wide" data-label={t(`milestone.from.${one.from}`)}>
                          <label class="flex items-center gap-2">
                            <span class="w-20 text-muted max-sm:sr-only">
                              {t(`milestone.from.${one.from}`)}
                            </span>
                            <input
                              class="input w-24! text-end"
                              type="number"
                              name={one.rule}
                              aria-label={t('milestone.days.of', { name: ruleName(one.rule) })}
                              min="-365"
                              max="365"
                              required
                              readOnly={!mayPlan()}
                              value={shownDays(one)}
                            />
                          </label>
                        </td>
                        <td class="num wide" data-label={t('milestone.first-set')}>
                          {count(shownDays({ ...one, offsetDays: one.firstOffsetDays }))}
                        </td>
                        <td class="wide text-xs text-muted">
                          <Show when={one.by}>
                            {(by) => t('decision.noted', { name: by(), at: moment(one.at) })}
                          </Show>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </TableScroll>
            <Show when={mayPlan()}>
              <div>
                <button type="submit" class="btn btn-primary" disabled={working()}>
                  {t('milestone.save')}
                </button>
              </div>
            </Show>
          </form>
        )}
      </Show>
    </div>
  )
}
