import { For, type JSX } from 'solid-js'
import { queryString } from '../api.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'

/** The statement of one department or of all, and the journal of an issued edition. */
export const ExportLinks = (props: {
  meetingId: number
  departmentId?: number
  edition?: number | undefined
  schemeId?: number | undefined
}): JSX.Element => {
  const about = () => `/api/meetings/${props.meetingId}/apportionment`
  const asked = () => ({
    departmentId: props.departmentId,
    edition: props.edition,
    schemeId: props.schemeId,
    lang: locale(),
  })
  return (
    <div class="no-print flex flex-wrap gap-2">
      <For each={['docx', 'xlsx', 'html'] as const}>
        {(format) => (
          <a
            class="btn"
            href={`${about()}/export${queryString({ format, ...asked() })}`}
            {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}
          >
            <Icon name={format === 'html' ? 'file' : 'download'} />
            {t(`apportionment.export.${format}`)}
          </a>
        )}
      </For>
      {props.departmentId === undefined && props.edition !== undefined ? (
        <a
          class="btn"
          href={`${about()}/journal${queryString({ edition: props.edition, lang: locale() })}`}
          download=""
        >
          <Icon name="download" />
          {t('apportionment.export.journal')}
        </a>
      ) : null}
    </div>
  )
}
