import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Agreement } from './agreement.ts'

const looks: Record<Agreement['state'], string> = {
  draft: 'border-line-strong',
  signed: 'border-under bg-under-tint text-under',
  replaced: 'border-dashed border-line-strong text-muted',
}

/** Where a version stands: the word says it, shape and colour repeat it. */
export const AgreementState = (props: { state: Agreement['state'] }): JSX.Element => (
  <span class={`chip ${looks[props.state]}`}>
    {props.state === 'signed' && <Icon name="check" size={13} />}
    {t(`agreement.state.${props.state}`)}
  </span>
)
