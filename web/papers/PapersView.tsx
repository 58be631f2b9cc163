import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useSettling } from '../settlements/settling.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { PaperFile } from './PaperFile.tsx'
import { PaperUpload } from './PaperUpload.tsx'
import type { PaperCheck } from './papers.ts'

const looks: Record<PaperCheck['state'], { class: string; icon: IconName }> = {
  present: { class: 'border-under bg-under-tint text-under', icon: 'check' },
  missing: { class: 'border-dashed border-line-strong text-muted', icon: 'close' },
  contradicting: { class: 'border-over bg-over-tint text-over', icon: 'warn' },
}

const Check = (props: { check: PaperCheck }): JSX.Element => {
  const { figures, meetingId, mayFile } = useSettling()
  const kind = () => props.check.paper
  const own = () => figures().papers.filter((paper) => paper.kind === kind())
  const imported = () =>
    kind() === 'bill' ? figures().sources.bills.filter((bill) => bill.kind === 'hotel-bill') : []
  const figure = () => ({
    stated: props.check.stated === null ? '–' : count(props.check.stated),
    people: count(props.check.stated ?? props.check.counted ?? 0),
    found: props.check.found === null ? '–' : count(props.check.found),
    counted: props.check.counted == null ? '–' : count(props.check.counted),
  })
  const isOther = () =>
    props.check.stated !== null &&
    props.check.counted != null &&
    props.check.stated !== props.check.counted
  const ateMore = () =>
    (props.check.found ?? 0) >
    (props.check.stated ?? props.check.counted ?? Number.POSITIVE_INFINITY)
  return (
    <li class="card grid content-start gap-2 p-4">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h3>{t(`paper.${kind()}`)}</h3>
        <span class={`chip ${looks[props.check.state].class}`}>
          <Icon name={looks[props.check.state].icon} size={12} />
          {t(`paper.state.${props.check.state}`)}
        </span>
      </div>
      <p class="text-sm text-muted">{t(`paper.${kind()}.hint`)}</p>
      <Show when={props.check.state === 'contradicting'}>
        <p class="text-sm text-over">
          <Show when={isOther()}>
            {t('paper.other-people', figure())}{' '}
            <A class="link" href={`/meetings/${meetingId()}/attendance`}>
              {t('paper.to-attendance')}
            </A>{' '}
          </Show>
          <Show when={ateMore()}>
            {t('paper.contradiction', { ...figure(), stated: figure().people })}{' '}
            <A class="link" href={`/meetings/${meetingId()}/comparison?by=meal`}>
              {t('paper.to-meals')}
            </A>
          </Show>
        </p>
      </Show>
      <Show when={kind() === 'sign-in' && props.check.counted != null}>
        <p class="text-sm text-muted">{t('paper.attended', figure())}</p>
      </Show>
      <Show when={kind() === 'sign-in' && own().length > 0 && props.check.stated === null}>
        <p class="text-sm text-warn">{t('paper.not-checked')}</p>
      </Show>
      <ul>
        <For each={imported()}>
          {(bill) => (
            <li class="border-b border-line py-1.5 text-sm last:border-0">
              <A class="link" href={`/meetings/${meetingId()}/imports/${bill.id}`}>
                {bill.filename}
              </A>
              <span class="block text-xs text-muted">{t('paper.imported-bill')}</span>
            </li>
          )}
        </For>
        <For each={own()}>{(paper) => <PaperFile paper={paper} />}</For>
      </ul>
      <Show when={mayFile()}>
        <PaperUpload paper={kind()} />
      </Show>
    </li>
  )
}

/** The checklist of the reimbursement file: what is there, what is missing, what contradicts, and what to do. */
export default function PapersView(): JSX.Element {
  const { figures } = useSettling()
  const present = () => figures().paperChecks.filter(({ state }) => state === 'present').length
  return (
    <section class="grid gap-4" aria-labelledby="papers">
      <h2 id="papers">
        {t('paper.title', { present: present(), count: figures().paperChecks.length })}
      </h2>
      <ul class="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <For each={figures().paperChecks}>{(check) => <Check check={check} />}</For>
      </ul>
    </section>
  )
}
