import { For, type JSX, Show } from 'solid-js'
import { count, nothing, quantity, rounded } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Distribution } from './Distribution.tsx'
import type { Asked, Figures } from './survey.ts'
import {
  aspectName,
  figure,
  missingCount,
  missingWords,
  questionName,
  scaleName,
  share,
} from './survey-words.ts'

const Figure = (props: { label: string; value: string; note?: string }): JSX.Element => (
  <div>
    <dt class="text-xs text-muted">{props.label}</dt>
    <dd class="font-semibold">
      {props.value}
      <Show when={props.note}>
        <span class="block text-xs font-normal text-muted">{props.note}</span>
      </Show>
    </dd>
  </div>
)

const FigureList = (props: { asked: Asked; figures: Figures }): JSX.Element => (
  <dl class="flex flex-wrap gap-x-5 gap-y-2">
    <Figure label={t('survey.n')} value={count(props.figures.n)} />
    <Figure
      label={t('survey.missing')}
      value={count(missingCount(props.figures))}
      note={missingWords(props.figures)}
    />
    <Show when={props.asked.scale}>
      <Figure
        label={t('survey.satisfied')}
        value={share(props.figures)}
        note={t('survey.satisfied.of', {
          satisfied: count(props.figures.satisfied ?? 0),
          n: count(props.figures.n),
          from: String(props.asked.satisfiedFrom),
        })}
      />
      <Figure label={t('survey.mean')} value={figure(props.figures.mean)} />
      <Figure label={t('survey.median')} value={quantity(props.figures.median)} />
      <Figure label={t('survey.deviation')} value={figure(props.figures.deviation)} />
    </Show>
    <Show when={props.figures.promoter}>
      {(promoter) => (
        <Figure
          label={t('survey.nps')}
          value={rounded(promoter().score, 1)}
          note={t('survey.nps.of', {
            promoters: count(promoter().promoters),
            passives: count(promoter().passives),
            detractors: count(promoter().detractors),
          })}
        />
      )}
    </Show>
  </dl>
)

const Ranks = (props: { figures: Figures }): JSX.Element => (
  <ol class="list-decimal ps-5 text-sm">
    <For each={props.figures.ranks}>
      {({ option, n, meanPlace }) => (
        <li>
          {option}{' '}
          <span class="text-muted">
            {t('survey.mean-place', { place: figure(meanPlace), n: count(n) })}
          </span>
        </li>
      )}
    </For>
  </ol>
)

/** One question: what was asked, how the answers fall, and what they come to. */
export const QuestionCard = (props: { asked: Asked }): JSX.Element => (
  <article class="card grid content-start gap-3 p-4" aria-label={questionName(props.asked)}>
    <header class="flex flex-wrap items-baseline gap-2">
      <h3 class="me-auto">{questionName(props.asked)}</h3>
      <Show when={props.asked.aspect}>
        {(aspect) => <span class="chip border-line-strong">{aspectName(aspect())}</span>}
      </Show>
      <span class="text-xs text-muted">
        {t(`survey.kind.${props.asked.kind}`)}
        <Show when={props.asked.kind === 'rating'}> {scaleName(props.asked.scale)}</Show>
      </span>
    </header>
    <Show
      when={props.asked.whole}
      fallback={
        <p class="text-sm text-muted">
          {t(props.asked.tie ? 'survey.tied-question' : 'survey.no-figures')} {nothing}
        </p>
      }
    >
      {(figures) => (
        <>
          <Show when={props.asked.kind !== 'ranking'} fallback={<Ranks figures={figures()} />}>
            <Show when={props.asked.kind !== 'open'}>
              <Distribution asked={props.asked} figures={figures()} />
            </Show>
          </Show>
          <FigureList asked={props.asked} figures={figures()} />
          <Show when={props.asked.others.length > 0}>
            <p class="text-sm">
              <span class="text-muted">{t('survey.others')}</span>{' '}
              {props.asked.others
                .map(({ option, text, count: times }) =>
                  times > 1
                    ? t('survey.other.times', { option, text, count: count(times) })
                    : t('survey.other', { option, text }),
                )
                .join(t('ui.semicolon'))}
            </p>
          </Show>
        </>
      )}
    </Show>
  </article>
)
