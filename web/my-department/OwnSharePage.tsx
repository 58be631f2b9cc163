import { A, createAsync, useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { basisWords, shareText } from '../../api/domain/share-words.ts'
import { ExportLinks } from '../apportionments/ExportLinks.tsx'
import { amount, dateRange, moment, money, quantity, signedMoney } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Page } from '../ui/Page.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { loadOwnShare } from './my-department.ts'
import { ShareAnswer } from './ShareAnswer.tsx'

/** What a department carries of one meeting and why, pool by pool and item by item; its answer to it. */
export default function OwnSharePage(): JSX.Element {
  const params = useParams()
  const found = createAsync(() =>
    loadOwnShare(params.meetingId as string, params.departmentId as string),
  )
  return (
    <Page title={t('my-department.share')}>
      <Show when={found()}>
        {(one) => (
          <div class="grid max-w-4xl gap-4">
            <A
              class="link no-print inline-flex items-center justify-self-start pointer-coarse:min-h-11"
              href="/"
            >
              {t('my-department.back')}
            </A>
            <header class="grid gap-1">
              <p class="text-lg font-semibold">{one().meeting.title}</p>
              <p class="text-sm text-muted">
                {one().meeting.code} · {dateRange(one().meeting.startsOn, one().meeting.endsOn)} ·{' '}
                {t('apportionment.edition', { edition: one().edition })} ·{' '}
                {t('apportionment.scheme-version', one().scheme)} · {one().issuedBy}{' '}
                {moment(one().issuedAt)}
              </p>
              <p>
                <span class="text-sm text-muted">
                  {t('my-department.carries', {
                    department: one().department.name,
                  })}
                </span>{' '}
                <span class="text-2xl font-semibold">{money(one().share.cents)}</span>
                <Show when={one().beforeEdition}>
                  {(before) => (
                    <span class="ms-3 text-sm">
                      {t('my-department.since', {
                        edition: before(),
                        difference: signedMoney(one().share.differenceCents),
                      })}
                    </span>
                  )}
                </Show>
              </p>
            </header>
            <ExportLinks meetingId={one().meeting.id} departmentId={one().share.departmentId} />
            <For each={one().statement?.pools}>
              {(pool) => (
                <section class="card p-4 text-sm">
                  <h2 class="flex justify-between gap-3">
                    <span>{pool.name}</span>
                    <span class="num">{money(pool.share.cents)}</span>
                  </h2>
                  <p class="text-muted">
                    {t(
                      pool.basis === 'direct' ? 'my-department.pool-direct' : 'my-department.pool',
                      {
                        total: money(pool.totalCents),
                        basis: basisWords[locale()][pool.basis],
                      },
                    )}
                  </p>
                  <p>{shareText(pool.share, pool, locale())}</p>
                </section>
              )}
            </For>
            <Show when={one().statement} fallback={<p>{t('my-department.nothing')}</p>}>
              <TableScroll label={t('my-department.items')}>
                <table class="table cards">
                  <caption class="sr-only">{t('my-department.items')}</caption>
                  <thead>
                    <tr>
                      <th>{t('item')}</th>
                      <th class="num">{t('apportionment.quantity')}</th>
                      <th class="num">{t('apportionment.of-item')} ¥</th>
                      <th class="num">{t('apportionment.own-part')} ¥</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={one().statement?.rows}>
                      {(row) => (
                        <tr>
                          <th scope="row" class="head">
                            {itemName(row.item)}
                          </th>
                          <td class="num" data-label={t('apportionment.quantity')}>
                            {quantity(row.quantity)}
                          </td>
                          <td class="num" data-label={`${t('apportionment.of-item')} ¥`}>
                            {amount(row.itemCents)}
                          </td>
                          <td class="num" data-label={`${t('apportionment.own-part')} ¥`}>
                            {amount(row.cents)}
                          </td>
                        </tr>
                      )}
                    </For>
                  </tbody>
                  <tfoot>
                    <tr>
                      <th scope="row" class="head">
                        {t('apportionment.total')}
                      </th>
                      <td />
                      <td />
                      <td class="num" data-label={`${t('apportionment.own-part')} ¥`}>
                        {amount(one().share.cents)}
                      </td>
                    </tr>
                  </tfoot>
                </table>
              </TableScroll>
            </Show>
            <ShareAnswer
              meetingId={params.meetingId as string}
              edition={one().edition}
              share={one().share}
            />
          </div>
        )}
      </Show>
    </Page>
  )
}
