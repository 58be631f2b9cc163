import { A } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { moment } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Icon } from '../ui/Icon.tsx'
import { ReasonButton } from '../ui/ReasonButton.tsx'
import { SignDialog } from './SignDialog.tsx'
import { afterSumming, exportAddress, reopenSummary, type Summary } from './summary.ts'

/** Which edition this is and of when, what may be done with it, and the papers. */
export const SummaryBar = (props: {
  meetingId: number
  summary: Summary
  isLatest: boolean
}): JSX.Element => {
  const session = useSession()
  const [signing, setSigning] = createSignal(false)
  const isLeader = () => session().role === 'leader'
  const asked = () => (props.isLatest ? undefined : props.summary.edition)
  const own = () => props.summary.editions.find(({ edition }) => edition === props.summary.edition)
  return (
    <div class="no-print flex flex-wrap items-center justify-between gap-3">
      <p class="text-sm text-muted">
        <Show
          when={own()?.signedAt}
          fallback={t('summary.draft', {
            edition: props.summary.edition,
            at: moment(props.summary.asOf),
          })}
        >
          {t('summary.signed-by', {
            edition: props.summary.edition,
            name: own()?.signedBy ?? '',
            at: moment(own()?.signedAt),
          })}
        </Show>
        <Show when={own()?.editedBy}>
          {(name) => (
            <span>
              {' · '}
              {t('summary.edited-by', { name: name(), at: moment(own()?.editedAt) })}
            </span>
          )}
        </Show>
      </p>
      <div class="flex flex-wrap gap-2">
        <A class="btn pointer-coarse:min-h-11" href="/trace">
          {t('summary.to-trace')}
        </A>
        <a
          class="btn pointer-coarse:min-h-11"
          target="_blank"
          rel="noreferrer"
          href={exportAddress(props.meetingId, 'html', locale(), asked())}
        >
          {t('summary.print')}
        </a>
        <For each={['docx', 'xlsx'] as const}>
          {(format) => (
            <a
              class="btn pointer-coarse:min-h-11"
              download=""
              href={exportAddress(props.meetingId, format, locale(), asked())}
            >
              <Icon name="download" />
              {format === 'docx' ? 'Word' : 'XLSX'}
            </a>
          )}
        </For>
        <Show when={isLeader() && props.isLatest && props.summary.state === 'draft'}>
          <button
            type="button"
            class="btn btn-primary pointer-coarse:min-h-11"
            onClick={() => setSigning(true)}
          >
            {t('summary.sign')}
          </button>
          <SignDialog
            meetingId={props.meetingId}
            summary={props.summary}
            open={signing()}
            onClose={() => setSigning(false)}
          />
        </Show>
        <Show when={isLeader() && props.isLatest && props.summary.state === 'signed'}>
          <ReasonButton
            label={t('summary.reopen')}
            lead={t('summary.reopen.lead', { edition: props.summary.edition })}
            reasonLabel={t('summary.reopen.reason')}
            action={t('summary.reopen')}
            do={async (reason) => {
              await act(
                () => reopenSummary(props.meetingId, reason),
                t('summary.reopened', { edition: props.summary.edition + 1 }),
                afterSumming,
              )
            }}
          />
        </Show>
      </div>
    </div>
  )
}
