import { For, type JSX } from 'solid-js'
import { money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useSettling } from './settling.ts'

/** billed − payable = gap, and what is settled: the four figures that everything else explains. */
export const FigureStrip = (): JSX.Element => {
  const { figures } = useSettling()
  const tiles = () => {
    const { billedCents, payableCents, settledCents } = figures().totals
    const { gapCents } = figures()
    return [
      { sign: '', label: t('column.billed'), value: money(billedCents), tone: '' },
      { sign: '− ', label: t('settlement.payable'), value: money(payableCents), tone: '' },
      {
        sign: '= ',
        label: t('column.gap'),
        value: signedMoney(gapCents),
        tone: gapCents > 0 ? 'text-over' : gapCents < 0 ? 'text-under' : '',
      },
      { sign: '', label: t('settlement.settled'), value: money(settledCents), tone: '' },
    ]
  }
  return (
    <dl class="grid grid-cols-2 gap-x-6 gap-y-2 sm:flex sm:flex-wrap sm:items-end">
      <For each={tiles()}>
        {(tile) => (
          <div>
            <dt class="text-xs text-muted">{tile.label}</dt>
            <dd class={`text-lg font-semibold ${tile.tone}`}>
              <span class="font-normal text-muted max-sm:hidden" aria-hidden="true">
                {tile.sign}
              </span>
              {tile.value}
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
