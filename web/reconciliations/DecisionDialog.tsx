import { createSignal, For, type JSX, Show } from 'solid-js'
import { priceCents, pricePlain, readPrice } from '../budgets/budget-cells.ts'
import { count, money, signedMoney, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import type { Asked, Deciding } from './deciding.ts'
import { sumRows } from './difference-rows.ts'
import type { Decision, Difference } from './reconciliation.ts'
import { recentReasons } from './resolving.ts'

type Given = { asked: Asked; differences: readonly Difference[] }

/** The reason once for all; a credit also says when, and of one difference how much. */
const DecisionForm = (
  props: Given & { onDecide: (decision: Decision) => void; onCancel: () => void },
): JSX.Element => {
  const [reason, setReason] = createSignal('')
  const [creditedOn, setCreditedOn] = createSignal(today())
  const rows = () => props.asked.rows
  const only = () => (rows().length === 1 ? rows()[0] : undefined)
  const [yuan, setYuan] = createSignal(pricePlain(Math.abs(only()?.amountCents ?? 0)))
  const [isTried, setTried] = createSignal(false)
  const total = () => sumRows(rows()).amountCents
  const isCredit = () => props.asked.state === 'credited'
  const creditedCents = () => {
    const one = only()
    const plain = readPrice(yuan())
    if (!one || plain === undefined) return undefined
    const cents = priceCents(plain)
    const isWithin = cents > 0 && cents <= Math.abs(one.amountCents)
    return isWithin ? cents * Math.sign(one.amountCents) : undefined
  }
  const paidCents = () => {
    if (props.asked.state === 'accepted') return total()
    if (props.asked.state === 'disputed') return 0
    return total() - (only() ? (creditedCents() ?? 0) : total())
  }
  const wrong = () => ({
    reason: reason().trim() === '',
    amount: isCredit() && only() !== undefined && creditedCents() === undefined,
    day: isCredit() && creditedOn() === '',
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(wrong()).some(Boolean)) return
    const given = { reason: reason().trim() }
    const { state } = props.asked
    if (state !== 'credited') return props.onDecide({ state, ...given })
    const part = creditedCents()
    props.onDecide({
      state,
      ...given,
      creditedOn: creditedOn(),
      ...(part === undefined ? {} : { creditedCents: part }),
    })
  }
  return (
    <form class="grid gap-4" onSubmit={submit}>
      <p>
        {t(`difference.sure.${props.asked.state}`, {
          count: count(rows().length),
          total: signedMoney(total()),
          paid: money(paidCents()),
        })}
      </p>
      <Field
        label={t('difference.reason')}
        error={isTried() && wrong().reason ? t('difference.reason.missing') : undefined}
      >
        {(aria) => (
          <input
            {...aria}
            class="input"
            maxlength="1000"
            value={reason()}
            ref={(input) => queueMicrotask(() => input.focus())}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={recentReasons(props.differences, props.asked.state).length > 0}>
        <div>
          <p class="mb-1 text-xs text-muted">{t('difference.recent')}</p>
          <div class="flex flex-wrap gap-1.5">
            <For each={recentReasons(props.differences, props.asked.state)}>
              {(recent) => (
                <button
                  type="button"
                  class="chip max-w-full truncate border-line-strong hover:bg-hover pointer-coarse:min-h-11"
                  onClick={() => setReason(recent)}
                >
                  {recent}
                </button>
              )}
            </For>
          </div>
        </div>
      </Show>
      <Show when={isCredit()}>
        <div class="grid gap-4 sm:grid-cols-2">
          <Field
            label={t('difference.credited-on')}
            error={isTried() && wrong().day ? t('difference.credited-on.missing') : undefined}
          >
            {(aria) => (
              <input
                {...aria}
                class="input"
                type="date"
                value={creditedOn()}
                onInput={(event) => setCreditedOn(event.currentTarget.value)}
              />
            )}
          </Field>
          <Show when={only()}>
            {(one) => (
              <Field
                label={t('difference.credited-amount')}
                hint={t('difference.credited-amount.hint', {
                  most: money(Math.abs(one().amountCents)),
                })}
                error={
                  isTried() && wrong().amount
                    ? t('difference.credited-amount.wrong', {
                        most: money(Math.abs(one().amountCents)),
                      })
                    : undefined
                }
              >
                {(aria) => (
                  <input
                    {...aria}
                    class="input num"
                    inputmode="decimal"
                    value={yuan()}
                    onInput={(event) => setYuan(event.currentTarget.value)}
                  />
                )}
              </Field>
            )}
          </Show>
        </div>
      </Show>
      <div class="flex justify-end gap-2">
        <button type="button" class="btn" onClick={() => props.onCancel()}>
          {t('ui.cancel')}
        </button>
        <button type="submit" class="btn btn-primary">
          {t(`difference.do.${props.asked.state}`, { count: count(rows().length) })}
        </button>
      </div>
    </form>
  )
}

export const DecisionDialog = (props: {
  deciding: Deciding
  differences: readonly Difference[]
  onDecided: () => void
}): JSX.Element => {
  const close = () => props.deciding.setAsked(undefined)
  const title = () => {
    const asked = props.deciding.asked()
    return asked ? t(`difference.title.${asked.state}`, { count: count(asked.rows.length) }) : ''
  }
  return (
    <Dialog open={props.deciding.asked() !== undefined} onClose={close} title={title()}>
      <Show when={props.deciding.asked()} keyed>
        {(asked) => (
          <DecisionForm
            asked={asked}
            differences={props.differences}
            onCancel={close}
            onDecide={async (decision) => {
              if (await props.deciding.decide(asked.rows, decision)) props.onDecided()
            }}
          />
        )}
      </Show>
    </Dialog>
  )
}
