import { createSignal, type JSX } from 'solid-js'
import { addDays } from '../../api/domain/day.ts'
import { today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { say } from '../ui/saying.tsx'
import { afterChange, type Draft, openDraft } from './bulletins.ts'

/** Lets units see their own rows of a draft and object, until a day. */
export const OpenDialog = (props: {
  bulletinId: string
  draft: Draft
  disabled: boolean
}): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  return (
    <>
      <button
        type="button"
        class="btn max-sm:min-h-11"
        disabled={props.disabled}
        onClick={() => setAsking(true)}
      >
        {t(props.draft.openUntil ? 'bulletin.open.again' : 'bulletin.open')}
      </button>
      <FormDialog
        open={asking()}
        title={t('bulletin.open')}
        action={t('bulletin.open')}
        save={async (form) => {
          await openDraft(props.bulletinId, props.draft.revision, String(form.get('until')))
          await afterChange()
          say(t('bulletin.opened'))
        }}
        onClose={() => setAsking(false)}
      >
        {(problemOf) => (
          <>
            <p>{t('bulletin.open.text')}</p>
            <Field label={t('bulletin.open.until')} error={problemOf('until')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="date"
                  name="until"
                  required
                  min={today()}
                  value={props.draft.openUntil ?? addDays(today(), 5)}
                />
              )}
            </Field>
          </>
        )}
      </FormDialog>
    </>
  )
}
