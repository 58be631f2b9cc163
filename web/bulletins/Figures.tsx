import { For, type JSX, Show } from 'solid-js'
import type { BulletinFigures } from '../../api/domain/bulletin-figures.ts'
import { levelNames, tieBreakText } from '../../api/domain/rule-book-names.ts'
import { count } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Objection } from './bulletins.ts'
import { FigureTable } from './FigureTable.tsx'

const LevelTable = (props: { figures: BulletinFigures }): JSX.Element => (
  <section class="grid gap-2">
    <h3>{t('bulletin.levels')}</h3>
    <TableScroll label={t('bulletin.levels')}>
      <table class="table">
        <caption class="sr-only">{t('bulletin.levels')}</caption>
        <thead>
          <tr>
            <th>{t('bulletin.level')}</th>
            <th class="num">{t('bulletin.point.uses')}</th>
            <th class="num">{t('bulletin.level.units')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.figures.levels}>
            {(one) => (
              <tr>
                <th scope="row">{levelNames[locale()][one.level]}</th>
                <td class="num">{count(one.uses)}</td>
                <td class="num">{count(one.units)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('bulletin.total')}</th>
            <td class="num">{count(props.figures.sums.uses)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  </section>
)

/** The annexes on screen: a table a class, who is not ranked, uses by level, and by which rules. */
export const Figures = (props: {
  figures: BulletinFigures
  own?: readonly number[]
  objections?: readonly Objection[]
  objection?: (objection: Objection) => JSX.Element
}): JSX.Element => (
  <div class="grid gap-5">
    <For each={props.figures.tables}>
      {(table) => (
        <FigureTable
          table={table}
          title={t('bulletin.table', { name: table.class ?? t('bulletin.all') })}
          isRanked
          {...(props.own && { own: props.own })}
          {...(props.objections && { objections: props.objections })}
          {...(props.objection && { objection: props.objection })}
        />
      )}
    </For>
    <Show when={props.figures.unranked.rows.length > 0}>
      <FigureTable
        table={props.figures.unranked}
        title={t('bulletin.unranked')}
        isRanked={false}
        {...(props.objections && { objections: props.objections })}
        {...(props.objection && { objection: props.objection })}
      />
    </Show>
    <LevelTable figures={props.figures} />
    <p class="text-sm text-muted">
      {t('bulletin.rules', {
        ties: tieBreakText(props.figures.rules.tieBreaks, locale()) || t('bulletin.shared'),
        books: props.figures.books.map(({ name, version }) => `${name} v${version}`).join(' · '),
      })}{' '}
      <Show when={props.figures.repeated > 0}>
        {t('bulletin.repeated', { count: count(props.figures.repeated) })}
      </Show>
    </p>
  </div>
)
