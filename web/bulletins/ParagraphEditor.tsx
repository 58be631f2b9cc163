import { For, type JSX, Show } from 'solid-js'
import { type Paragraph, paragraphNames, paragraphText } from '../../api/domain/bulletin.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import type { Draft } from './bulletins.ts'
import { figureName } from './figure-name.ts'

type Texts = { zh: string; en: string }

/** One paragraph: as the figures say it, or written anew; what disagrees with the tables stands beside it. */
export const ParagraphEditor = (props: {
  paragraph: Paragraph
  edited: Texts | null
  checked: Draft['checked']
  names: ReadonlyMap<number, string>
  mayEdit: boolean
  onEdit: (texts: Texts | null) => void
}): JSX.Element => {
  const name = () => paragraphNames[locale()][props.paragraph.key]
  const generated = (tongue: 'zh' | 'en') =>
    paragraphText({ ...props.paragraph, edited: null }, tongue)
  const own = <T extends { paragraph: string }>(all: readonly T[]) =>
    all.filter((one) => one.paragraph === props.paragraph.key)
  const change = (tongue: 'zh' | 'en', text: string) =>
    props.onEdit({ zh: '', en: '', ...props.edited, [tongue]: text })
  return (
    <section class="card grid gap-2 p-4" aria-label={name()}>
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h3>{name()}</h3>
        <Show when={props.mayEdit}>
          <button
            type="button"
            class="btn max-sm:min-h-11"
            aria-label={t(props.edited ? 'bulletin.edit.undo.of' : 'bulletin.edit.of', {
              name: name(),
            })}
            onClick={() =>
              props.onEdit(props.edited ? null : { zh: generated('zh'), en: generated('en') })
            }
          >
            {t(props.edited ? 'bulletin.edit.undo' : 'bulletin.edit')}
          </button>
        </Show>
      </div>
      <Show
        when={props.mayEdit && props.edited}
        fallback={
          <p class="whitespace-pre-line [overflow-wrap:anywhere]">
            {(props.edited ? props.edited[locale()] : generated(locale())) || (
              <span class="text-muted">{t('bulletin.paragraph.empty')}</span>
            )}
          </p>
        }
      >
        {(texts) => (
          <div class="grid gap-3 lg:grid-cols-2">
            <For each={['zh', 'en'] as const}>
              {(tongue) => (
                <Field label={t(`bulletin.tongue.${tongue}`)}>
                  {(aria) => (
                    <textarea
                      {...aria}
                      class="input"
                      rows="6"
                      lang={tongue === 'zh' ? 'zh-CN' : 'en'}
                      maxlength="20000"
                      value={texts()[tongue]}
                      onInput={(event) => change(tongue, event.currentTarget.value)}
                    />
                  )}
                </Field>
              )}
            </For>
          </div>
        )}
      </Show>
      <Show when={own(props.checked.disagreements).length > 0}>
        <ul class="grid gap-1 text-over" aria-label={t('bulletin.disagreements')}>
          <For each={own(props.checked.disagreements)}>
            {(one) => (
              <li>
                {t('bulletin.disagreement', {
                  tongue: t(`bulletin.tongue.${one.tongue}`),
                  figure: figureName(one.figure, props.names),
                  said: one.said,
                  table: one.table,
                })}
                <span class="block text-xs text-muted">{one.sentence}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={own(props.checked.unchecked).length > 0}>
        <ul class="grid gap-1 text-sm text-muted" aria-label={t('bulletin.unchecked')}>
          <For each={own(props.checked.unchecked)}>
            {(one) => (
              <li>
                {t('bulletin.unchecked.one', {
                  tongue: t(`bulletin.tongue.${one.tongue}`),
                  said: one.said,
                })}
                <span class="block text-xs">{one.sentence}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
