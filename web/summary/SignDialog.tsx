import { createSignal, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { figureText, inWords } from './figure-text.ts'
import { afterSumming, figuresOf, type Summary, signSummary } from './summary.ts'

const restated = ['attendance.heads', 'cost.total', 'cost.gap', 'ceiling.perPersonDay'] as const

/** The main figures once more, and what signing means. */
export const SignDialog = (props: {
  meetingId: number
  summary: Summary
  open: boolean
  onClose: () => void
}): JSX.Element => {
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const figures = () =>
    restated.flatMap((key) => {
      const found = figuresOf(props.summary).get(key)
      return found ? [found] : []
    })
  const sign = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const { edition, sha256 } = props.summary
      await signSummary(props.meetingId, { edition, sha256 })
      say(t('summary.signed', { edition }))
      props.onClose()
    } catch (refused) {
      setError(sentence(refused))
    } finally {
      await afterSumming()
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('summary.sign.title', { edition: props.summary.edition })}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button type="button" class="btn btn-primary" disabled={isBusy()} onClick={sign}>
            {t('summary.sign')}
          </button>
        </>
      }
    >
      <Show when={error()}>
        <Notice tone="over">{error()}</Notice>
      </Show>
      <dl class="mb-3 grid grid-cols-2 gap-3">
        {figures().map((figure) => (
          <div>
            <dt class="text-xs text-muted">{inWords(figure.label)}</dt>
            <dd class="text-lg font-semibold">{figureText(figure)}</dd>
          </div>
        ))}
      </dl>
      <p class="text-sm text-muted">{t('summary.sign.lead')}</p>
    </Dialog>
  )
}
