import { useNavigate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { Refused } from '../api.ts'
import { count, money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { useApportioning } from './apportioning.ts'
import { type Apportioned, afterApportioning, issueApportionment } from './apportionment.ts'

/** What is issued, once more in figures: the total, by which scheme, and what changes for whom. */
export const IssueDialog = (props: {
  open: boolean
  preview: Apportioned
  onClose: () => void
}): JSX.Element => {
  const { meetingId, found } = useApportioning()
  const navigate = useNavigate()
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const edition = () => (found().editions[0]?.edition ?? 0) + 1
  const total = () => props.preview.apportionment?.totalCents ?? 0
  const changed = () =>
    props.preview.changes?.filter(({ differenceCents }) => differenceCents !== 0)
  const leave = () => {
    setError(undefined)
    props.onClose()
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const { scheme } = props.preview
    if (!scheme || isBusy()) return
    setBusy(true)
    setError(undefined)
    const next = edition()
    try {
      await issueApportionment(meetingId(), {
        schemeId: scheme.id,
        schemeVersion: scheme.version,
        totalCents: total(),
      })
      await afterApportioning()
      say(t('apportionment.issued', { edition: next, total: money(total()) }))
      leave()
      navigate(`/meetings/${meetingId()}/apportionment`)
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused && refused.status === 409) await afterApportioning()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={props.open}
      onClose={leave}
      title={t('apportionment.issue.title', { edition: edition() })}
    >
      <form class="grid gap-4" onSubmit={submit}>
        <dl class="grid gap-2">
          <div>
            <dt class="text-xs text-muted">{t('apportionment.total')}</dt>
            <dd class="text-2xl font-semibold">{money(total())}</dd>
          </div>
          <div>
            <dt class="text-xs text-muted">{t('apportionment.scheme')}</dt>
            <dd>
              {t('apportionment.scheme-version', {
                name: props.preview.scheme?.name ?? '',
                version: props.preview.scheme?.version ?? 0,
              })}
            </dd>
          </div>
          <div>
            <dt class="text-xs text-muted">{t('apportionment.departments')}</dt>
            <dd>{count(props.preview.apportionment?.departments.length ?? 0)}</dd>
          </div>
        </dl>
        <Show when={changed()}>
          {(lines) => (
            <section class="text-sm">
              <h3>{t('apportionment.issue.changes', { edition: edition() - 1 })}</h3>
              <ul>
                <For each={lines()}>
                  {(line) => (
                    <li class="flex justify-between gap-4">
                      <span>{line.name}</span>
                      <span class="num">
                        {money(line.beforeCents)} → {money(line.nowCents)} (
                        {signedMoney(line.differenceCents)})
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </Show>
        <p class="text-sm text-muted">{t('apportionment.issue.sure', { edition: edition() })}</p>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={leave}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary" disabled={isBusy()}>
            {t('apportionment.issue', { total: money(total()) })}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
