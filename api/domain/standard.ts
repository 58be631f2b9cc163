export const meetingCategories = ['first', 'second', 'third', 'fourth'] as const
export type MeetingCategory = (typeof meetingCategories)[number]

/** What a meeting may cost per person-day and how large and long it may be; null is "nothing said", not zero. */
export type StandardEntry = {
  name: string
  source: string
  place: string | null
  category: MeetingCategory
  validFrom: string
  validTo: string | null
  lodgingCents: number
  mealsCents: number
  otherCents: number
  partsOffset: boolean
  deductNotProvided: boolean
  attendanceCap: number | null
  staffShareBasisPoints: number | null
  maxHalfDays: number | null
  travelHalfDays: number | null
  verified: boolean
  note: string | null
}

type Dated = Pick<StandardEntry, 'name' | 'place' | 'category' | 'validFrom' | 'validTo'>

export type StandardFault =
  | { code: 'standard.dates-reversed'; params: Record<string, never> }
  | {
      code: 'standard.overlaps' | 'standard.overlaps-open'
      params: { name: string; from: string; to: string }
    }

const narrow = (place: string | null): string => (place ?? '').normalize('NFKC').trim()

const endOf = ({ validTo }: Dated): string => validTo ?? '9999-12-31'

/** The total per person-day. The three parts are all there is. */
export const perPersonDayCents = (
  standard: Pick<StandardEntry, 'lodgingCents' | 'mealsCents' | 'otherCents'>,
): number => standard.lodgingCents + standard.mealsCents + standard.otherCents

/**
 * What is wrong with keeping this standard beside the others: its days reversed, or on some day two standards for
 * the same category and place. Both first and last day are days of validity. Undefined when nothing is.
 */
export function standardFault(others: readonly Dated[], entry: Dated): StandardFault | undefined {
  if (endOf(entry) < entry.validFrom) return { code: 'standard.dates-reversed', params: {} }
  const found = others.find(
    (other) =>
      other.category === entry.category &&
      narrow(other.place) === narrow(entry.place) &&
      other.validFrom <= endOf(entry) &&
      entry.validFrom <= endOf(other),
  )
  if (!found) return undefined
  return {
    code: found.validTo ? 'standard.overlaps' : 'standard.overlaps-open',
    params: { name: found.name, from: found.validFrom, to: found.validTo ?? '' },
  }
}

/**
 * The standard of a meeting: its category's, valid on its first day, of the place named in the meeting's place
 * (`福建` in `福建省福州市`; the longest name wins), else the one without a place. Undefined when there is none.
 */
export function standardOf<S extends Dated>(
  standards: readonly S[],
  meeting: { category: MeetingCategory; place: string | null; startsOn: string },
): S | undefined {
  const where = narrow(meeting.place)
  return standards
    .filter(
      (one) =>
        one.category === meeting.category &&
        one.validFrom <= meeting.startsOn &&
        meeting.startsOn <= endOf(one) &&
        where.includes(narrow(one.place)),
    )
    .sort((a, b) => narrow(b.place).length - narrow(a.place).length)[0]
}
