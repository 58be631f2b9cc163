import { For, type JSX, Show } from 'solid-js'
import { numberedParagraphs, type Paragraph } from '../../api/domain/bulletin.ts'
import { periodText } from '../../api/domain/bulletin-period.ts'
import { date } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'

/** A bulletin as it reads: title, number, numbered paragraphs, who and when. */
export const BulletinText = (props: {
  titles: { zh: string; en: string }
  number: string
  period: { from: string; to: string }
  paragraphs: readonly Paragraph[]
  organisation: string
  publishedOn: string | null
}): JSX.Element => (
  <article class="card grid gap-3 px-4 py-6 sm:px-10">
    <h2 class="text-center text-xl">{props.titles[locale()]}</h2>
    <Show when={props.number}>
      <p class="text-center text-sm text-muted">{props.number}</p>
    </Show>
    <p class="mx-auto w-full max-w-prose">
      {t('bulletin.opening', { period: periodText(props.period, locale()) })}
    </p>
    <For each={numberedParagraphs(props.paragraphs, locale())}>
      {(one) => (
        <section class="mx-auto grid w-full max-w-prose gap-1">
          <h3>
            {one.number}
            {locale() === 'en' ? ' ' : ''}
            {one.name}
          </h3>
          <p class="whitespace-pre-line [overflow-wrap:anywhere]">{one.text}</p>
        </section>
      )}
    </For>
    <p class="text-end">
      {props.organisation}
      <br />
      {props.publishedOn ? date(props.publishedOn) : t('bulletin.draft-mark')}
    </p>
  </article>
)
