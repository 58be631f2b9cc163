import { createSignal, For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Attendance } from './attendance.ts'
import { momentWords } from './stay-words.ts'

const few = 8

/** Who left before the last meal, with the hour, earliest first: those of one unit and hour together. */
export const EarlyLeavers = (props: { found: Attendance }): JSX.Element => {
  const [all, setAll] = createSignal(false)
  const nameOf = (id: number | null) =>
    props.found.departments.find((one) => one.departmentId === id)?.name ?? null
  const groups = () =>
    [
      ...Map.groupBy(
        props.found.earlyLeavers,
        (one) => `${one.leftOn} ${one.leftTime} ${nameOf(one.departmentId) ?? one.unit ?? ''}`,
      ).values(),
    ].map((people) => ({
      when: momentWords(people[0]?.leftOn ?? '', people[0]?.leftTime ?? null),
      where: nameOf(people[0]?.departmentId ?? null) ?? people[0]?.unit ?? t('attendee.untied'),
      names: people.map(({ name }) => name).join(t('ui.list-mark')),
      count: people.length,
    }))
  const shown = () => (all() ? groups() : groups().slice(0, few))
  const end = () => momentWords(props.found.end.day, props.found.end.time)
  return (
    <section class="card p-4">
      <h3>{t('attendance.early', { count: count(props.found.totals.leftEarly) })}</h3>
      <p class="text-xs text-muted">
        {props.found.end.time === '00:00'
          ? t('attendance.early.days')
          : t('attendance.early.before', { end: end() })}
      </p>
      <Show
        when={groups().length > 0}
        fallback={<p class="mt-2 text-sm text-muted">{t('attendance.early.none')}</p>}
      >
        <ul class="mt-2">
          <For each={shown()}>
            {(group) => (
              <li class="flex gap-3 border-t border-line py-1 first:border-0">
                <span class="w-28 shrink-0 text-muted">{group.when}</span>
                <span class="min-w-0 flex-1">
                  <span class="font-medium">
                    {t('attendance.early.group', { where: group.where, count: count(group.count) })}
                  </span>
                  <span class="block text-xs text-muted">{group.names}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={groups().length > few}>
          <button type="button" class="btn mt-2" onClick={() => setAll(!all())}>
            {all() ? t('attendance.early.fewer') : t('attendance.early.all')}
          </button>
        </Show>
      </Show>
    </section>
  )
}
