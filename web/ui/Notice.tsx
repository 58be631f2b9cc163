import { type JSX, Show } from 'solid-js'
import { Icon, type IconName } from './Icon.tsx'

type Tone = 'info' | 'warn' | 'over' | 'under' | 'lock'

const looks: Record<Tone, { icon: IconName; class: string }> = {
  info: { icon: 'info', class: 'border-line bg-tint' },
  warn: { icon: 'warn', class: 'border-warn bg-warn-tint [&>svg]:text-warn' },
  over: { icon: 'warn', class: 'border-over bg-over-tint [&>svg]:text-over' },
  under: { icon: 'check', class: 'border-under bg-under-tint [&>svg]:text-under' },
  lock: { icon: 'lock', class: 'border-line bg-sunken [&>svg]:text-muted' },
}

/** Something to know: what happened, what is safe, what to do. */
export const Notice = (props: {
  tone?: Tone
  title?: string
  children?: JSX.Element
  actions?: JSX.Element
}): JSX.Element => {
  const look = () => looks[props.tone ?? 'info']
  return (
    <div
      role={props.tone === 'over' ? 'alert' : 'status'}
      class={`flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-3 py-2 ${look().class}`}
    >
      <Icon name={look().icon} size={18} class="mt-0.5" />
      <div class="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <Show when={props.title}>
          <p class="font-semibold">{props.title}</p>
        </Show>
        {props.children}
      </div>
      <Show when={props.actions}>
        <div class="flex flex-wrap gap-2">{props.actions}</div>
      </Show>
    </div>
  )
}
