import { For, type JSX, Show } from 'solid-js'
import type { BulletinChanges } from '../../api/domain/bulletin-change.ts'
import { nothing, points } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'

/** What a corrected edition changes: unit by unit, then sentence by sentence. */
export const Changes = (props: { changes: BulletinChanges; edition: number }): JSX.Element => {
  const sentences = () => props.changes.sentences.filter(({ tongue }) => tongue === locale())
  const title = () => t('bulletin.changes', { edition: props.edition - 1 })
  return (
    <section class="grid gap-3">
      <h2>{title()}</h2>
      <For each={props.changes.heads}>
        {(one) => (
          <p class="text-sm">
            {t(`bulletin.change.${one.of}`)} {one.before || nothing} → {one.after || nothing}
          </p>
        )}
      </For>
      <Show
        when={props.changes.units.length > 0}
        fallback={<p class="text-muted">{t('bulletin.changes.no-units')}</p>}
      >
        <TableScroll label={title()}>
          <table class="table cards">
            <caption class="sr-only">{title()}</caption>
            <thead>
              <tr>
                <th>{t('bulletin.unit')}</th>
                <th class="num">{t('bulletin.point.rank')}</th>
                <th class="num">{t('bulletin.point.points')}</th>
                <th class="num">{t('bulletin.point.uses')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.changes.units}>
                {({ name, before, after }) => (
                  <tr>
                    <th scope="row" class="head">
                      {name}
                    </th>
                    <td class="num" data-label={t('bulletin.point.rank')}>
                      {before?.rank ?? nothing} → {after?.rank ?? nothing}
                    </td>
                    <td class="num" data-label={t('bulletin.point.points')}>
                      {points(before?.points)} → {points(after?.points)}
                    </td>
                    <td class="num" data-label={t('bulletin.point.uses')}>
                      {before?.uses ?? nothing} → {after?.uses ?? nothing}
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </Show>
      <ul class="grid gap-1">
        <For each={sentences()}>
          {(one) => (
            <li classList={{ 'text-muted line-through': one.is === 'removed' }}>
              <span class="sr-only">{t(`bulletin.sentence.${one.is}`)}</span>
              <span aria-hidden="true">{one.is === 'removed' ? '− ' : '+ '}</span>
              {one.text}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
