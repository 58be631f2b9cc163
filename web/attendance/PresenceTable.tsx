import { For, type JSX } from 'solid-js'
import { sittingHours, timedSittings } from '../../api/domain/attendance.ts'
import { count, nothing, weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Attendance } from './attendance.ts'

/** How many were there on each day and at each meal that is served, by its hour. */
export const PresenceTable = (props: { days: Attendance['days'] }): JSX.Element => {
  const shown = () =>
    timedSittings.filter((sitting) =>
      props.days.some((day) => day.sittings.some((one) => one.sitting === sitting)),
    )
  const headOf = (sitting: (typeof timedSittings)[number]) =>
    `${t(`sitting.${sitting}`)} ${sittingHours[sitting]}`
  const presentAt = (day: Attendance['days'][number], sitting: string) => {
    const found = day.sittings.find((one) => one.sitting === sitting)
    return found ? count(found.present) : nothing
  }
  return (
    <section>
      <h3 class="mb-2">{t('attendance.presence')}</h3>
      <TableScroll label={t('attendance.presence')}>
        <table class="table cards">
          <caption class="sr-only">{t('attendance.presence')}</caption>
          <thead>
            <tr>
              <th>{t('budget.column.day')}</th>
              <th class="num">{t('attendance.there')}</th>
              <For each={shown()}>{(sitting) => <th class="num">{headOf(sitting)}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.days}>
              {(day) => (
                <tr>
                  <th scope="row" class="head whitespace-nowrap">
                    {weekday(day.day)}
                  </th>
                  <td class="num" data-label={t('attendance.there')}>
                    {count(day.heads)}
                  </td>
                  <For each={shown()}>
                    {(sitting) => (
                      <td class="num" data-label={headOf(sitting)}>
                        {presentAt(day, sitting)}
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
