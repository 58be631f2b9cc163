import { createSignal, For, type JSX, Show } from 'solid-js'
import { count, date } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { addDecisions, afterDeciding, type DecisionReading, readDecisions } from './decisions.ts'

const Proposed = (props: { reading: DecisionReading }): JSX.Element => (
  <TableScroll label={t('decision.paste.read')} class="max-h-72">
    <table class="table cards">
      <caption class="sr-only">{t('decision.paste.read')}</caption>
      <thead>
        <tr>
          <th class="num">{t('import.line')}</th>
          <th>{t('decision')}</th>
          <th>{t('decision.department')}</th>
          <th>{t('decision.person')}</th>
          <th>{t('decision.due')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.reading.decisions}>
          {(one) => (
            <tr>
              <td class="num narrow-hide text-muted">{one.line}</td>
              <th scope="row" class="head">
                {one.text}
              </th>
              <td class="wide" data-label={t('decision.department')}>
                {one.department}
              </td>
              <td class="wide" data-label={t('decision.person')}>
                {one.person}
              </td>
              <td class="wide whitespace-nowrap" data-label={t('decision.due')}>
                {date(one.dueOn)}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </TableScroll>
)

/** Several decisions at once: pasted, read, looked at, and taken in whole or not at all. */
export const PasteDecisions = (props: {
  meetingId: number
  open: boolean
  onClose: () => void
}): JSX.Element => {
  const [text, setText] = createSignal('')
  const [reading, setReading] = createSignal<DecisionReading>()
  const [error, setError] = createSignal<string>()
  const [working, setWorking] = createSignal(false)
  const close = () => {
    setText('')
    setReading(undefined)
    setError(undefined)
    props.onClose()
  }
  const attempt = async (doing: () => Promise<unknown>) => {
    setError(undefined)
    setWorking(true)
    try {
      await doing()
    } catch (refused) {
      setError(sentence(refused))
    } finally {
      setWorking(false)
    }
  }
  const read = () =>
    attempt(async () => {
      setReading(await readDecisions(props.meetingId, text()))
    })
  const take = (found: DecisionReading) =>
    attempt(async () => {
      await addDecisions(
        props.meetingId,
        found.decisions.map(({ line: _, ...one }) => one),
      )
      say(t('decision.pasted', { count: count(found.decisions.length) }))
      await afterDeciding()
      close()
    })
  const isWhole = () => {
    const found = reading()
    return found !== undefined && found.problems.length === 0 && found.decisions.length > 0
  }
  return (
    <Dialog
      wide
      open={props.open}
      onClose={close}
      title={t('decision.paste')}
      actions={
        <>
          <button type="button" class="btn" onClick={close}>
            {t('ui.cancel')}
          </button>
          <Show
            when={isWhole() && reading()}
            fallback={
              <button
                type="button"
                class="btn btn-primary"
                disabled={text().trim() === '' || working()}
                onClick={read}
              >
                {t('decision.paste.action')}
              </button>
            }
          >
            {(found) => (
              <button
                type="button"
                class="btn btn-primary"
                disabled={working()}
                onClick={() => take(found())}
              >
                {t('decision.paste.take', { count: count(found().decisions.length) })}
              </button>
            )}
          </Show>
        </>
      }
    >
      <div class="grid gap-3">
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Field label={t('decision.paste.text')} hint={t('decision.paste.hint')}>
          {(aria) => (
            <textarea
              {...aria}
              class="input font-sans"
              rows="6"
              value={text()}
              placeholder={t('decision.paste.sample')}
              onInput={(event) => {
                setText(event.currentTarget.value)
                setReading(undefined)
              }}
            />
          )}
        </Field>
        <Show when={reading()}>
          {(found) => (
            <>
              <p>{t('decision.paste.balance', balanceOf(found()))}</p>
              <Show when={found().problems.length > 0}>
                <Notice
                  tone="warn"
                  title={t('decision.paste.problems', { count: count(found().problems.length) })}
                >
                  <ul class="max-h-40 list-disc overflow-auto ps-5 text-sm">
                    <For each={found().problems}>{(problem) => <li>{problem.message}</li>}</For>
                  </ul>
                </Notice>
              </Show>
              <Show when={found().decisions.length > 0}>
                <Proposed reading={found()} />
              </Show>
            </>
          )}
        </Show>
      </div>
    </Dialog>
  )
}

const balanceOf = ({ balance }: DecisionReading) => ({
  read: count(balance.read),
  proposed: count(balance.proposed),
  rejected: count(balance.rejected),
  ignored: count(balance.ignored),
})
