import { type JSX, Show } from 'solid-js'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Decisions, Import } from './import.ts'

type Profile = NonNullable<Import['profile']>

/** Whose decisions this file was read by, and the way to leave them aside. */
export const ProfileView = (props: {
  profile: Profile
  /** Only a preview can still be read another way. */
  isPreview: boolean
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const source = () => ({
    file: props.profile.filename,
    day: moment(props.profile.keptAt),
    who: props.profile.keptBy,
  })
  return (
    <Notice
      actions={
        <Show when={props.isPreview}>
          <button
            type="button"
            class="btn"
            disabled={props.locked}
            onClick={() => props.onDecide({ afresh: props.profile.used ? true : null })}
          >
            {props.profile.used ? t('import.profile.drop') : t('import.profile.take')}
          </button>
        </Show>
      }
    >
      {props.profile.used
        ? t('import.profile.used', source())
        : t('import.profile.dropped', source())}
    </Notice>
  )
}
