import { For, type JSX, Show } from 'solid-js'
import { amount, count, date, nothing, percent, quantity } from '../format.ts'
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

const days = (halfDays: number | null) => (halfDays === null ? nothing : quantity(halfDays / 2))

const Switches = (props: { standard: Standard }): JSX.Element => (
  <>
    {t(props.standard.partsOffset ? 'standard.parts-offset.short' : 'standard.parts-bind.short')}
    <Show when={props.standard.deductNotProvided}>
      {t('ui.list-mark')}
      {t('standard.deduct.short')}
    </Show>
  </>
)

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
          <th class="num">{t('standard.cap')}</th>
          <th class="num">{t('standard.staff')}</th>
          <th class="num">{t('standard.length')}</th>
          <th class="num">{t('standard.travel')}</th>
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
                <span class="sm:block sm:min-w-32">
                  <Switches standard={standard} />
                </span>
              </td>
              <td class="num" data-label={t('standard.cap')}>
                {standard.attendanceCap === null ? nothing : count(standard.attendanceCap)}
              </td>
              <td class="num" data-label={t('standard.staff')}>
                {percent(standard.staffShareBasisPoints, 10_000)}
              </td>
              <td class="num" data-label={t('standard.length')}>
                {days(standard.maxHalfDays)}
              </td>
              <td class="num" data-label={t('standard.travel')}>
                {days(standard.travelHalfDays)}
              </td>
              <Show when={props.mayChange}>
                <td class="num wide">
                  <button
                    type="button"
                    class="btn btn-quiet"
                    aria-label={t('standard.edit.of', { name: standard.name })}
                    onClick={() => props.onEdit(standard)}
                  >
                    {t('department.edit')}
                  </button>
                  <button
                    type="button"
                    class="btn btn-quiet"
                    aria-label={t('standard.remove.of', { name: standard.name })}
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
