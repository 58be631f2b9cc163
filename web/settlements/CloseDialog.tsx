import { createSignal, type JSX, Show } from 'solid-js'
import { capitalFigures } from '../../api/domain/capital.ts'
import { Refused } from '../api.ts'
import { count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { FaultList } from './FaultList.tsx'
import { afterSettling, closeSettlement } from './settlement.ts'
import { useSettling } from './settling.ts'

/** The figure once more, in capitals too, and what is given up by closing all the same. */
export const CloseDialog = (props: { open: boolean; onClose: () => void }): JSX.Element => {
  const { figures, settlement, meetingId } = useSettling()
  const [reason, setReason] = createSignal('')
  const [isTried, setTried] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const edition = () => (settlement().editions[0]?.edition ?? 0) + 1
  const isOverride = () => figures().faults.length > 0
  const isWrong = () => isOverride() && reason().trim() === ''
  const settledCents = () => figures().totals.settledCents
  const leave = () => {
    setError(undefined)
    setTried(false)
    props.onClose()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWrong() || isBusy()) return
    setBusy(true)
    setError(undefined)
    try {
      await closeSettlement(meetingId(), {
        settledCents: settledCents(),
        ...(isOverride() ? { overrideReason: reason().trim() } : {}),
      })
      say(t('closing.done', { total: money(settledCents()), edition: edition() }))
      leave()
    } catch (refused) {
      setError(sentence(refused))
      if (!(refused instanceof Refused && refused.code === 'settlement.changed')) return
    } finally {
      await afterSettling()
      setBusy(false)
    }
  }
  return (
    <Dialog open={props.open} onClose={leave} title={t('closing.title', { edition: edition() })}>
      <form class="grid gap-4" onSubmit={submit}>
        <dl class="grid gap-2">
          <div>
            <dt class="text-xs text-muted">{t('settlement.settled')}</dt>
            <dd class="text-2xl font-semibold">{money(settledCents())}</dd>
            <dd lang="zh-CN">{capitalFigures(settledCents())}</dd>
          </div>
          <div>
            <dt class="text-xs text-muted">
              {t(figures().balanceCents < 0 ? 'payment.back' : 'payment.due')}
            </dt>
            <dd class="font-semibold">{money(Math.abs(figures().balanceCents))}</dd>
          </div>
        </dl>
        <p class="text-sm text-muted">{t('closing.sure', { edition: edition() })}</p>
        <Show when={isOverride()}>
          <section aria-label={t('closing.against', { count: count(figures().faults.length) })}>
            <h3>{t('closing.against', { count: count(figures().faults.length) })}</h3>
            <FaultList />
          </section>
          <Field
            label={t('closing.override')}
            hint={t('closing.override.hint')}
            error={isTried() && isWrong() ? t('difference.reason.missing') : undefined}
          >
            {(aria) => (
              <textarea
                {...aria}
                class="input"
                rows="2"
                maxlength="1000"
                value={reason()}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            )}
          </Field>
        </Show>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={leave}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary" disabled={isBusy()}>
            {t('closing.do', { total: money(settledCents()) })}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
