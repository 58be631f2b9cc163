import { createSignal, For, type JSX } from 'solid-js'
import { objectionPoints } from '../../api/domain/bulletin-objection.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { say } from '../ui/saying.tsx'
import { afterChange, object } from './bulletins.ts'

/** A unit objects: to which point, and why. */
export const ObjectDialog = (props: {
  bulletinId: number
  unit: { unitId: number; name: string }
}): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  return (
    <>
      <button
        type="button"
        class="btn btn-primary justify-self-start max-sm:min-h-11"
        onClick={() => setAsking(true)}
      >
        {t('bulletin.object')}
      </button>
      <FormDialog
        open={asking()}
        title={t('bulletin.object.of', { unit: props.unit.name })}
        action={t('bulletin.object.send')}
        save={async (form) => {
          await object(String(props.bulletinId), {
            unitId: props.unit.unitId,
            point: objectionPoints.find((one) => one === form.get('point')) ?? 'other',
            why: said(form, 'why') ?? '',
          })
          await afterChange()
          say(t('bulletin.objected'))
        }}
        onClose={() => setAsking(false)}
      >
        {(problemOf) => (
          <>
            <Field label={t('bulletin.object.point')}>
              {(aria) => (
                <select {...aria} class="input" name="point">
                  <For each={objectionPoints}>
                    {(point) => <option value={point}>{t(`bulletin.point.${point}`)}</option>}
                  </For>
                </select>
              )}
            </Field>
            <Field
              label={t('bulletin.object.why')}
              hint={t('bulletin.object.why.hint')}
              error={problemOf('why')}
            >
              {(aria) => (
                <textarea {...aria} class="input" name="why" rows="4" maxlength="1000" required />
              )}
            </Field>
          </>
        )}
      </FormDialog>
    </>
  )
}
