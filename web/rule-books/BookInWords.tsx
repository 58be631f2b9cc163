import { For, type JSX, Show } from 'solid-js'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { ruleBookSentences, ruleSections } from '../../api/domain/rule-book-sentences.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'

/** A rule book as sentences: to be read, printed and handed round. */
export const BookInWords = (props: { book: RuleBook }): JSX.Element => {
  const of = (section: (typeof ruleSections)[number]) =>
    ruleBookSentences(props.book, locale()).filter((one) => one.section === section)
  return (
    <article class="card grid gap-3 p-4">
      <For each={ruleSections}>
        {(section) => (
          <Show when={of(section).length > 0}>
            <section>
              <h3>{t(`rule-book.section.${section}`)}</h3>
              <ul class="list-disc ps-5">
                <For each={of(section)}>{({ text }) => <li>{text}</li>}</For>
              </ul>
            </section>
          </Show>
        )}
      </For>
    </article>
  )
}
