import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { dateRange, signedPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Amount, ColumnMark, Gap } from '../ui/Figures.tsx'
import type { MeetingRow } from './meeting.ts'
import { StateChip } from './StateChip.tsx'

const gapOf = (meeting: MeetingRow): number | null =>
  meeting.plannedCents === null || meeting.billedCents === null
    ? null
    : meeting.billedCents - meeting.plannedCents

export const MeetingsTable = (props: { meetings: MeetingRow[] }): JSX.Element => (
  <div class="table-scroll">
    <table class="table cards">
      <thead>
        <tr>
          <th>{t('meeting.title')}</th>
          <th>{t('meeting.code')}</th>
          <th>{t('meeting.dates')}</th>
          <th>{t('meeting.hotel')}</th>
          <th>{t('tab.budget')}</th>
          <th class="num">
            <ColumnMark column="planned" /> {t('column.planned')} ¥
          </th>
          <th class="num">
            <ColumnMark column="billed" /> {t('column.billed')} ¥
          </th>
          <th class="num">{t('column.gap')} ¥</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.meetings}>
          {(meeting) => (
            <tr>
              <th scope="row" class="head">
                <A class="link" href={`/meetings/${meeting.id}/budget`}>
                  {meeting.title}
                </A>
              </th>
              <td data-label={t('meeting.code')} class="wide whitespace-nowrap">
                {meeting.code}
              </td>
              <td data-label={t('meeting.dates')} class="wide whitespace-nowrap">
                {dateRange(meeting.startsOn, meeting.endsOn)}
              </td>
              <td data-label={t('meeting.hotel')} class="wide">
                {meeting.hotel}
              </td>
              <td data-label={t('tab.budget')} class="wide">
                <StateChip state={meeting.budgetState} />
              </td>
              <td class="num" data-label={t('column.planned')}>
                <Amount cents={meeting.plannedCents} />
              </td>
              <td class="num" data-label={t('column.billed')}>
                <Amount cents={meeting.billedCents} />
              </td>
              <td class="num wide" data-label={t('column.gap')}>
                <span>
                  <Gap cents={gapOf(meeting)} />
                  <Show when={gapOf(meeting)}>
                    <span class="ms-2 text-xs text-muted">
                      {signedPercent(gapOf(meeting), meeting.plannedCents)}
                    </span>
                  </Show>
                </span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)
