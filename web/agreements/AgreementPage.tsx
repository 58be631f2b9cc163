import { createAsync } from '@solidjs/router'
import { Show } from 'solid-js'
import { decimal, timesCents } from '../../api/domain/decimal.ts'
import { canPlan, useSession } from '../access/session.ts'
import { BudgetTable } from '../budgets/BudgetTable.tsx'
import { rowOf } from '../budgets/budget-rows.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { AgreementEditor } from './AgreementEditor.tsx'
import { type Agreement, loadAgreement } from './agreement.ts'

const priced = (line: Agreement['lines'][number]) => ({
  ...line,
  note: null,
  amountCents: timesCents(decimal(line.quantity), line.unitPriceCents),
})

export default function AgreementPage() {
  const session = useSession()
  const detail = useMeeting()
  const found = createAsync(() => loadAgreement(detail().meeting.id))
  const lines = () => found()?.lines.map(priced) ?? []
  return (
    <Show when={found()}>
      <Show
        when={canPlan(session())}
        fallback={
          <div class="grid gap-3">
            <Notice tone="lock">
              {t('agreement.read', { role: t(`role.${session().role}`) })}
            </Notice>
            <Show when={lines().length > 0} fallback={<Empty title={t('agreement.empty')} />}>
              <BudgetTable
                lines={lines()}
                totalCents={lines().reduce((sum, line) => sum + line.amountCents, 0)}
              />
            </Show>
          </div>
        }
      >
        <AgreementEditor rows={lines().map(rowOf)} revision={found()?.revision ?? 0} />
      </Show>
    </Show>
  )
}
