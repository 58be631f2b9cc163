import { createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { type Stance, stances } from '../../api/domain/theme.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { type Comment, type CommentDecision, loadSurveySettings } from './survey.ts'
import { themeName } from './survey-words.ts'

/** Only what was changed is decided: the rest is left to the words. */
function decisionOf(form: FormData, comment: Comment): CommentDecision {
  const stance = said(form, 'stance') as Stance | null
  const chosen = form.getAll('theme').map(Number)
  const shown = comment.themes.flatMap(({ id }) => (id === null ? [] : [id]))
  const isSame = chosen.length === shown.length && chosen.every((id) => shown.includes(id))
  const themeIds = form.get('by-words') === 'on' ? null : isSame ? undefined : chosen
  return {
    ...(themeIds !== undefined && { themeIds }),
    stance,
    isPrinted: form.get('printed') === 'on',
  }
}

/** Of what a comment speaks, for or against, and whether it is printed. */
export const CommentDialog = (props: {
  comment: Comment | undefined
  onSave: (decision: CommentDecision) => Promise<void>
  onClose: () => void
}): JSX.Element => {
  const settings = createAsync(() => loadSurveySettings())
  return (
    <FormDialog
      open={props.comment !== undefined}
      title={t('comment.edit')}
      action={t('comment.save')}
      save={async (form) => {
        if (props.comment) await props.onSave(decisionOf(form, props.comment))
      }}
      onClose={props.onClose}
    >
      {() => (
        <Show when={props.comment}>
          {(comment) => (
            <>
              <blockquote class="whitespace-pre-line border-s-2 border-line-strong ps-3">
                {comment().text}
              </blockquote>
              <fieldset>
                <legend class="mb-1 font-medium">{t('comment.themes')}</legend>
                <div class="grid grid-cols-2 gap-1">
                  <For each={settings()?.themes}>
                    {(theme) => (
                      <label class="flex items-center gap-2 pointer-coarse:min-h-11">
                        <input
                          type="checkbox"
                          name="theme"
                          value={theme.id}
                          checked={comment().themes.some(({ id }) => id === theme.id)}
                        />
                        {themeName(theme)}
                      </label>
                    )}
                  </For>
                </div>
                <Show when={comment().decidedThemeIds}>
                  <label class="mt-2 flex items-center gap-2 text-sm">
                    <input type="checkbox" name="by-words" />
                    {t('comment.by-words')}
                  </label>
                </Show>
              </fieldset>
              <Field label={t('comment.stance')}>
                {(aria) => (
                  <select {...aria} class="input" name="stance">
                    <option value="">{t('comment.stance.by-words')}</option>
                    <For each={stances}>
                      {(stance) => (
                        <option value={stance} selected={comment().decidedStance === stance}>
                          {t(`comment.stance.${stance}`)}
                        </option>
                      )}
                    </For>
                  </select>
                )}
              </Field>
              <label class="flex items-center gap-2 pointer-coarse:min-h-11">
                <input type="checkbox" name="printed" checked={comment().isPrinted} />
                {t('comment.printed')}
              </label>
            </>
          )}
        </Show>
      )}
    </FormDialog>
  )
}
