import type { MeetingCategory, StandardEntry } from './standard.ts'

type Figures = [category: MeetingCategory, lodging: number, meals: number, other: number]

/** Yuan per person-day, as the documents print them. */
const rows = (
  shared: Pick<StandardEntry, 'name' | 'source' | 'place' | 'validFrom' | 'validTo'>,
  figures: readonly Figures[],
  more: (category: MeetingCategory) => Partial<StandardEntry> = () => ({}),
): StandardEntry[] =>
  figures.map(([category, lodging, meals, other]) => ({
    ...shared,
    category,
    lodgingCents: lodging * 100,
    mealsCents: meals * 100,
    otherCents: other * 100,
    partsOffset: true,
    deductNotProvided: false,
    attendanceCap: null,
    staffShareBasisPoints: null,
    maxHalfDays: null,
    travelHalfDays: null,
    verified: false,
    note: null,
    ...more(category),
  }))

const limits2016: Record<MeetingCategory, Partial<StandardEntry>> = {
  first: { verified: true },
  second: {
    verified: true,
    attendanceCap: 300,
    staffShareBasisPoints: 1500,
    maxHalfDays: 3,
    travelHalfDays: 3,
  },
  third: {
    attendanceCap: 150,
    staffShareBasisPoints: 1000,
    maxHalfDays: 3,
    travelHalfDays: 3,
    note: '工作人员比例 10 % 待核实',
  },
  fourth: { verified: true, attendanceCap: 50, maxHalfDays: 3, travelHalfDays: 2 },
}

/**
 * The standards every organisation starts with: the central organs' set in force, the one before it, and the
 * provincial set whose figures are known in full. Dated data to be edited, never constants of a rule. What came
 * from a secondary source is not verified, and its note says which figure that is.
 * Sources: 财行〔2016〕214号, 财行〔2013〕286号, 福建省 2017.
 */
export const firstStandards: StandardEntry[] = [
  ...rows(
    {
      name: '中央和国家机关会议费',
      source: '财行〔2016〕214号',
      place: null,
      validFrom: '2016-07-01',
      validTo: null,
    },
    [
      ['first', 500, 150, 110],
      ['second', 400, 150, 100],
      ['third', 340, 130, 80],
      ['fourth', 340, 130, 80],
    ],
    (category) => limits2016[category],
  ),
  ...rows(
    {
      name: '中央和国家机关会议费（旧）',
      source: '财行〔2013〕286号',
      place: null,
      validFrom: '2014-01-01',
      validTo: '2016-06-30',
    },
    [
      ['first', 400, 150, 110],
      ['second', 300, 150, 100],
      ['third', 240, 130, 80],
      ['fourth', 240, 130, 80],
    ],
    () => ({ note: '分项金额和起始日期待核实' }),
  ),
  ...rows(
    {
      name: '福建省会议费',
      source: '福建省会议费管理办法（文号待补）',
      place: '福建',
      validFrom: '2017-09-01',
      validTo: null,
    },
    [
      ['first', 400, 150, 100],
      ['second', 360, 150, 90],
      ['third', 300, 130, 70],
      ['fourth', 270, 130, 50],
    ],
    () => ({ note: '金额和文号待核实' }),
  ),
]
