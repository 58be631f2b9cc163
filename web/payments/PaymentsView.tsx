import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { useSettling } from '../settlements/settling.ts'
import { Empty } from '../ui/states.tsx'
import { Netting } from './Netting.tsx'
import { PaymentForm } from './PaymentForm.tsx'
import { PaymentTable } from './PaymentTable.tsx'

export default function PaymentsView(): JSX.Element {
  const { figures, mayDecide } = useSettling()
  return (
    <div class="grid gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <div class="grid content-start gap-4">
        <Show
          when={figures().payments.length > 0}
          fallback={<Empty title={t('payment.none')}>{t('payment.none.text')}</Empty>}
        >
          <PaymentTable />
        </Show>
        <Show when={mayDecide()}>
          <PaymentForm />
        </Show>
      </div>
      <Netting />
    </div>
  )
}
