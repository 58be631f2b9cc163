import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Import } from './import.ts'

const looks: Record<Import['state'], string> = {
  reading: 'border-line-strong',
  preview: 'border-warn bg-warn-tint text-warn',
  committed: 'border-under bg-under-tint text-under',
  undone: 'border-dashed border-line-strong text-muted',
  failed: 'border-over bg-over-tint text-over',
}

export const ImportState = (props: { state: Import['state'] }): JSX.Element => (
  <span class={`chip ${looks[props.state]}`}>
    {props.state === 'committed' && <Icon name="check" size={13} />}
    {t(`import.state.${props.state}`)}
  </span>
)
