import { type JSX, Match, Switch } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { Check } from './ceiling.ts'

/** The verdict: a word, a mark, a colour. */
export const CheckState = (props: { state: Check['state']; over?: string }): JSX.Element => (
  <Switch>
    <Match when={props.state === 'exceeded'}>
      <span class="chip border-over bg-over-tint font-semibold text-over">
        <Icon name="warn" size={13} />
        <span>{t('ceiling.exceeded')}</span>
        <span>{props.over}</span>
      </span>
    </Match>
    <Match when={props.state === 'within'}>
      <span class="chip border-under bg-under-tint text-under">
        <Icon name="check" size={13} />
        {t('ceiling.within')}
      </span>
    </Match>
    <Match when={props.state === 'not-checked'}>
      <span class="chip border-dashed border-line-strong text-muted">
        {t('ceiling.not-checked')}
      </span>
    </Match>
  </Switch>
)
