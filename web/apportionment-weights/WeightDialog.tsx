import { type JSX, Show } from 'solid-js'
import type { AttendedBasis } from '../../api/domain/scheme.ts'
import { basisWords } from '../../api/domain/share-words.ts'
import {
  afterApportioning,
  correctWeight,
  type Inputs,
  restoreWeight,
} from '../apportionments/apportionment.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'

export type Correcting = { basis: AttendedBasis; departmentId: number }

/** Sets one weight right and says why; or takes the correction back. */
export const WeightDialog = (props: {
  meetingId: number
  inputs: Inputs
  correcting: Correcting | undefined
  onClose: () => void
}): JSX.Element => {
  const department = () =>
    props.inputs.departments.find(({ id }) => id === props.correcting?.departmentId)
  const known = () =>
    props.correcting &&
    props.inputs.weights[props.correcting.basis].find(
      ({ departmentId }) => departmentId === props.correcting?.departmentId,
    )
  const key = ({ basis, departmentId }: Correcting) => ({
    meetingId: String(props.meetingId),
    basis,
    departmentId: String(departmentId),
  })
  const title = () =>
    props.correcting
      ? t('weight.correct.of', {
          department: department()?.name ?? '',
          basis: basisWords[locale()][props.correcting.basis],
        })
      : ''
  const save = async (form: FormData) => {
    if (!props.correcting) return
    await correctWeight(key(props.correcting), {
      weight: said(form, 'weight') ?? '',
      reason: said(form, 'reason') ?? '',
    })
    await afterApportioning()
    say(t('weight.corrected.done', { department: department()?.name ?? '' }))
  }
  const restore = async () => {
    if (!props.correcting) return
    try {
      await restoreWeight(key(props.correcting))
      say(t('weight.restored', { department: department()?.name ?? '' }))
      props.onClose()
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await afterApportioning()
  }
  return (
    <FormDialog
      open={props.correcting !== undefined}
      title={title()}
      action={t('weight.save')}
      save={save}
      onClose={props.onClose}
    >
      {(problemOf) => (
        <>
          <Show when={known()?.corrected}>
            {(corrected) => (
              <p class="text-sm text-muted">
                {t('weight.was', { from: corrected().from ?? t('weight.unknown') })}{' '}
                <button type="button" class="link" onClick={restore}>
                  {t('weight.restore')}
                </button>
              </p>
            )}
          </Show>
          <Field label={t('weight.value')} hint={t('weight.hint')} error={problemOf('weight')}>
            {(aria) => (
              <input
                {...aria}
                class="input num"
                name="weight"
                required
                maxlength="40"
                value={known()?.weight ?? ''}
              />
            )}
          </Field>
          <Field label={t('weight.reason')} error={problemOf('reason')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                name="reason"
                required
                maxlength="500"
                value={known()?.corrected?.reason ?? ''}
              />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  )
}
