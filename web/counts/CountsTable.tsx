import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { add, decimal, formatDecimal } from '../../api/domain/decimal.ts'
import { moment, quantity, weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { CountState, stateOf } from './CountState.tsx'
import type { CountDay } from './counts.ts'

const sums = ['lodging', 'breakfast', 'lunch', 'dinner', 'tea', 'hall', 'vehicle'] as const
type Sum = (typeof sums)[number]

const headOf = (sum: Sum) =>
  sum === 'lodging' || sum === 'hall' || sum === 'vehicle'
    ? t(`count.sum.${sum}`)
    : t(`sitting.${sum}`)

const totalOf = (days: readonly CountDay[], sum: Sum) => {
  const known = days.flatMap((day) => day.sums[sum] ?? [])
  return known.length ? formatDecimal(known.map(decimal).reduce(add)) : null
}

const Signed = (props: { day: CountDay }): JSX.Element => (
  <Show when={props.day.organiserSignedAt}>
    <span class="text-muted">
      {t('count.signed.by', {
        name: props.day.organiser ?? '',
        contact: props.day.hotelContact ?? '',
        at: moment(props.day.organiserSignedAt),
      })}
      <Show when={props.day.edition > 1}>
        {' · '}
        {t('count.edition', { edition: props.day.edition })}
      </Show>
    </span>
  </Show>
)

/** One day a row: where it stands and what was counted; a dash is "nobody counted", not none. */
export const CountsTable = (props: { days: readonly CountDay[] }): JSX.Element => {
  const detail = useMeeting()
  const shown = () => sums.filter((sum) => totalOf(props.days, sum) !== null)
  return (
    <TableScroll label={t('count.days')}>
      <table class="table cards">
        <caption class="sr-only">{t('count.days')}</caption>
        <thead>
          <tr>
            <th>{t('budget.column.day')}</th>
            <th>{t('import.state')}</th>
            <For each={shown()}>{(sum) => <th class="num">{headOf(sum)}</th>}</For>
            <th>{t('count.signature')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.days}>
            {(day) => (
              <tr>
                <th scope="row" class="whitespace-nowrap">
                  <A class="link" href={`/meetings/${detail().meeting.id}/counts/${day.day}`}>
                    {weekday(day.day)}
                  </A>
                </th>
                <td>
                  <CountState state={stateOf(day)} />
                </td>
                <For each={shown()}>
                  {(sum) => (
                    <td class="num" data-label={headOf(sum)}>
                      {quantity(day.sums[sum])}
                    </td>
                  )}
                </For>
                <td class="wide">
                  <Signed day={day} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
        <Show when={shown().length > 0}>
          <tfoot>
            <tr>
              <th scope="row" colspan="2" class="wide">
                {t('budget.total')}
              </th>
              <For each={shown()}>
                {(sum) => (
                  <td class="num" data-label={headOf(sum)}>
                    {quantity(totalOf(props.days, sum))}
                  </td>
                )}
              </For>
              <td />
            </tr>
          </tfoot>
        </Show>
      </table>
    </TableScroll>
  )
}
