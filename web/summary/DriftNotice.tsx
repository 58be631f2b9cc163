import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { reasonWords } from './drift-words.ts'
import { cellText, figureText, inWords } from './figure-text.ts'
import type { Drift } from './summary.ts'

const sides = { changed: null, gone: 'summary.drift.gone', new: 'summary.drift.new' } as const

/** Rows of the tables, cell by cell. */
const DriftedRows = (props: { rows: Drift['rows'] }): JSX.Element => (
  <details open={props.rows.length <= 3}>
    <summary class="link w-fit">{t('summary.drift.rows')}</summary>
    <table class="table cards mt-2">
      <thead>
        <tr>
          <th>{t('summary.drift.row')}</th>
          <th>{t('drift.signed')}</th>
          <th>{t('drift.now')}</th>
          <th>{t('summary.because')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => {
            const side = sides[row.is]
            const cells = (of: 'signed' | 'now') => (
              <div class="min-w-0">
                <For each={row.cells}>
                  {(cell) => (
                    <span class="block">
                      <span class="text-muted">{inWords(cell.head)}</span>{' '}
                      {cellText(cell[of], cell.unit) || '–'}
                    </span>
                  )}
                </For>
              </div>
            )
            return (
              <tr>
                <th scope="row" class="head">
                  {inWords(row.label)}
                  <span class="block text-xs font-normal text-muted">{inWords(row.table)}</span>
                </th>
                <td class="wide" data-label={t('drift.signed')}>
                  {row.is === 'new' && side ? t(side) : cells('signed')}
                </td>
                <td class="wide" data-label={t('drift.now')}>
                  {row.is === 'gone' && side ? t(side) : cells('now')}
                </td>
                <td class="wide">{row.because.map(reasonWords).join('; ') || '–'}</td>
              </tr>
            )
          }}
        </For>
      </tbody>
    </table>
  </details>
)

/** Signed X, now Y, because …: what was signed stays as it is, and what would be otherwise today is said. */
export const DriftNotice = (props: { drift: Drift }): JSX.Element => (
  <Show when={props.drift.figures.length + props.drift.rows.length > 0}>
    <Notice
      tone="warn"
      title={t(props.drift.figures.length > 0 ? 'summary.drift' : 'summary.drift.tables', {
        edition: props.drift.edition,
        count: count(props.drift.figures.length || props.drift.rows.length),
      })}
    >
      <p>{t('drift.because', { reasons: props.drift.reasons.map(reasonWords).join('; ') })}</p>
      <Show when={props.drift.figures.length > 0}>
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
      </Show>
      <Show when={props.drift.rows.length > 0}>
        <DriftedRows rows={props.drift.rows} />
      </Show>
    </Notice>
  </Show>
)
