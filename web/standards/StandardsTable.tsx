import { For, type JSX, Show } from 'solid-js'
import { amount, count, date, percent, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Standard } from './standards.ts'

const sums = ['lodgingCents', 'mealsCents', 'otherCents', 'totalCents'] as const
const sumHead = {
  lodgingCents: 'standard.lodging',
  mealsCents: 'standard.meals',
  otherCents: 'standard.other',
  totalCents: 'standard.total',
} as const

/** A set has four of one name: the category tells them apart. */
export const named = ({ name, category }: Pick<Standard, 'name' | 'category'>) => ({
  name,
  category: t(`meeting.category.${category}`),
})

const days = (halfDays: number | null) =>
  halfDays === null ? null : t('ceiling.days', { days: quantity(halfDays / 2) })

/** What the standard says besides money, in words; what it doesn't say is left out. */
const conditions = (standard: Standard): string[] => {
  const limits = [
    [
      'ceiling.check.attendance',
      standard.attendanceCap === null ? null : count(standard.attendanceCap),
    ],
    [
      'ceiling.check.staff-share',
      standard.staffShareBasisPoints === null
        ? null
        : percent(standard.staffShareBasisPoints, 10_000),
    ],
    ['ceiling.check.length', days(standard.maxHalfDays)],
    ['ceiling.check.travel', days(standard.travelHalfDays)],
  ] as const
  return [
    t(standard.partsOffset ? 'standard.parts-offset.short' : 'standard.parts-bind.short'),
    ...(standard.deductNotProvided ? [t('standard.deduct.short')] : []),
    ...limits.flatMap(([label, most]) => (most === null ? [] : [`${t(label)} ≤ ${most}`])),
  ]
}

export const StandardsTable = (props: {
  standards: Standard[]
  mayChange: boolean
  onEdit: (standard: Standard) => void
  onRemove: (standard: Standard) => void
}): JSX.Element => (
  <TableScroll label={t('settings.standards')}>
    <table class="table cards">
      <caption class="sr-only">{t('settings.standards')}</caption>
      <thead>
        <tr>
          <th>{t('standard.name')}</th>
          <th>{t('meeting.category')}</th>
          <th>{t('standard.place')}</th>
          <th>{t('standard.valid')}</th>
          <For each={sums}>{(sum) => <th class="num">{t(sumHead[sum])}</th>}</For>
          <th>{t('standard.switches')}</th>
          <Show when={props.mayChange}>
            <th>
              <span class="sr-only">{t('department.edit')}</span>
            </th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={props.standards}>
          {(standard) => (
            <tr>
              <th scope="row" class="head">
                <span class="block min-w-44">
                  {standard.name}
                  <span class="block text-xs font-normal text-muted">{standard.source}</span>
                  <Show when={!standard.verified}>
                    <span class="chip border-dashed border-warn font-normal text-warn">
                      {t('standard.unverified')}
                    </span>
                    <Show when={standard.note}>
                      <span class="ms-1 text-xs font-normal text-muted">{standard.note}</span>
                    </Show>
                  </Show>
                </span>
              </th>
              <td data-label={t('meeting.category')} class="whitespace-nowrap">
                {t(`meeting.category.${standard.category}`)}
              </td>
              <td data-label={t('standard.place')}>{standard.place ?? t('standard.place.any')}</td>
              <td data-label={t('standard.valid')} class="wide whitespace-nowrap">
                <span>
                  {date(standard.validFrom)} –{' '}
                  {standard.validTo ? date(standard.validTo) : t('standard.open')}
                </span>
              </td>
              <For each={sums}>
                {(sum) => (
                  <td
                    class={`num ${sum === 'totalCents' ? 'font-semibold' : ''}`}
                    data-label={t(sumHead[sum])}
                  >
                    {amount(standard[sum])}
                  </td>
                )}
              </For>
              <td data-label={t('standard.switches')} class="wide">
                <span class="text-xs max-sm:text-end sm:block sm:min-w-40">
                  {conditions(standard).join(t('ui.list-mark'))}
                </span>
              </td>
              <Show when={props.mayChange}>
                <td class="num wide">
                  <button
                    type="button"
                    class="btn btn-quiet"
                    aria-label={t('standard.edit.of', named(standard))}
                    onClick={() => props.onEdit(standard)}
                  >
                    {t('department.edit')}
                  </button>
                  <button
                    type="button"
                    class="btn btn-quiet"
                    aria-label={t('standard.remove.of', named(standard))}
                    onClick={() => props.onRemove(standard)}
                  >
                    {t('department.remove')}
                  </button>
                </td>
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </TableScroll>
)
