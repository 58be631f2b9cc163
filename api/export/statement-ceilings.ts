import type { CeilingCheck } from '../domain/ceiling.ts'
import { sumKnown } from '../domain/person-days.ts'
import type { Locale } from '../messages.ts'
import type { SettlementFigures } from '../settlement.ts'
import { ceilingWords } from './ceiling-words.ts'
import { paragraph, row, type Section, type TableRow } from './office-document.ts'
import { cents, quantity, type SheetCell, share, text } from './sheet.ts'
import { moneyText } from './show.ts'

const widths = [40, 18, 28, 28, 22, 90]

const figure = (check: CeilingCheck, value: number | null): SheetCell => {
  if (check.unit === 'cents') return cents(value)
  if (check.unit === 'basis-points') return share(value === null ? null : value / 10_000)
  return quantity(value === null ? null : String(value))
}

function restsOn(check: CeilingCheck, locale: Locale): string {
  const w = ceilingWords[locale]
  if (check.reason) return w.because(check.reason)
  if (!check.base) return ''
  if (check.unit !== 'cents') {
    if (check.base.code === 'days') return w.days(check.base.days)
    return check.base.code === 'staff-share'
      ? w.staff(check.base.staff, check.base.others)
      : w.attended(sumKnown(check.base.attendees))
  }
  const { personDays, perPersonDayCents, deducted } = check.base
  const parts = deducted.map((part) => w.parts[part]).join(locale === 'zh' ? '、' : ', ')
  return w.base(
    personDays.count,
    moneyText(perPersonDayCents, locale),
    parts ? w.deducted(parts) : '',
  )
}

const checkRow = (check: CeilingCheck, locale: Locale): TableRow =>
  row([
    text(ceilingWords[locale].names[check.name]),
    text(ceilingWords[locale].units[check.unit]),
    figure(check, check.unit === 'cents' ? check.allowedCents : check.allowed),
    figure(check, check.unit === 'cents' ? check.actualCents : check.actual),
    text(ceilingWords[locale].states[check.state]),
    text(restsOn(check, locale)),
  ])

/** The settled figures against the standard; what could not be checked says why, and never that it passed. */
export function ceilingsSection({ ceilings }: SettlementFigures, locale: Locale): Section {
  const w = ceilingWords[locale]
  const { standard, personDays, checks } = ceilings
  return {
    heading: w.heading,
    sheet: w.sheet,
    isWide: true,
    blocks: [
      {
        is: 'table',
        columns: w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 })),
        rows: checks.map((check) => checkRow(check, locale)),
        whenEmpty: w.none,
      },
      paragraph(standard ? w.standard(standard.name, standard.source) : w.noStandard, 'note'),
      paragraph(w.personDays(personDays), 'note'),
    ],
  }
}
