import { createSignal, For, type JSX, Show } from 'solid-js'
import { type PaymentKind, paymentKinds } from '../../api/domain/settlement.ts'
import { priceCents, readPrice } from '../budgets/budget-cells.ts'
import { money, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { afterSettling } from '../settlements/settlement.ts'
import { useSettling } from '../settlements/settling.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { addPayment } from './payments.ts'

export const PaymentForm = (): JSX.Element => {
  const { meetingId } = useSettling()
  const [kind, setKind] = createSignal<PaymentKind>('remittance')
  const [wrong, setWrong] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const read = (name: string) => String(data.get(name) ?? '').trim()
    const plain = readPrice(read('amount'))
    const amountCents = plain === undefined ? 0 : priceCents(plain)
    setWrong(amountCents === 0)
    setError(undefined)
    if (amountCents === 0) return
    setBusy(true)
    try {
      await addPayment(meetingId(), {
        kind: kind(),
        amountCents,
        paidOn: read('paidOn'),
        reference: read('reference'),
        note: read('note'),
      })
      form.reset()
      say(t('payment.added', { kind: t(`payment.${kind()}`), amount: money(amountCents) }))
      await afterSettling()
    } catch (refused) {
      setError(sentence(refused))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form class="no-print card grid gap-3 p-4" onSubmit={submit} aria-labelledby="new-payment">
      <h2 id="new-payment">{t('payment.new')}</h2>
      <div class="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
        <Field label={t('payment.kind')} hint={t(`payment.${kind()}.hint`)}>
          {(aria) => (
            <select
              {...aria}
              class="input"
              onChange={(event) => setKind(event.currentTarget.value as PaymentKind)}
            >
              <For each={paymentKinds}>
                {(one) => (
                  <option value={one} selected={one === kind()}>
                    {t(`payment.${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field label={t('payment.amount')} error={wrong() ? t('payment.amount.wrong') : undefined}>
          {(aria) => (
            <input {...aria} class="input num" name="amount" inputmode="decimal" required />
          )}
        </Field>
        <Field label={t('payment.day')}>
          {(aria) => (
            <input {...aria} class="input" type="date" name="paidOn" value={today()} required />
          )}
        </Field>
        <Field label={t('payment.reference')}>
          {(aria) => <input {...aria} class="input" name="reference" maxlength="500" />}
        </Field>
        <Field label={t('payment.note')}>
          {(aria) => <input {...aria} class="input" name="note" maxlength="500" />}
        </Field>
      </div>
      <Show when={error()}>
        <Notice tone="over">{error()}</Notice>
      </Show>
      <div>
        <button type="submit" class="btn btn-primary" disabled={isBusy()}>
          {t('payment.add')}
        </button>
      </div>
    </form>
  )
}
