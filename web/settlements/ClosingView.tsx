import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { useSession } from '../access/session.ts'
import { CeilingsBlock } from '../ceilings/CeilingsView.tsx'
import { count, moment, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { DriftNotice } from './DriftNotice.tsx'
import { Editions } from './Editions.tsx'
import { FaultList } from './FaultList.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { useSettling } from './settling.ts'

/** Who may close, and why the reader may not. */
const WhoCloses = (props: { onClose: () => void }): JSX.Element => {
  const { settlement, figures } = useSettling()
  const session = useSession()
  return (
    <Switch
      fallback={
        <button type="button" class="btn btn-primary" onClick={() => props.onClose()}>
          <Icon name="lock" />
          {t('closing.button', { total: money(figures().totals.settledCents) })}
        </button>
      }
    >
      <Match when={session().role !== 'finance'}>
        <Notice tone="lock">
          {t('closing.not-finance', { role: t(`role.${session().role}`) })}
        </Notice>
      </Match>
      <Match when={settlement().ownBills.length > 0}>
        <Notice tone="lock">
          {t('closing.own-import', {
            files: settlement().ownBills.join(t('ui.list-mark')),
          })}
        </Notice>
      </Match>
    </Switch>
  )
}

/** Signed: the figure, who, when, the fingerprint; and the way back. */
const Signed = (props: { onReopen: () => void }): JSX.Element => {
  const { settlement, figures } = useSettling()
  const session = useSession()
  const shown = () => settlement().editions.find(({ edition }) => edition === settlement().edition)
  return (
    <Show when={shown()}>
      {(edition) => (
        <section class="card grid gap-3 p-4" aria-labelledby="signed">
          <h2 id="signed">{t('edition.of', { edition: edition().edition })}</h2>
          <dl class="grid gap-x-8 gap-y-2 sm:grid-cols-2">
            <div class="sm:col-span-2">
              <dt class="text-xs text-muted">{t('settlement.settled')}</dt>
              <dd class="text-2xl font-semibold">{money(edition().settledCents)}</dd>
              <dd lang="zh-CN">{figures().settledInCapitals}</dd>
            </div>
            <div>
              <dt class="text-xs text-muted">{t('edition.closed')}</dt>
              <dd>
                {edition().closedBy} {moment(edition().closedAt)}
              </dd>
            </div>
            <div>
              <dt class="text-xs text-muted">{t('edition.fingerprint')} SHA-256</dt>
              <dd class="font-mono text-xs [overflow-wrap:anywhere]">{edition().sha256}</dd>
            </div>
            <Show when={edition().overrideReason}>
              <div class="sm:col-span-2">
                <dt class="text-xs text-muted">{t('edition.override')}</dt>
                <dd>{edition().overrideReason}</dd>
              </div>
            </Show>
          </dl>
          <Show when={settlement().state === 'closed' && !edition().reopenedAt}>
            <Show
              when={session().role === 'finance'}
              fallback={<p class="text-sm text-muted">{t('reopening.who')}</p>}
            >
              <div>
                <button type="button" class="btn" onClick={() => props.onReopen()}>
                  {t('reopening.button')}
                </button>
              </div>
            </Show>
          </Show>
        </section>
      )}
    </Show>
  )
}

export default function ClosingView(): JSX.Element {
  const { figures, meetingId, settlement, isFrozen } = useSettling()
  const [asking, setAsking] = createSignal<'close' | 'reopen'>()
  const done = () => setAsking(undefined)
  return (
    <div class="grid gap-5">
      <Show
        when={isFrozen()}
        fallback={
          <section class="card grid gap-3 p-4" aria-labelledby="against">
            <Show
              when={figures().faults.length > 0}
              fallback={
                <h2 id="against" class="flex items-center gap-2">
                  <Icon name="check" class="text-under" />
                  {t('closing.ready')}
                </h2>
              }
            >
              <h2 id="against">
                {t('closing.against', { count: count(figures().faults.length) })}
              </h2>
              <FaultList />
            </Show>
            <div class="no-print">
              <WhoCloses onClose={() => setAsking('close')} />
            </div>
          </section>
        }
      >
        <Signed onReopen={() => setAsking('reopen')} />
      </Show>
      <Show when={!isFrozen() && settlement().drift}>
        {(drift) => <DriftNotice drift={drift()} />}
      </Show>
      <section class="card p-4" aria-label={t('ceiling.title.settled')}>
        <h2>{t('ceiling.title.settled')}</h2>
        <CeilingsBlock meetingId={meetingId()} ceilings={figures().ceilings} />
      </section>
      <Editions />
      <CloseDialog open={asking() === 'close'} onClose={done} />
      <ReopenDialog open={asking() === 'reopen'} onClose={done} />
    </div>
  )
}
