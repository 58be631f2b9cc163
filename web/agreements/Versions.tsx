import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { date } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { AgreementState } from './AgreementState.tsx'
import type { Agreement } from './agreement.ts'

/** Every version is kept: who signed it for whom, and why it was changed. */
export const Versions = (props: { agreement: Agreement }): JSX.Element => {
  const detail = useMeeting()
  return (
    <Show when={props.agreement.versions.length > 0}>
      <section class="card p-4">
        <h2 class="mb-1">{t('budget.versions')}</h2>
        <ul>
          <For each={props.agreement.versions.toReversed()}>
            {(version) => (
              <li class="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2 first:border-0">
                <A
                  class="link"
                  href={`/meetings/${detail().meeting.id}/agreement?version=${version.version}`}
                  aria-current={version.version === props.agreement.version ? 'true' : undefined}
                >
                  {t('budget.version', { version: version.version })}
                </A>
                <AgreementState state={version.state} />
                <span class="text-sm text-muted">
                  {version.signedOn
                    ? t('agreement.signed.by', {
                        name: version.signedBy ?? '',
                        hotel: version.signedForHotelBy ?? '',
                        day: date(version.signedOn),
                      })
                    : t('agreement.begun.by', { name: version.createdBy })}
                </span>
                <Show when={version.reason}>
                  <span class="text-sm">
                    {t('agreement.because', { reason: version.reason ?? '' })}
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
