import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { reasonWords } from './drift-words.ts'
import { figureText, inWords } from './figure-text.ts'
import type { Drift } from './summary.ts'

/** Signed X, now Y, because …: what was signed stays as it is, and what would be otherwise today is said. */
export const DriftNotice = (props: { drift: Drift }): JSX.Element => (
  <Show when={props.drift.figures.length > 0}>
    <Notice
      tone="warn"
      title={t('summary.drift', {
        edition: props.drift.edition,
        count: count(props.drift.figures.length),
      })}
    >
      <p>{t('drift.because', { reasons: props.drift.reasons.map(reasonWords).join('; ') })}</p>
      <details open={props.drift.figures.length <= 3}>
        <summary class="link w-fit">{t('summary.drift.figures')}</summary>
        <table class="table cards mt-2">
          <thead>
            <tr>
              <th>{t('summary.figure')}</th>
              <th class="num">{t('drift.signed')}</th>
              <th class="num">{t('drift.now')}</th>
              <th>{t('summary.because')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.drift.figures}>
              {(figure) => (
                <tr>
                  <th scope="row" class="head">
                    {inWords(figure.label)}
                  </th>
                  <td class="num" data-label={t('drift.signed')}>
                    {figureText({ unit: figure.unit, value: figure.signed })}
                  </td>
                  <td class="num" data-label={t('drift.now')}>
                    {figureText({ unit: figure.unit, value: figure.now })}
                  </td>
                  <td class="wide">{figure.because.map(reasonWords).join('; ') || '–'}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </details>
    </Notice>
  </Show>
)
