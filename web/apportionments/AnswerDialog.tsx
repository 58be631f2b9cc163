import { For, type JSX } from 'solid-js'
import { money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { say } from '../ui/saying.tsx'
import { useApportioning } from './apportioning.ts'
import { afterApportioning, answerShare, type DepartmentShare } from './apportionment.ts'

const states = ['confirmed', 'objected', 'open'] as const

/** What a department answered on paper or by telephone, written down by finance. */
export const AnswerDialog = (props: {
  share: DepartmentShare | undefined
  name: string
  onClose: () => void
}): JSX.Element => {
  const { meetingId, found } = useApportioning()
  const save = async (form: FormData) => {
    const share = props.share
    if (!share) return
    const state = states.find((one) => one === form.get('state')) ?? 'open'
    await answerShare(meetingId(), {
      departmentId: share.departmentId,
      edition: found().edition ?? 0,
      state,
      comment: said(form, 'comment'),
    })
    await afterApportioning()
    say(t('apportionment.answered', { department: props.name }))
  }
  return (
    <FormDialog
      open={props.share !== undefined}
      title={t('apportionment.answer.of', { department: props.name })}
      action={t('apportionment.answer.save')}
      save={save}
      onClose={props.onClose}
    >
      {(problemOf) => (
        <>
          <p>{money(props.share?.cents)}</p>
          <Field label={t('apportionment.answer.state')}>
            {(aria) => (
              <select {...aria} class="input" name="state">
                <For each={states}>
                  {(state) => (
                    <option value={state} selected={props.share?.state === state}>
                      {t(`apportionment.state.${state}`)}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Field
            label={t('apportionment.answer.comment')}
            hint={t('apportionment.answer.comment.hint')}
            error={problemOf('comment')}
          >
            {(aria) => (
              <textarea {...aria} class="input" name="comment" rows="3" maxlength="1000">
                {props.share?.comment ?? ''}
              </textarea>
            )}
          </Field>
        </>
      )}
    </FormDialog>
  )
}
