import { A, createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { amount, count as countText, date, moment, money, quantity, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { SettledItem } from '../settlements/settlement.ts'
import { useSettling } from '../settlements/settling.ts'
import { ColumnMark } from '../ui/Figures.tsx'
import { BillLine } from './BillLine.tsx'
import { termWords } from './difference-words.ts'
import { loadBillLines, loadClauses, loadSignedCount } from './reconciliation.ts'

const Head = (props: { column: 'agreed' | 'counted' | 'billed'; figure: string }): JSX.Element => (
  <h3 class="mt-4 flex items-center justify-between gap-2 border-b border-line pb-1 text-sm font-semibold">
    <span class="flex items-center gap-2">
      <ColumnMark column={props.column} />
      {t(`column.${props.column}`)}
    </span>
    <span>{props.figure}</span>
  </h3>
)

/** The clause: price, quantity, guarantee, and who signed for it. */
export const Clause = (props: { item: SettledItem }): JSX.Element => {
  const { meetingId, figures } = useSettling()
  const version = () => figures().sources.agreementVersion
  const agreement = createAsync(async () =>
    version() > 0 ? loadClauses(meetingId(), version()) : undefined,
  )
  const note = () =>
    agreement()?.lines.find(({ itemId }) => itemId === props.item.itemId)?.note ?? undefined
  return (
    <section>
      <Head column="agreed" figure={money(props.item.agreedCents)} />
      <Show
        when={props.item.term}
        fallback={<p class="py-1 text-sm text-muted">{t('settlement.no-clause')}</p>}
      >
        {(term) => (
          <p class="py-1 text-sm">
            {termWords(term(), props.item.kind)} · {t('settlement.ordered')}{' '}
            {quantity(props.item.agreedQuantity)}
            <Show when={props.item.guaranteedQuantity}>
              {' '}
              · {t('settlement.guaranteed')} {quantity(props.item.guaranteedQuantity)}
            </Show>
            <Show when={note()}>
              <span class="block text-muted">{note()}</span>
            </Show>
          </p>
        )}
      </Show>
      <Show when={agreement()}>
        {(one) => (
          <p class="text-xs text-muted">
            <A class="link" href={`/meetings/${meetingId()}/agreement`}>
              {t('settlement.agreement-version', { version: one().version })}
            </A>{' '}
            {one().signedOn
              ? t('settlement.agreement-signed', {
                  day: date(one().signedOn),
                  name: one().signedBy ?? '',
                  hotel: one().signedForHotelBy ?? '',
                })
              : t('settlement.agreement-unsigned')}
          </p>
        )}
      </Show>
    </section>
  )
}

/** What was counted, and who signed it for either side. */
export const SignedCount = (props: { item: SettledItem }): JSX.Element => {
  const { meetingId, figures } = useSettling()
  const edition = () =>
    figures().sources.countEditions.find(({ day }) => day === props.item.day)?.edition
  const count = createAsync(async () =>
    props.item.day && edition() ? loadSignedCount(meetingId(), props.item.day) : undefined,
  )
  const signed = () => count()?.editions.find((one) => one.edition === edition())
  return (
    <section>
      <Head column="counted" figure={quantity(props.item.countedQuantity)} />
      <Show
        when={signed()}
        fallback={
          <p class="py-1 text-sm text-warn">
            {t(
              props.item.countedQuantity === null
                ? 'settlement.not-counted'
                : 'settlement.count-unsigned',
            )}
          </p>
        }
      >
        {(one) => (
          <p class="py-1 text-sm">
            {t('settlement.count-signed', {
              organiser: one().organiser ?? '',
              hotel: one().hotelContact ?? '',
              at: moment(one().hotelSignedAt ?? one().organiserSignedAt),
            })}
            <Show when={one().reason}>
              <span class="block text-muted">
                {t('settlement.count-amended', {
                  edition: one().edition,
                  reason: one().reason ?? '',
                })}
              </span>
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.item.day}>
        <p class="text-xs">
          <A class="link" href={`/meetings/${meetingId()}/counts/${props.item.day}`}>
            {t('settlement.to-count', { day: shortDay(props.item.day) })}
          </A>
        </p>
      </Show>
    </section>
  )
}

/** The bill's own lines; those that the difference is about stand out. */
export const BillLines = (props: {
  item: SettledItem
  meant: readonly { importId: number; line: number }[]
}): JSX.Element => {
  const { meetingId } = useSettling()
  const found = createAsync(() => loadBillLines(meetingId(), props.item.itemId))
  const isMeant = (importId: number, line: number) =>
    props.meant.some((one) => one.importId === importId && one.line === line)
  return (
    <section>
      <Head
        column="billed"
        figure={[
          props.item.billedQuantity && quantity(props.item.billedQuantity),
          money(props.item.billedCents),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <ul class="text-sm">
        <For
          each={found()?.billed}
          fallback={<li class="py-1 text-muted">{t('evidence.none')}</li>}
        >
          {(line) => (
            <BillLine
              meetingId={meetingId()}
              source={line}
              isMeant={isMeant(line.importId, line.line)}
              end={amount(line.amountCents)}
            >
              {line.day && shortDay(line.day)} {line.text}
              <Show when={line.quantity}>
                <span class="text-muted"> × {quantity(line.quantity)}</span>
              </Show>
            </BillLine>
          )}
        </For>
      </ul>
      <Show when={found()?.truncated}>
        <p class="py-1 text-sm text-warn">
          {t('evidence.some', {
            shown: countText(found()?.billed.length ?? 0),
            count: countText(found()?.totals.billed.lines ?? 0),
          })}
        </p>
      </Show>
    </section>
  )
}
