import { createSignal, type JSX, Match, Switch } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { Survey } from './survey.ts'

/** The one deliberate step, and the way back. */
export const SurveyBar = (props: {
  given: Survey
  busy: boolean
  onCommit: () => void
  onUndo: () => void
  onThrowAway: () => void
}): JSX.Element => {
  const [isAsking, setAsking] = createSignal(false)
  const answers = () => count(props.given.balance.imported)
  const isNothing = () => props.given.balance.imported === 0
  return (
    <div class="no-print sticky bottom-16 z-10 -mx-4 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-surface px-4 py-3 sm:bottom-0 sm:-mx-6 sm:px-6">
      <Switch>
        <Match when={props.given.state === 'preview'}>
          <p class="me-auto text-sm text-muted">
            {t(isNothing() ? 'survey.nothing' : 'import.nothing-yet')}
          </p>
          <button
            type="button"
            class="btn"
            disabled={props.busy}
            onClick={() => props.onThrowAway()}
          >
            {t('import.throw-away')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={props.busy || isNothing()}
            onClick={() => props.onCommit()}
          >
            {t('survey.commit', { count: answers() })}
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
      </Switch>
      <Dialog
        open={isAsking()}
        onClose={() => setAsking(false)}
        title={t('import.undo')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-danger"
              onClick={() => {
                setAsking(false)
                props.onUndo()
              }}
            >
              {t('survey.undo.action', { count: answers() })}
            </button>
          </>
        }
      >
        {t('survey.undo.sure', { count: answers() })}
      </Dialog>
    </div>
  )
}
