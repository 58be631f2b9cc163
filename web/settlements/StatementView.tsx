import { For, type JSX, Show } from 'solid-js'
import { capitalFigures } from '../../api/domain/capital.ts'
import { useSession } from '../access/session.ts'
import { amount, count, dateRange, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { CauseRows, ItemRows, PaymentRows } from './StatementTables.tsx'
import { useSettling } from './settling.ts'

/** The statement as it goes on paper: A4, real tables, signed at the foot. */
export default function StatementView(): JSX.Element {
  const { figures, settlement } = useSettling()
  const session = useSession()
  const edition = () => settlement().editions.find((one) => one.edition === settlement().edition)
  const about = () => figures().meeting
  return (
    <div class="grid justify-items-center gap-3">
      <div class="no-print flex w-full max-w-[52rem] flex-wrap items-center justify-between gap-3">
        <p class="text-sm text-muted">{t('statement.lead')}</p>
        <button type="button" class="btn btn-primary" onClick={() => print()}>
          {t('statement.print')}
        </button>
      </div>
      <section
        class="statement card w-full max-w-[52rem] p-6 sm:p-10"
        aria-label={t('statement.title')}
        tabindex="0"
      >
        <header>
          <p>{session().organisation.name}</p>
          <h2>{t('statement.title')}</h2>
          <p class="statement-edition">
            <Show
              when={edition()}
              fallback={t('statement.open', { at: moment(new Date().toISOString()) })}
            >
              {(one) =>
                t('statement.closed', {
                  edition: one().edition,
                  name: one().closedBy,
                  at: moment(one().closedAt),
                })
              }
            </Show>
          </p>
        </header>
        <dl class="statement-facts">
          <div>
            <dt>{t('meeting.title')}</dt>
            <dd>{about().title}</dd>
          </div>
          <div>
            <dt>{t('meeting.code')}</dt>
            <dd>{about().code}</dd>
          </div>
          <div>
            <dt>{t('meeting.dates')}</dt>
            <dd>{dateRange(about().startsOn, about().endsOn)}</dd>
          </div>
          <div>
            <dt>{t('meeting.category')}</dt>
            <dd>{t(`meeting.category.${about().category}`)}</dd>
          </div>
          <div>
            <dt>{t('meeting.hotel')}</dt>
            <dd>{[about().hotel, about().place].filter(Boolean).join(' · ') || '–'}</dd>
          </div>
          <div>
            <dt>{t('statement.person-days')}</dt>
            <dd>
              {figures().personDays === null
                ? t('ceiling.not-checked')
                : t('statement.per-person-day', {
                    days: count(figures().personDays ?? 0),
                    amount: amount(figures().costPerPersonDayCents),
                  })}
            </dd>
          </div>
        </dl>
        <ItemRows />
        <p class="statement-total">
          <span>{t('payment.capitals.settled')}</span>
          <strong lang="zh-CN">{figures().settledInCapitals}</strong>
        </p>
        <CauseRows />
        <PaymentRows />
        <p class="statement-total">
          <span>
            {t(figures().balanceCents < 0 ? 'payment.capitals.back' : 'payment.capitals.due')}
          </span>
          <strong lang="zh-CN">{capitalFigures(Math.abs(figures().balanceCents))}</strong>
        </p>
        <Show when={edition()?.overrideReason}>
          {(reason) => (
            <p class="statement-reason">
              <Icon name="warn" size={14} /> {t('edition.override')}: {reason()}
            </p>
          )}
        </Show>
        <section class="statement-signatures" aria-label={t('statement.signatures')}>
          <For each={['prepared', 'checked', 'approved'] as const}>
            {(who) => (
              <p>
                {t(`statement.${who}`)}
                <span />
              </p>
            )}
          </For>
        </section>
        <Show when={settlement().sha256}>
          <p class="statement-print">
            {t('edition.fingerprint')} SHA-256 {settlement().sha256}
          </p>
        </Show>
      </section>
    </div>
  )
}
