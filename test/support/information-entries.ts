import type { Level } from '../../api/domain/rule-book.ts'
import type { InformationContext, InformationEntry } from '../../api/imports/information/entries.ts'

/** What is known of information work, as a fixture says it; `-` for nothing. */
export type SaidContext = {
  /** `7 41 赵敏`: id, unit, name. */
  officers?: string[]
  /** `101 云信001 标题 @ 41 2026-01-05`: id, number, title, unit, day of submission. */
  known?: string[]
  /** `每日要情 county` */
  publications?: string[]
  classes?: string[]
}

const orNull = (text: string | undefined) => (text === undefined || text === '-' ? null : text)

export function informationOf(said: SaidContext, unitIds: number[]): InformationContext {
  const { officers = [], known = [], publications = [], classes = [] } = said
  return {
    classes,
    unitIds,
    officers: officers.map((text) => {
      const [id, unitId, name = ''] = text.split(' ')
      return { id: Number(id), unitId: Number(unitId), name }
    }),
    items: known.map((text) => {
      const [, id, number, title = '', unitId, day] =
        /^(\d+) (\S+) (.+) @ (\d+) (\S+)$/.exec(text) ?? []
      return {
        id: Number(id),
        number: orNull(number),
        title,
        unitId: Number(unitId),
        submittedOn: orNull(day),
      }
    }),
    publications: publications.map((text) => {
      const [publication = '', level] = text.split(' ')
      return { publication, level: level as Level }
    }),
  }
}

const at = (day: string | null, time: string | null) =>
  day === null ? '-' : time === null ? day : `${day}T${time}`

const words = (...all: (string | number | null | false)[]) =>
  all
    .filter((word) => word !== false)
    .map((word) => word ?? '-')
    .join(' ')

/** An entry in a line of words. */
export function entryWords(entry: InformationEntry): string {
  switch (entry.is) {
    case 'unit':
      return words(
        `unit ${entry.name} = ${entry.departmentId ?? 'new'}`,
        entry.class,
        entry.aboveLine !== null && `under line ${entry.aboveLine}`,
        !entry.isRanked && 'unranked',
        entry.aliases.length > 0 && `|${entry.aliases.join('|')}`,
      )
    case 'officer':
      return words('officer', entry.name, 'of', entry.unitId)
    case 'item': {
      const parts = entry.units.map(({ unitId, role, officerId }) =>
        [unitId, role, officerId].filter((part) => part !== null).join(':'),
      )
      return words(
        'item',
        entry.number,
        entry.title,
        `(${parts.join(' ')})`,
        entry.kind,
        entry.length !== null && entry.length,
        entry.commissioned && 'commissioned',
        at(entry.submittedOn, entry.submittedTime),
        entry.dueOn !== null && `due ${at(entry.dueOn, entry.dueTime)}`,
        entry.lateKind !== null && `late ${entry.lateKind}`,
        entry.extras.length > 0 && entry.extras.map((extra) => `+${extra}`).join(''),
      )
    }
    case 'adoption':
      return words(
        'adoption of',
        entry.itemId,
        entry.publication,
        entry.issue,
        entry.level,
        entry.form,
        entry.adoptedOn,
        entry.given !== null && `given ${entry.given}`,
      )
    case 'instruction':
      return words(
        'instruction on',
        entry.itemId,
        entry.office,
        entry.level,
        entry.writtenOn,
        entry.publication,
      )
    case 'report': {
      const { kind, unitId, reportedOn, matter, points } = entry
      return words('report', kind, unitId, reportedOn, matter, points)
    }
    case 'quota': {
      const { unitId, startsOn, endsOn, amount } = entry
      return words('quota', entry.class ?? unitId ?? 'all', startsOn, endsOn, amount)
    }
  }
}
