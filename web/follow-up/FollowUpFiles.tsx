import { For, type JSX, Show } from 'solid-js'
import {
  exportAddress,
  type FollowUp,
  type FollowUpQuery,
  reminderAddress,
} from '../decisions/decisions.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'

/** The list taken away: a workbook, and the sheets that remind departments of what they owe. */
export const FollowUpFiles = (props: {
  asked: Omit<FollowUpQuery, 'page'>
  found: FollowUp
}): JSX.Element => {
  const owed = () => props.found.states.overdue + props.found.states.open > 0
  const reminded = () => {
    const { state: _, ...asked } = props.asked
    return asked
  }
  return (
    <>
      <Show when={owed()}>
        <a class="btn" href={reminderAddress(reminded(), 'docx', locale())} download="">
          <Icon name="download" />
          {t('follow-up.reminder.word')}
        </a>
        <a
          class="btn"
          href={reminderAddress(reminded(), 'html', locale())}
          target="_blank"
          rel="noopener"
        >
          <Icon name="file" />
          {t('follow-up.reminder')}
        </a>
      </Show>
      <For each={['xlsx', 'csv'] as const}>
        {(format) => (
          <a class="btn" href={exportAddress(props.asked, format, locale())} download="">
            <Icon name="download" />
            {format.toUpperCase()}
          </a>
        )}
      </For>
      <button type="button" class="btn" onClick={() => print()}>
        {t('follow-up.print')}
      </button>
    </>
  )
}
