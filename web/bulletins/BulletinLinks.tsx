import { For, type JSX } from 'solid-js'
import { queryString } from '../api.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'

const files = [
  { format: 'docx', head: undefined, label: 'docx' },
  { format: 'docx', head: 'plain', label: 'plain' },
  { format: 'html', head: undefined, label: 'html' },
  { format: 'xlsx', head: undefined, label: 'xlsx' },
] as const

/** A bulletin as a file: Word with its red head or without, a page to print, a workbook. */
export const BulletinLinks = (props: { bulletinId: number; edition: number }): JSX.Element => (
  <div class="no-print flex flex-wrap gap-2">
    <For each={files}>
      {({ format, head, label }) => (
        <a
          class="btn max-sm:min-h-11"
          href={`/api/bulletins/${props.bulletinId}/export${queryString({
            format,
            head,
            edition: props.edition,
            lang: locale(),
          })}`}
          {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}
        >
          <Icon name={format === 'html' ? 'file' : 'download'} />
          {t(`bulletin.file.${label}`)}
        </a>
      )}
    </For>
  </div>
)
