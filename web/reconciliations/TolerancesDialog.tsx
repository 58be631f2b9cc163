import { createEffect, createSignal, Index, type JSX, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { count, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { afterSettling } from '../settlements/settlement.ts'
import { useSettling } from '../settlements/settling.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { saveTolerances } from './reconciliation.ts'
import { isIdle, readTolerance, type ToleranceRow, toleranceRow } from './tolerance-form.ts'

type Changed = Awaited<ReturnType<typeof saveTolerances>>['changed']

/** What saving changed: how many became tolerated and how many have to be decided again. */
const changedWords = (changed: Changed): string => {
  if (changed.length === 0) return t('tolerance.changed.none')
  const into = (state: 'tolerated' | 'open') => {
    const own = changed.filter(({ after }) => after === state)
    const total = own.reduce((sum, one) => sum + one.amountCents, 0)
    return own.length > 0
      ? [t(`tolerance.changed.${state}`, { count: count(own.length), total: signedMoney(total) })]
      : []
  }
  return [...into('tolerated'), ...into('open')].join(t('ui.clause-mark'))
}

export const TolerancesDialog = (props: { open: boolean; onClose: () => void }): JSX.Element => {
  const { meetingId, figures, mayDecide } = useSettling()
  const [rows, setRows] = createStore<ToleranceRow[]>([])
  const [changed, setChanged] = createSignal<Changed>()
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  createEffect(() => {
    if (!props.open) return
    setRows(figures().tolerances.map(toleranceRow))
  })
  const close = () => {
    setChanged(undefined)
    setError(undefined)
    props.onClose()
  }
  const read = () => rows.map(readTolerance)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const tolerances = read().filter((one) => one !== undefined)
    if (tolerances.length < rows.length) return setError(t('tolerance.wrong'))
    setBusy(true)
    setError(undefined)
    setChanged(undefined)
    try {
      const saved = await saveTolerances(meetingId(), tolerances)
      await afterSettling()
      setChanged(saved.changed)
    } catch (refused) {
      setError(sentence(refused))
    } finally {
      setBusy(false)
    }
  }
  const cell = (at: number, part: 'percent' | 'yuan') => (
    <input
      class="input num max-w-28"
      inputmode="decimal"
      aria-label={`${t(`difference.cause.${rows[at]?.cause ?? 'price'}`)} ${t(`tolerance.${part}`)}`}
      aria-invalid={read()[at] === undefined ? 'true' : undefined}
      placeholder={t('tolerance.none')}
      readonly={!mayDecide()}
      value={rows[at]?.[part] ?? ''}
      onInput={(event) => setRows(at, part, event.currentTarget.value)}
    />
  )
  return (
    <Dialog open={props.open} onClose={close} title={t('tolerance.title')}>
      <form class="grid gap-3" onSubmit={submit}>
        <p class="text-sm text-muted">{t('tolerance.lead')}</p>
        <table class="table">
          <thead>
            <tr>
              <th>{t('comparison.cause')}</th>
              <th class="num">{t('tolerance.percent')}</th>
              <th class="num">{t('tolerance.yuan')}</th>
            </tr>
          </thead>
          <tbody>
            <Index each={rows}>
              {(row, at) => (
                <tr>
                  <th scope="row">
                    {t(`difference.cause.${row().cause}`)}
                    <Show when={read()[at]}>
                      {(tolerance) => (
                        <Show when={isIdle(tolerance())}>
                          <span class="block text-xs font-normal text-warn">
                            {t('tolerance.idle')}
                          </span>
                        </Show>
                      )}
                    </Show>
                  </th>
                  <td class="num">{cell(at, 'percent')}</td>
                  <td class="num">{cell(at, 'yuan')}</td>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Show when={changed()}>
          {(list) => <Notice tone="under">{changedWords(list())}</Notice>}
        </Show>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={close}>
            {t('ui.close')}
          </button>
          <Show when={mayDecide()}>
            <button type="submit" class="btn btn-primary" disabled={isBusy()}>
              {t('tolerance.save')}
            </button>
          </Show>
        </div>
      </form>
    </Dialog>
  )
}
