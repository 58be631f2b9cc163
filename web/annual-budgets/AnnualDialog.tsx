import { revalidate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { loadBudget } from '../budgets/budget.ts'
import { priceCents, pricePlain, readPrice } from '../budgets/budget-cells.ts'
import { money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type AnnualBudget, loadAnnualBudget, sayAnnualBudget } from './annual-budget.ts'

export const AnnualDialog = (props: {
  open: boolean
  found: AnnualBudget
  onClose: () => void
}): JSX.Element => {
  const [error, setError] = createSignal<string>()
  const [wrong, setWrong] = createSignal<string>()
  const close = () => {
    setError(undefined)
    setWrong(undefined)
    props.onClose()
  }
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const plain = readPrice(String(form.get('amount')))
    setError(undefined)
    setWrong(plain === undefined ? t('annual.amount.wrong') : undefined)
    if (plain === undefined) return
    const { year } = props.found
    try {
      const cents = priceCents(plain)
      await sayAnnualBudget(year, cents, String(form.get('note')).trim() || null)
      await revalidate([loadAnnualBudget.key, loadBudget.key])
      say(t('annual.saved', { year, money: money(cents) }))
      close()
    } catch (refused) {
      setError(sentence(refused))
    }
  }
  const before = () => props.found.annual
  return (
    <Dialog open={props.open} onClose={close} title={t('annual.of', { year: props.found.year })}>
      <form class="grid gap-4" onSubmit={submit}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Field label={t('annual.amount.yuan')} error={wrong()}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              name="amount"
              inputmode="decimal"
              value={pricePlain(before()?.amountCents ?? 0).replace(/^0$/, '')}
              required
            />
          )}
        </Field>
        <Field label={t('annual.note')} hint={t('annual.note.hint')}>
          {(aria) => (
            <textarea {...aria} class="input" name="note" rows="2">
              {before()?.note ?? ''}
            </textarea>
          )}
        </Field>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={close}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary">
            {t('annual.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
