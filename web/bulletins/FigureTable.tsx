import { For, type JSX, Show } from 'solid-js'
import type { BulletinTable } from '../../api/domain/bulletin-figures.ts'
import { count, nothing, percent, signedQuantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Points } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Objection } from './bulletins.ts'

/** Units ranked together, with what they add up to; what a unit objects to stands under its row. */
export const FigureTable = (props: {
  table: BulletinTable
  title: string
  isRanked: boolean
  /** The reader's own. */
  own?: readonly number[]
  objections?: readonly Objection[]
  objection?: (objection: Objection) => JSX.Element
}): JSX.Element => {
  const of = (unitId: number) => (props.objections ?? []).filter((one) => one.unitId === unitId)
  return (
    <section class="grid gap-2">
      <h3>{props.title}</h3>
      <TableScroll label={props.title}>
        <table class="table cards">
          <caption class="sr-only">{props.title}</caption>
          <thead>
            <tr>
              <th>{t('bulletin.unit')}</th>
              <th class="num">{t('bulletin.point.rank')}</th>
              <th class="num">{t('bulletin.point.points')}</th>
              <th class="num">{t('bulletin.point.submitted')}</th>
              <th class="num">{t('bulletin.point.used')}</th>
              <th class="num">{t('bulletin.point.uses')}</th>
              <th class="num">{t('bulletin.point.instructions')}</th>
              <th class="num">{t('bulletin.rate')}</th>
              <th class="num">{t('bulletin.movement')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.table.rows}>
              {(row) => (
                <>
                  <tr classList={{ 'bg-tint font-semibold': props.own?.includes(row.unitId) }}>
                    <th scope="row" class="head">
                      {row.name}
                      <Show when={props.isRanked && row.isTop}>
                        {' '}
                        <span class="chip">{t('bulletin.top')}</span>
                      </Show>
                      <Show when={props.own?.includes(row.unitId)}>
                        {' '}
                        <span class="chip">{t('bulletin.own')}</span>
                      </Show>
                    </th>
                    <td class="num" data-label={t('bulletin.point.rank')}>
                      {row.rank === null ? nothing : count(row.rank)}
                    </td>
                    <td class="num" data-label={t('bulletin.point.points')}>
                      <Points text={row.points} />
                    </td>
                    <td class="num" data-label={t('bulletin.point.submitted')}>
                      {count(row.submitted)}
                    </td>
                    <td class="num" data-label={t('bulletin.point.used')}>
                      {count(row.used)}
                    </td>
                    <td class="num" data-label={t('bulletin.point.uses')}>
                      {count(row.uses)}
                    </td>
                    <td class="num" data-label={t('bulletin.point.instructions')}>
                      {count(row.instructions)}
                    </td>
                    <td class="num" data-label={t('bulletin.rate')}>
                      {percent(row.usedOfSubmitted, row.submitted)}
                    </td>
                    <td class="num" data-label={t('bulletin.movement')}>
                      {row.movement === null ? nothing : signedQuantity(row.movement)}
                    </td>
                  </tr>
                  <For each={of(row.unitId)}>
                    {(objection) => (
                      <tr>
                        <td colspan="9" class="wide">
                          {props.objection?.(objection)}
                        </td>
                      </tr>
                    )}
                  </For>
                </>
              )}
            </For>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="head">
                {t('bulletin.total')}
              </th>
              <td />
              <td class="num" data-label={t('bulletin.point.points')}>
                <Points text={props.table.sums.points} />
              </td>
              <td class="num" data-label={t('bulletin.point.submitted')}>
                {count(props.table.sums.submitted)}
              </td>
              <td class="num" data-label={t('bulletin.point.used')}>
                {count(props.table.sums.used)}
              </td>
              <td class="num" data-label={t('bulletin.point.uses')}>
                {count(props.table.sums.uses)}
              </td>
              <td class="num" data-label={t('bulletin.point.instructions')}>
                {count(props.table.sums.instructions)}
              </td>
              <td class="num" data-label={t('bulletin.rate')}>
                {percent(props.table.sums.usedOfSubmitted, props.table.sums.submitted)}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
    </section>
  )
}
