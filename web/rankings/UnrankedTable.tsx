import { For, type JSX } from 'solid-js'
import { count, fractionPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Points } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Ranking } from './rankings.ts'

/** Who takes part without being ranked, and whose points go to the unit above. */
export const UnrankedTable = (props: {
  units: Ranking['unranked']
  onOpen: (unitId: number) => void
}): JSX.Element => (
  <section class="grid gap-2">
    <h2>{t('ranking.unranked')}</h2>
    <TableScroll label={t('ranking.unranked')}>
      <table class="table cards">
        <caption class="sr-only">{t('ranking.unranked')}</caption>
        <thead>
          <tr>
            <th>{t('ranking.unit')}</th>
            <th>{t('ranking.class-head')}</th>
            <th class="num">{t('ranking.points')}</th>
            <th class="num">{t('ranking.submitted')}</th>
            <th class="num">{t('ranking.used')}</th>
            <th class="num">{t('ranking.rate')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.units}>
            {(unit) => (
              <tr>
                <th scope="row" class="head">
                  <button
                    type="button"
                    class="link inline-flex items-center text-start pointer-coarse:min-h-11"
                    onClick={() => props.onOpen(unit.unitId)}
                  >
                    {unit.name}
                  </button>
                </th>
                <td data-label={t('ranking.class-head')}>{unit.class ?? '–'}</td>
                <td class="num" data-label={t('ranking.points')}>
                  <Points text={unit.points} />
                </td>
                <td class="num" data-label={t('ranking.submitted')}>
                  {count(unit.submitted)}
                </td>
                <td class="num" data-label={t('ranking.used')}>
                  {count(unit.used)}
                </td>
                <td class="num" data-label={t('ranking.rate')}>
                  {fractionPercent(unit.adoptionRate)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  </section>
)
