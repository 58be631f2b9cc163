import { createAsync, useSearchParams } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { canPlan, useSession } from '../access/session.ts'
import { date } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ClosedNotice, useClosed } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { AboutFacts } from './AboutFacts.tsx'
import { AgreementState } from './AgreementState.tsx'
import { type Agreement, loadAgreement } from './agreement.ts'
import { DeadlineChip } from './DeadlineChip.tsx'
import { ReviseAgreement } from './ReviseAgreement.tsx'
import { TermsEditor } from './TermsEditor.tsx'
import { TermsTable } from './TermsTable.tsx'
import { Versions } from './Versions.tsx'

const isNewest = (agreement: Agreement) =>
  agreement.versions.every(({ version }) => version <= agreement.version)

/** Why it cannot be edited, and who can change that. */
const Locked = (props: { agreement: Agreement }): JSX.Element => {
  const session = useSession()
  const closed = useClosed()
  return (
    <>
      <ClosedNotice />
      <Switch>
        <Match when={!isNewest(props.agreement)}>
          <Notice tone="lock">
            {t('agreement.read.old', { version: props.agreement.version })}
          </Notice>
        </Match>
        <Match when={props.agreement.state === 'signed'}>
          <Notice
            tone="under"
            title={t('agreement.signed.by', {
              name: props.agreement.signedBy ?? '',
              hotel: props.agreement.signedForHotelBy ?? '',
              day: date(props.agreement.signedOn),
            })}
            actions={
              <Show when={canPlan(session()) && !closed()}>
                <ReviseAgreement agreement={props.agreement} />
              </Show>
            }
          >
            {t('agreement.read.signed')}
          </Notice>
        </Match>
        <Match when={!closed()}>
          <Notice tone="lock">{t('agreement.read', { role: t(`role.${session().role}`) })}</Notice>
        </Match>
      </Switch>
    </>
  )
}

const Reading = (props: { agreement: Agreement }): JSX.Element => (
  <>
    <Locked agreement={props.agreement} />
    <AboutFacts agreement={props.agreement} />
    <Show
      when={props.agreement.lines.length > 0}
      fallback={<Empty title={t('agreement.empty')}>{t('agreement.empty.read')}</Empty>}
    >
      <TermsTable agreement={props.agreement} />
    </Show>
  </>
)

/** What the hotel agreed to: its versions, its deadline, its terms. */
export default function AgreementPage() {
  const session = useSession()
  const closed = useClosed()
  const detail = useMeeting()
  const [search] = useSearchParams()
  const version = () => Number(search.version) || undefined
  const found = createAsync(() => loadAgreement(detail().meeting.id, version()))
  const isEdited = (agreement: Agreement) =>
    agreement.state === 'draft' && isNewest(agreement) && canPlan(session()) && !closed()
  /** The first save makes the first version: the editor stays. Another version is another editor. */
  const editorKey = () => {
    const agreement = found()
    return agreement && isEdited(agreement) ? Math.max(1, agreement.version) : undefined
  }
  return (
    <Show when={found()}>
      {(agreement) => (
        <div class="grid gap-3">
          <div class="flex flex-wrap items-center gap-2">
            <h2 class="text-lg">
              {t('agreement.title', { version: Math.max(1, agreement().version) })}
            </h2>
            <AgreementState state={agreement().state} />
            <DeadlineChip agreement={agreement()} />
          </div>
          <Show when={editorKey()} keyed fallback={<Reading agreement={agreement()} />}>
            {(_key) => <TermsEditor agreement={agreement()} />}
          </Show>
          <Versions agreement={agreement()} />
        </div>
      )}
    </Show>
  )
}
