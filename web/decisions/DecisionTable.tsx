import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { date, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { DecisionState } from './DecisionState.tsx'
import type { Decision, FollowUpRow } from './decisions.ts'

type Note = Decision['notes'][number]
export type DecisionRow = Omit<Decision, 'notes'> & {
  latestNote: Note | null
  meeting?: FollowUpRow['meeting']
}

/** The arrows go from one decision to the next. */
const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.decision-open')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]
  if (!next || !buttons.includes(document.activeElement as HTMLElement)) return
  event.preventDefault()
  next.focus()
}

/** Decisions, of one meeting or of many; each opens at the side. */
export const DecisionTable = (props: {
  label: string
  rows: readonly DecisionRow[]
  hasMeetings: boolean
  openId: number | undefined
  onOpen: (row: DecisionRow) => void
}): JSX.Element => (
  <TableScroll label={props.label}>
    <table class="table cards decisions">
      <caption class="sr-only">{props.label}</caption>
      <thead>
        <tr>
          <Show when={!props.hasMeetings}>
            <th class="num">{t('decision.number')}</th>
          </Show>
          <th>{t('decision')}</th>
          <Show when={props.hasMeetings}>
            <th>{t('decision.meeting')}</th>
          </Show>
          <th>{t('decision.owner')}</th>
          <th>{t('decision.due')}</th>
          <th>{t('decision.state')}</th>
          <th>{t('decision.latest')}</th>
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <Show when={!props.hasMeetings}>
                <td class="num text-muted narrow-hide">{row.number}</td>
              </Show>
              <th scope="row" class="head">
                <button
                  type="button"
                  class="decision-open link"
                  aria-expanded={props.openId === row.id}
                  onClick={() => props.onOpen(row)}
                >
                  {row.text}
                </button>
              </th>
              <Show when={row.meeting}>
                {(meeting) => (
                  <td class="wide" data-label={t('decision.meeting')}>
                    <span class="max-sm:text-end">
                      <A class="link" href={`/meetings/${meeting().id}/follow-up`}>
                        {meeting().title}
                      </A>
                      <span class="block text-xs text-muted">
                        {t('decision.place', { code: meeting().code, number: row.number })}
                      </span>
                    </span>
                  </td>
                )}
              </Show>
              <td class="wide" data-label={t('decision.owner')}>
                <span class="max-sm:text-end">
                  {row.departmentName}
                  <Show when={row.person}>
                    <span class="block text-xs text-muted">{row.person}</span>
                  </Show>
                </span>
              </td>
              <td class="wide whitespace-nowrap" data-label={t('decision.due')}>
                {date(row.dueOn)}
              </td>
              <td class="wide whitespace-nowrap" data-label={t('decision.state')}>
                <DecisionState decision={row} />
              </td>
              <td class="wide">
                <Show when={row.latestNote}>
                  {(note) => (
                    <span class="block min-w-0 text-xs">
                      <span class="text-muted">
                        {t('decision.noted', { name: note().by, at: moment(note().at) })}
                      </span>
                      <span class="block">{note().text}</span>
                    </span>
                  )}
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </TableScroll>
)
