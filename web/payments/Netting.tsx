import { For, type JSX } from 'solid-js'
import { capitalFigures } from '../../api/domain/capital.ts'
import { paymentKinds } from '../../api/domain/settlement.ts'
import { money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useSettling } from '../settlements/settling.ts'

/** Settled, less what was paid ahead, plus what came back: what is still due, or comes back. */
export const Netting = (): JSX.Element => {
  const { figures } = useSettling()
  const sign = (kind: (typeof paymentKinds)[number]) => (kind === 'refund' ? '+' : '−')
  return (
    <section class="card self-start p-4" aria-labelledby="netting">
      <h2 id="netting">{t('payment.netting')}</h2>
      <table class="table mt-2">
        <tbody>
          <tr>
            <th scope="row">{t('settlement.settled')}</th>
            <td class="num font-semibold">{money(figures().totals.settledCents)}</td>
          </tr>
          <For each={paymentKinds}>
            {(kind) => (
              <tr>
                <th scope="row">
                  {sign(kind)} {t(`payment.${kind}`)}
                </th>
                <td class="num">{money(figures().paid[kind])}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(figures().balanceCents < 0 ? 'payment.back' : 'payment.due')}</th>
            <td class="num">{money(Math.abs(figures().balanceCents))}</td>
          </tr>
        </tfoot>
      </table>
      <dl class="mt-3 grid gap-2 text-sm">
        <div>
          <dt class="text-xs text-muted">{t('payment.capitals.settled')}</dt>
          <dd lang="zh-CN">{figures().settledInCapitals}</dd>
        </div>
        <div>
          <dt class="text-xs text-muted">
            {t(figures().balanceCents < 0 ? 'payment.capitals.back' : 'payment.capitals.due')}
          </dt>
          <dd lang="zh-CN">{capitalFigures(Math.abs(figures().balanceCents))}</dd>
        </div>
      </dl>
    </section>
  )
}
