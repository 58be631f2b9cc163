import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { MeetingDetail } from './meeting.ts'

/** Where the settlement stands: open once there is something to settle, or closed by whom. */
export const ClosureChip = (props: { detail: MeetingDetail }): JSX.Element => (
  <Show when={props.detail.closure ?? (props.detail.imports > 0 ? 'open' : undefined)}>
    <A
      href={`/meetings/${props.detail.meeting.id}/settlement/closing`}
      class="chip border-line-strong text-ink hover:bg-hover"
      classList={{ 'border-dashed': props.detail.closure === null }}
      title={props.detail.closure ? moment(props.detail.closure.closedAt) : undefined}
    >
      <Show when={props.detail.closure} fallback={t('settlement.state.open')}>
        {(closure) => (
          <>
            <Icon name="lock" size={12} />
            {t('settlement.state.closed', {
              name: closure().closedBy,
              edition: closure().edition,
            })}
          </>
        )}
      </Show>
    </A>
  </Show>
)
