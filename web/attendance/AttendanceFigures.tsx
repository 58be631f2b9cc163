import type { JSX } from 'solid-js'
import { sumKnown } from '../../api/domain/person-days.ts'
import { count, percent, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Attendance } from './attendance.ts'

const Tile = (props: { label: string; value: string; children?: JSX.Element }): JSX.Element => (
  <div class="card p-4">
    <p class="text-sm text-muted">{props.label}</p>
    <p class="mt-1 text-2xl font-semibold">{props.value}</p>
    <p class="min-h-5 text-sm text-muted">{props.children}</p>
  </div>
)

/** What a leader wants to know first: expected, came, the rate, person-days, who left early. */
export const AttendanceFigures = (props: { found: Attendance }): JSX.Element => {
  const totals = () => props.found.totals
  const planned = () => sumKnown(props.found.planned)
  return (
    <section
      class="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5"
      aria-label={t('attendance.figures')}
    >
      <Tile label={t('attendance.expected')} value={count(totals().expected)}>
        {planned() > 0 ? t('attendance.planned', { count: count(planned()) }) : ''}
      </Tile>
      <Tile label={t('attendance.came')} value={count(totals().heads)}>
        {totals().walkIns > 0
          ? t('attendance.walk-ins', { count: count(totals().walkIns) })
          : totals().absent > 0
            ? t('attendance.absent-count', { count: count(totals().absent) })
            : ''}
      </Tile>
      <Tile label={t('attendance.rate')} value={percent(totals().rate, 1)}>
        {totals().expected > 0
          ? t('attendance.rate.base', {
              came: count(totals().cameExpected),
              expected: count(totals().expected),
            })
          : t('attendance.rate.none')}
      </Tile>
      <Tile label={t('attendance.person-days')} value={quantity(totals().personDays)}>
        {t('attendance.person-days.more', {
          covers: quantity(totals().covers),
          nights: quantity(totals().roomNights),
        })}
      </Tile>
      <Tile label={t('attendance.left-early')} value={count(totals().leftEarly)}>
        {totals().leftEarly > 0
          ? t('attendance.left-early.share', {
              share: percent(totals().leftEarly, totals().heads),
            })
          : ''}
      </Tile>
    </section>
  )
}
