import { For, type JSX, Show } from 'solid-js'
import { count, nothing, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Asked, Figures } from './survey.ts'
import { valueName } from './survey-words.ts'

/** Steps from the best down; of options the most frequent first. */
const inOrder = ({ counts }: Figures, isRated: boolean) => (isRated ? counts.toReversed() : counts)

/** How the answers fall, as bars beside their figures; what counts as satisfied is filled. */
export const Distribution = (props: { asked: Asked; figures: Figures }): JSX.Element => {
  const isRated = () => props.asked.scale !== null
  const most = () => Math.max(1, ...props.figures.counts.map((one) => one.count))
  const isSatisfied = (value: string) =>
    props.asked.satisfiedFrom !== null && Number(value) >= props.asked.satisfiedFrom
  return (
    <table class="distribution w-full text-sm">
      <caption class="sr-only">{t('survey.distribution')}</caption>
      <thead class="sr-only">
        <tr>
          <th>{t('survey.value')}</th>
          <th>{t('survey.count')}</th>
          <th>{t('survey.share')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={inOrder(props.figures, isRated())}>
          {({ value, count: given }) => (
            <tr>
              <th scope="row" class="w-2/5 pe-3 text-start font-normal [overflow-wrap:anywhere]">
                {valueName(props.asked, value)}
                <Show when={isSatisfied(value)}>
                  <span class="sr-only"> {t('survey.satisfied')}</span>
                </Show>
              </th>
              <td class="pe-2">
                <span class="flex items-center gap-2">
                  <span class="h-3 min-w-0 flex-1" aria-hidden="true">
                    <span
                      class={`block h-full rounded-e-sm border ${
                        isSatisfied(value)
                          ? 'border-counted bg-(--counted-fill)'
                          : 'border-line-strong bg-sunken'
                      }`}
                      style={{
                        width: `${(given / most()) * 100}%`,
                        visibility: given === 0 ? 'hidden' : undefined,
                      }}
                    />
                  </span>
                  <span class="w-10 text-end">{count(given)}</span>
                </span>
              </td>
              <td class="w-16 text-end text-muted">
                {given === 0 ? nothing : percent(given, props.figures.n)}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
