import { revalidate } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { say } from '../ui/saying.tsx'
import {
  addCommendation,
  type Commendation,
  changeCommendation,
  loadCommendations,
} from './commendations.ts'

/** Who is commended, of which department, and what for. */
export const CommendationDialog = (props: {
  meetingId: number
  editing: Commendation | 'new' | undefined
  onClose: () => void
}): JSX.Element => {
  const before = () => (props.editing === 'new' ? undefined : props.editing)
  const save = async (form: FormData) => {
    const body = {
      who: said(form, 'who') ?? '',
      department: said(form, 'department'),
      reason: said(form, 'reason') ?? '',
    }
    const known = before()
    await (known
      ? changeCommendation(props.meetingId, known, body)
      : addCommendation(props.meetingId, body))
    await revalidate(loadCommendations.key)
    say(t('commendation.saved', { who: body.who }))
  }
  return (
    <FormDialog
      open={props.editing !== undefined}
      title={t(before() ? 'commendation.edit' : 'commendation.add')}
      action={t('commendation.save')}
      save={save}
      onClose={props.onClose}
    >
      {(problemOf) => (
        <>
          <Field
            label={t('commendation.who')}
            hint={t('commendation.who.hint')}
            error={problemOf('who')}
          >
            {(aria) => (
              <input
                {...aria}
                class="input"
                name="who"
                maxlength="200"
                value={before()?.who ?? ''}
                required
              />
            )}
          </Field>
          <Field label={t('decision.department')} error={problemOf('department')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                name="department"
                maxlength="200"
                value={before()?.department ?? ''}
              />
            )}
          </Field>
          <Field label={t('commendation.reason')} error={problemOf('reason')}>
            {(aria) => (
              <textarea {...aria} class="input" name="reason" rows="3" maxlength="1000" required>
                {before()?.reason ?? ''}
              </textarea>
            )}
          </Field>
        </>
      )}
    </FormDialog>
  )
}
