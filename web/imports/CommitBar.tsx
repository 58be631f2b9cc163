import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { Import } from './import.ts'
import { whatItBrings } from './import-words.ts'

/** The one deliberate step, and the way back. */
export const CommitBar = (props: {
  given: Import
  busy: boolean
  onCommit: () => void
  onUndo: (changed?: 'keep' | 'remove') => void
  onThrowAway: () => void
}): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  const balance = () => props.given.balance
  const what = () => whatItBrings(props.given)
  const changed = () => props.given.people?.changed ?? props.given.facts?.changed ?? 0
  const undo = (changed?: 'keep' | 'remove') => {
    setAsking(false)
    props.onUndo(changed)
  }
  const unplaced = () => props.given.items.find((item) => item.kind === 'unclassified')
  const hindrance = () => {
    if (props.given.questions.length > 0)
      return t('import.hindered.questions', { count: count(props.given.questions.length) })
    if ((balance()?.imported ?? 0) === 0) return t('import.hindered.nothing')
    return undefined
  }
  return (
    <Show when={['preview', 'committed', 'failed'].includes(props.given.state)}>
      <div class="no-print sticky bottom-16 z-10 -mx-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-4 py-3 sm:bottom-0 sm:-mx-6 sm:px-6">
        <Switch>
          <Match when={props.given.state === 'preview'}>
            <p class="me-auto text-sm text-muted">
              {hindrance() ??
                (unplaced()
                  ? t('import.unplaced', {
                      count: count(unplaced()?.lineCount ?? 0),
                      total: money(unplaced()?.billedCents),
                    })
                  : t('import.nothing-yet'))}
            </p>
            <button type="button" class="btn" disabled={props.busy} onClick={props.onThrowAway}>
              {t('import.throw-away')}
            </button>
            <button
              type="button"
              class="btn btn-primary"
              disabled={props.busy || hindrance() !== undefined}
              onClick={props.onCommit}
            >
              {t('import.commit', { what: what() })}
            </button>
          </Match>
          <Match when={props.given.state === 'committed'}>
            <button
              type="button"
              class="btn btn-danger"
              disabled={props.busy}
              onClick={() => setAsking(true)}
            >
              {t('import.undo')}
            </button>
          </Match>
          <Match when={props.given.state === 'failed'}>
            <button type="button" class="btn" disabled={props.busy} onClick={props.onThrowAway}>
              {t('import.throw-away')}
            </button>
          </Match>
        </Switch>
        <Dialog
          open={asking()}
          onClose={() => setAsking(false)}
          title={t('import.undo')}
          actions={
            <>
              <button type="button" class="btn" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </button>
              <Show
                when={changed() > 0}
                fallback={
                  <button type="button" class="btn btn-danger" onClick={() => undo()}>
                    {t('import.undo.action', { what: what() })}
                  </button>
                }
              >
                <button type="button" class="btn btn-danger" onClick={() => undo('remove')}>
                  {t(props.given.facts ? 'import.undo.remove-facts' : 'import.undo.remove', {
                    count: count(changed()),
                  })}
                </button>
                <button type="button" class="btn btn-danger" onClick={() => undo('keep')}>
                  {t(props.given.facts ? 'import.undo.keep-facts' : 'import.undo.keep', {
                    count: count(changed()),
                  })}
                </button>
              </Show>
            </>
          }
        >
          <Show
            when={props.given.people}
            fallback={
              props.given.facts
                ? t('import.undo.facts', {
                    count: count(props.given.facts.count),
                    changed: count(changed()),
                  })
                : t('import.undo.sure', {
                    what: what(),
                    items: count(props.given.items.length),
                  })
            }
          >
            {(people) => (
              <>
                <p>
                  {t('import.undo.people', {
                    gone: count(people().new + people().walkIns),
                    known: count(people().known),
                  })}
                </p>
                <Show when={changed() > 0}>
                  <p class="mt-2 text-warn">
                    {t('import.undo.changed', { count: count(changed()) })}
                  </p>
                </Show>
              </>
            )}
          </Show>
        </Dialog>
      </div>
    </Show>
  )
}
