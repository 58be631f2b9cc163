import { createSignal, For, type JSX, Show } from 'solid-js'
import { amount, date, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { afterSettling } from '../settlements/settlement.ts'
import { useSettling } from '../settlements/settling.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { balanceWithout } from './balance.ts'
import { type Payment, removePayment } from './payments.ts'

/** What was paid, advanced and returned; taking one out says what becomes of the balance. */
export const PaymentTable = (): JSX.Element => {
  const { figures, meetingId, mayDecide } = useSettling()
  const [asked, setAsked] = createSignal<Payment>()
  const remove = async (payment: Payment) => {
    setAsked(undefined)
    try {
      await removePayment(meetingId(), payment.id)
      say(t('payment.removed', { amount: money(payment.amountCents) }))
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await afterSettling()
  }
  const signed = ({ kind, amountCents }: Payment) => (kind === 'refund' ? -1 : 1) * amountCents
  return (
    <>
      <TableScroll label={t('payment.list')}>
        <table class="table cards">
          <caption class="sr-only">{t('payment.list')}</caption>
          <thead>
            <tr>
              <th>{t('payment.day')}</th>
              <th>{t('payment.kind')}</th>
              <th class="num">¥</th>
              <th>{t('payment.reference')}</th>
              <th>{t('payment.note')}</th>
              <th>{t('difference.column.by')}</th>
              <th class="no-print">
                <span class="sr-only">{t('payment.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={figures().payments}>
              {(payment) => (
                <tr>
                  <th scope="row" class="whitespace-nowrap">
                    {date(payment.paidOn)}
                  </th>
                  <td>{t(`payment.${payment.kind}`)}</td>
                  <td class="num wide" data-label="¥">
                    {amount(signed(payment))}
                  </td>
                  <td class="wide">{payment.reference}</td>
                  <td class="wide">{payment.note}</td>
                  <td class="text-muted">{payment.createdBy}</td>
                  <td class="no-print text-end">
                    <Show when={mayDecide()}>
                      <button
                        type="button"
                        class="btn btn-quiet"
                        aria-label={t('payment.remove.of', {
                          kind: t(`payment.${payment.kind}`),
                          amount: money(payment.amountCents),
                        })}
                        onClick={() => setAsked(payment)}
                      >
                        <Icon name="trash" />
                      </button>
                    </Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="head">
                {t('payment.paid')}
              </th>
              <td />
              <td class="num wide">{amount(figures().paidCents)}</td>
              <td colspan="4" />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      <Dialog
        open={asked() !== undefined}
        onClose={() => setAsked(undefined)}
        title={t('payment.remove')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsked(undefined)}>
              {t('ui.cancel')}
            </button>
            <Show when={asked()}>
              {(payment) => (
                <button type="button" class="btn btn-danger" onClick={() => remove(payment())}>
                  {t('payment.remove.of', {
                    kind: t(`payment.${payment().kind}`),
                    amount: money(payment().amountCents),
                  })}
                </button>
              )}
            </Show>
          </>
        }
      >
        <Show when={asked()}>
          {(payment) =>
            t('payment.remove.sure', {
              kind: t(`payment.${payment().kind}`),
              amount: money(payment().amountCents),
              day: date(payment().paidOn),
              before: money(figures().balanceCents),
              after: money(balanceWithout(figures().balanceCents, payment())),
            })
          }
        </Show>
      </Dialog>
    </>
  )
}
