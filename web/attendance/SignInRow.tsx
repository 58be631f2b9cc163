import { type JSX, Show } from 'solid-js'
import { isCounted } from '../../api/domain/attendance.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Attendee } from './attendance.ts'
import { stayWords } from './stay-words.ts'

/** One person at the door: who they are, and the one touch. */
export const SignInRow = (props: {
  person: Attendee
  locked: boolean
  /** Signed in on this phone just now. */
  isMine: boolean
  busy: boolean
  onSignIn: () => void
  onTakeBack: () => void
}): JSX.Element => {
  const about = () =>
    [props.person.unit, props.person.position, t(`attendee.kind.${props.person.kind}`)]
      .filter(Boolean)
      .join(' · ')
  return (
    <li class="flex items-center gap-3 px-3 py-2">
      <span class="w-10 shrink-0 text-sm text-muted">{props.person.signInCode}</span>
      <span class="min-w-0 flex-1">
        <span class="block text-base font-medium">{props.person.name}</span>
        <span class="block text-xs text-muted">{about()}</span>
        <Show when={isCounted(props.person)}>
          <span class="block text-xs text-under">{stayWords(props.person)}</span>
        </Show>
      </span>
      <Show when={!props.locked}>
        <Show
          when={isCounted(props.person)}
          fallback={
            <button
              type="button"
              class="btn btn-primary min-h-12 min-w-20"
              disabled={props.busy}
              aria-label={t('attendance.sign-in.of', { name: props.person.name })}
              onClick={() => props.onSignIn()}
            >
              {t('attendance.sign-in.action')}
            </button>
          }
        >
          <Show when={props.isMine}>
            <button
              type="button"
              class="btn min-h-12"
              disabled={props.busy}
              aria-label={t('attendance.undo.of', { name: props.person.name })}
              onClick={() => props.onTakeBack()}
            >
              <Icon name="undo" />
              {t('attendance.undo')}
            </button>
          </Show>
        </Show>
      </Show>
    </li>
  )
}
