import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Summary } from './summary.ts'

/** Whether this still changes, and who may change it; the other editions. */
export const EditionNotice = (props: {
  summary: Summary
  address: string
  isLatest: boolean
}): JSX.Element => {
  const session = useSession()
  const own = () => props.summary.editions.find(({ edition }) => edition === props.summary.edition)
  const others = () =>
    props.summary.editions.filter(({ edition }) => edition !== props.summary.edition)
  const words = () => {
    if (props.summary.state === 'signed')
      return own()?.reopenedAt
        ? t('summary.notice.reopened', {
            name: own()?.reopenedBy ?? '',
            at: moment(own()?.reopenedAt),
            reason: own()?.reopenReason ?? '',
          })
        : t('summary.notice.frozen')
    if (canOrganise(session())) return t('summary.notice.edit')
    return t(session().role === 'leader' ? 'summary.notice.leader' : 'summary.notice.read')
  }
  return (
    <div class="no-print">
      <Notice tone={props.summary.state === 'signed' ? 'lock' : 'info'}>
        <p>{words()}</p>
        <Show when={others().length > 0}>
          <p class="flex flex-wrap gap-x-3 text-sm">
            <For each={others()}>
              {(one) => (
                <A
                  class="link"
                  href={
                    one === props.summary.editions[0]
                      ? props.address
                      : `${props.address}?edition=${one.edition}`
                  }
                >
                  {t(one.signedAt ? 'summary.edition.signed' : 'summary.edition.draft', {
                    edition: one.edition,
                  })}
                </A>
              )}
            </For>
          </p>
        </Show>
      </Notice>
    </div>
  )
}
