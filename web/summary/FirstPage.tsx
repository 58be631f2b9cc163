import { createSignal, For, type JSX, Show } from 'solid-js'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { BlockEditor } from './BlockEditor.tsx'
import { inWords } from './figure-text.ts'
import { type Block, figuresOf, type Summary } from './summary.ts'
import { Words, Written } from './Words.tsx'

/** The first page: a block a line or three, in the order in which a leader reads. */
export const FirstPage = (props: {
  meetingId: number
  summary: Summary
  mayEdit: boolean
  openCode: string | undefined
  onOpen: (code: string) => void
}): JSX.Element => {
  const [editing, setEditing] = createSignal<Block['key']>()
  const figures = () => figuresOf(props.summary)
  const edited = () => props.summary.blocks.find(({ key }) => key === editing())
  return (
    <section class="card divide-y divide-line" aria-label={t('summary.first-page')}>
      <For each={props.summary.blocks}>
        {(block) => {
          const sentences = () => (
            <For each={block.sentences}>
              {(one) => (
                <p>
                  <Words
                    parts={one[locale()]}
                    figures={figures()}
                    openCode={props.openCode}
                    onOpen={props.onOpen}
                  />
                </p>
              )}
            </For>
          )
          return (
            <div class="summary-block">
              <h2 class="flex items-center justify-between gap-2 text-sm font-semibold">
                <a class="hover:underline" href={`#${block.key}`}>
                  {inWords(block.title)}
                </a>
                <Show when={props.mayEdit}>
                  <button
                    type="button"
                    class="btn btn-quiet no-print pointer-coarse:min-h-11"
                    aria-label={t('summary.edit.of', { block: inWords(block.title) })}
                    onClick={() => setEditing(block.key)}
                  >
                    {t('summary.edit')}
                  </button>
                </Show>
              </h2>
              <div class="summary-words">
                <Show when={block.text} fallback={sentences()}>
                  {(text) => (
                    <>
                      <p class="whitespace-pre-line">
                        <Written
                          text={text()}
                          figures={figures()}
                          openCode={props.openCode}
                          onOpen={props.onOpen}
                        />
                      </p>
                      <p class="no-print flex flex-wrap gap-x-3 text-xs text-muted">
                        {t('summary.written')}
                        <Show when={block.looseNumbers.length > 0}>
                          <span class="text-warn">
                            {t('summary.loose', { numbers: block.looseNumbers.join(', ') })}
                          </span>
                        </Show>
                      </p>
                      <details class="no-print text-sm text-muted">
                        <summary class="link w-fit">{t('summary.drafted')}</summary>
                        {sentences()}
                      </details>
                    </>
                  )}
                </Show>
              </div>
            </div>
          )
        }}
      </For>
      <Show when={edited()}>
        {(block) => (
          <BlockEditor
            meetingId={props.meetingId}
            revision={props.summary.revision}
            block={block()}
            figures={figures()}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </section>
  )
}
