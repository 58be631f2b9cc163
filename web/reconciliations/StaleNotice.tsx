import { For, type JSX, Show } from 'solid-js'
import { signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Changes } from './deciding.ts'

const change = ({ was, is }: Changes[number]): string => {
  const item = `${itemName(was)} ${t(`difference.cause.${was.cause}`)}`
  if (!is) return t('difference.stale.gone', { item })
  if (is.amountCents !== was.amountCents)
    return t('difference.stale.amount', {
      item,
      before: signedMoney(was.amountCents),
      now: signedMoney(is.amountCents),
    })
  return t('difference.stale.state', {
    item,
    state: t(`difference.state.${is.state}`),
    by: is.resolution?.by ?? '–',
    reason: is.resolution?.reason ?? '–',
  })
}

/** Somebody else was quicker: what they did, and that nothing of ours was done. */
export const StaleNotice = (props: { changes: Changes; onClose: () => void }): JSX.Element => (
  <Notice
    tone="warn"
    title={t('difference.stale')}
    actions={
      <button type="button" class="btn" onClick={() => props.onClose()}>
        {t('ui.close')}
      </button>
    }
  >
    <ul>
      <For each={props.changes.slice(0, 10)}>{(one) => <li>{change(one)}</li>}</For>
    </ul>
    <Show when={props.changes.length > 10}>
      <p>{t('difference.stale.more', { count: props.changes.length - 10 })}</p>
    </Show>
    <p class="text-sm text-muted">{t('difference.stale.kept')}</p>
  </Notice>
)
