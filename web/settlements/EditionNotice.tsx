import { A, useLocation } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { useSession } from '../access/session.ts'
import { moment, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { DriftNotice } from './DriftNotice.tsx'
import { useSettling } from './settling.ts'

/** Whose figures these are: an edition that was signed, or today's; and who may change them. */
export const EditionNotice = (): JSX.Element => {
  const { settlement, isFrozen, mayDecide } = useSettling()
  const session = useSession()
  const here = useLocation()
  const shown = () => settlement().editions.find(({ edition }) => edition === settlement().edition)
  return (
    <div class="no-print grid gap-3 empty:hidden">
      <Show when={shown()}>
        {(edition) => (
          <Notice
            tone="lock"
            title={
              edition().reopenedAt
                ? t('settlement.edition-reopened', { edition: edition().edition })
                : t('settlement.closed-by', {
                    edition: edition().edition,
                    name: edition().closedBy,
                    at: moment(edition().closedAt),
                    total: money(edition().settledCents),
                  })
            }
            actions={
              <Show when={edition().reopenedAt}>
                <A class="btn" href={here.pathname}>
                  {t('settlement.to-today')}
                </A>
              </Show>
            }
          >
            <Show
              when={edition().reopenedAt}
              fallback={<p class="text-sm">{t('settlement.frozen')}</p>}
            >
              <p>
                {t('settlement.reopened-by', {
                  name: edition().reopenedBy ?? '',
                  at: moment(edition().reopenedAt),
                  reason: edition().reopenReason ?? '',
                })}
              </p>
            </Show>
          </Notice>
        )}
      </Show>
      <Switch>
        <Match when={settlement().state === 'closed' && settlement().drift}>
          {(drift) => <DriftNotice drift={drift()} />}
        </Match>
        <Match when={!isFrozen() && !mayDecide()}>
          <Notice tone="lock">
            {t(session().role === 'leader' ? 'settlement.read-only' : 'settlement.may-file', {
              role: t(`role.${session().role}`),
            })}
          </Notice>
        </Match>
      </Switch>
    </div>
  )
}
