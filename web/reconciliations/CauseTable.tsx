import { For, type JSX } from 'solid-js'
import { count, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Figures } from '../settlements/settlement.ts'
import { Gap } from '../ui/Figures.tsx'

/** The gap by cause; a cause narrows the table below to its own differences. */
export const CauseTable = (props: {
  figures: Figures
  cause: string | undefined
  onCause: (cause: string | null) => void
}): JSX.Element => (
  <div class="table-scroll self-start">
    <table class="table">
      <caption class="sr-only">{t('gap.by-cause')}</caption>
      <thead>
        <tr>
          <th>{t('comparison.cause')}</th>
          <th class="num">{t('gap.count')}</th>
          <th class="num">{t('difference.state.open')}</th>
          <th class="num">{t('column.gap')} ¥</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.figures.causes}>
          {(one) => (
            <tr aria-selected={props.cause === one.cause ? 'true' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  class="link text-start"
                  aria-pressed={props.cause === one.cause}
                  onClick={() => props.onCause(props.cause === one.cause ? null : one.cause)}
                >
                  {t(`difference.cause.${one.cause}`)}
                </button>
              </th>
              <td class="num">{count(one.count)}</td>
              <td class="num" classList={{ 'font-semibold text-warn': one.openCount > 0 }}>
                {count(one.openCount)}
              </td>
              <td class="num">
                <Gap cents={one.amountCents} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('budget.total')}</th>
          <td class="num">{count(props.figures.differences.length)}</td>
          <td class="num">{count(props.figures.states.open)}</td>
          <td class="num">{signedAmount(props.figures.gapCents)}</td>
        </tr>
      </tfoot>
    </table>
  </div>
)
