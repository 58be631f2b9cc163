import { For, type JSX, Show } from 'solid-js'
import { tieBreakText } from '../../api/domain/rule-book-names.ts'
import { count, fractionPercent } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Points, Share } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { Movement } from './Movement.tsx'
import type { RankedClass, RankedUnit, Ranking, Trend } from './rankings.ts'
import { Sparkline } from './Sparkline.tsx'

/** What is printed under a table: who counts as praised, and what decides between equal points. */
const footText = ({ rules }: Ranking): string =>
  [
    t('ranking.top.text', { count: rules.top }),
    rules.tieBreaks.length > 0
      ? t('ranking.ties.broken', { rules: tieBreakText(rules.tieBreaks, locale()) })
      : t('ranking.ties.shared'),
    t(`ranking.ties.${rules.ties}`),
  ].join(' ')

/** One class, the first place first. A unit opens what its points are made of. */
export const ClassTable = (props: {
  ranking: Ranking
  of: RankedClass
  trend: Trend | undefined
  openId: number | undefined
  onOpen: (unitId: number) => void
}): JSX.Element => {
  const name = () => props.of.class ?? t('ranking.all-units')
  const trendOf = (unitId: number) => props.trend?.units.find((one) => one.unitId === unitId)
  const yearOf = (unitId: number) =>
    props.trend?.yearToDate?.units.find((one) => one.unitId === unitId)
  const isTied = (row: RankedUnit) =>
    props.of.rows.some((one) => one !== row && one.rank === row.rank)
  return (
    <section class="grid gap-2">
      <h2>{t('ranking.class', { name: name(), count: props.of.rows.length })}</h2>
      <TableScroll label={name()}>
        <table class="table cards">
          <caption class="sr-only">{name()}</caption>
          <thead>
            <tr>
              <th class="num">{t('ranking.rank')}</th>
              <th>{t('ranking.unit')}</th>
              <th class="num">{t('ranking.points')}</th>
              <th class="num">{t('ranking.movement')}</th>
              <th>{t('ranking.trend')}</th>
              <th class="num">{t('ranking.year-points')}</th>
              <th class="num">{t('ranking.share')}</th>
              <th class="num">{t('ranking.submitted')}</th>
              <th class="num">{t('ranking.used')}</th>
              <th class="num">{t('ranking.rate')}</th>
              <th class="num">{t('ranking.instructions')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.of.rows}>
              {(row) => (
                <tr aria-selected={props.openId === row.unitId}>
                  <td class="num narrow-hide">
                    <span class={row.isTop ? 'font-bold' : ''}>
                      {row.rank}
                      {isTied(row) ? t('ranking.tied') : ''}
                      <Show when={row.isByTieBreak}>
                        <sup title={t('ranking.by-tie-break')}>*</sup>
                      </Show>
                    </span>
                  </td>
                  <th scope="row" class="head">
                    <span class="sm:hidden">
                      {t('ranking.place', { rank: row.rank })}
                      {isTied(row) ? t('ranking.tied') : ''}
                      {row.isByTieBreak ? '*' : ''}
                    </span>
                    <button
                      type="button"
                      class="link inline-flex items-center text-start pointer-coarse:min-h-11"
                      onClick={() => props.onOpen(row.unitId)}
                    >
                      {row.name}
                    </button>
                    <Show when={row.isTop}>
                      <span class="chip ms-2 text-under">{t('ranking.top')}</span>
                    </Show>
                    <Show when={row.isNamed}>
                      <span class="chip ms-2 text-over">{t('ranking.named')}</span>
                    </Show>
                  </th>
                  <td class="num font-semibold" data-label={t('ranking.points')}>
                    <Points text={row.points} />
                  </td>
                  <td class="num" data-label={t('ranking.movement')}>
                    <Movement places={row.movement} />
                  </td>
                  <td data-label={t('ranking.trend')}>
                    <Show when={trendOf(row.unitId)}>
                      {(trend) => (
                        <Sparkline periods={props.trend?.periods ?? []} places={trend().places} />
                      )}
                    </Show>
                  </td>
                  <td class="num" data-label={t('ranking.year-points')}>
                    <Points text={yearOf(row.unitId)?.points} />
                  </td>
                  <td class="num" data-label={t('ranking.share')}>
                    <Share text={row.share} />
                  </td>
                  <td class="num" data-label={t('ranking.submitted')}>
                    {count(row.submitted)}
                  </td>
                  <td class="num" data-label={t('ranking.used')}>
                    {count(row.used)}
                  </td>
                  <td class="num" data-label={t('ranking.rate')} title={row.adoptionRate ?? ''}>
                    {fractionPercent(row.adoptionRate)}
                  </td>
                  <td class="num" data-label={t('ranking.instructions')}>
                    {count(row.instructions)}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
      <p class="text-xs text-muted">
        {footText(props.ranking)}
        <Show when={props.of.rows.some(({ isByTieBreak }) => isByTieBreak)}>
          {' '}
          {t('ranking.by-tie-break.mark')}
        </Show>
      </p>
    </section>
  )
}
