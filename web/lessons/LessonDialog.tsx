import { revalidate } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { lessonAspects } from '../../api/domain/lesson.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { say } from '../ui/saying.tsx'
import { addLesson, changeLesson, type Lesson, type LessonBody, loadLessons } from './lessons.ts'

/** What to do differently the next time, and who sees to it. */
export const LessonDialog = (props: {
  meetingId: number
  editing: Lesson | 'new' | undefined
  onClose: () => void
}): JSX.Element => {
  const before = () => (props.editing === 'new' ? undefined : props.editing)
  const save = async (form: FormData) => {
    const body = {
      aspect: said(form, 'aspect') as LessonBody['aspect'],
      text: said(form, 'text') ?? '',
      owner: said(form, 'owner'),
    }
    const known = before()
    await (known ? changeLesson(props.meetingId, known, body) : addLesson(props.meetingId, body))
    await revalidate(loadLessons.key)
    say(t('lesson.saved'))
  }
  return (
    <FormDialog
      open={props.editing !== undefined}
      title={t(before() ? 'lesson.edit' : 'lesson.add')}
      action={t('lesson.save')}
      save={save}
      onClose={props.onClose}
    >
      {(problemOf) => (
        <>
          <Field label={t('lesson.aspect')} error={problemOf('aspect')}>
            {(aria) => (
              <select {...aria} class="input" name="aspect">
                <For each={lessonAspects}>
                  {(aspect) => (
                    <option value={aspect} selected={before()?.aspect === aspect}>
                      {t(`lesson.aspect.${aspect}`)}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Field label={t('lesson.text')} hint={t('lesson.text.hint')} error={problemOf('text')}>
            {(aria) => (
              <textarea {...aria} class="input" name="text" rows="3" maxlength="1000" required>
                {before()?.text ?? ''}
              </textarea>
            )}
          </Field>
          <Field label={t('lesson.owner')} error={problemOf('owner')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                name="owner"
                maxlength="200"
                value={before()?.owner ?? ''}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  )
}
