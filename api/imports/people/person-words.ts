import type { Lodging, PersonKind } from '../../domain/attendance.ts'
import { squeezed } from '../row.ts'

/** What forms call the kinds of attendees; any other word is asked for. */
const kindWords: Record<PersonKind, readonly string[]> = {
  delegate: [
    '正式代表',
    '代表',
    '正式',
    '参会代表',
    '会议代表',
    '参会人员',
    '参会',
    '出席',
    '出席代表',
    '出席人员',
    'delegate',
    'delegates',
    'participant',
    'attendee',
  ],
  invited: [
    '特邀',
    '特邀代表',
    '特邀嘉宾',
    '特邀人员',
    '邀请',
    '嘉宾',
    'invited',
    'guest',
    'invited guest',
  ],
  observer: ['列席', '列席代表', '列席人员', '旁听', '旁听人员', 'observer', 'observers'],
  staff: [
    '工作人员',
    '会务',
    '会务人员',
    '会务组',
    '会务工作人员',
    '服务人员',
    'staff',
    'organiser',
    'organizer',
  ],
}

const kindByWord = new Map(
  Object.entries(kindWords).flatMap(([kind, words]) =>
    words.map((word) => [squeezed(word), kind as PersonKind] as const),
  ),
)

/** The kind a word names; undefined for one that only the user knows. */
export const kindOfWord = (word: string): PersonKind | undefined => kindByWord.get(squeezed(word))

const lodgingWords: { lodging: Lodging; pattern: RegExp }[] = [
  { lodging: 'none', pattern: /^(不|否|无|未|自行|自理|-+$|—|×|✗|x$|no$|none|not|0$)/i },
  { lodging: 'shared', pattern: /双人|标准|标间|双床|双标|合住|拼|两人|shared|twin|double/i },
  { lodging: 'single', pattern: /单|大床|套|独住|single|king|suite/i },
]

/** How a person lodges: `标间`, `单人间`, `不住`; undefined when the word does not say. */
export const lodgingOfWord = (word: string): Lodging | undefined =>
  lodgingWords.find(({ pattern }) => pattern.test(squeezed(word)))?.lodging

/** Marks that say somebody did not come. Anything else in such a cell, a name or a tick, says that they did. */
const absences =
  /^(否|未|没|缺|请假|病假|事假|公差|出差|不|无|×|✗|✘|x$|n$|no$|absent|not(here|present|attending|signed)?$|excused|0$|-+$|—)/i

export const isAbsence = (text: string): boolean => absences.test(squeezed(text))

/** Heads of times that are plans: `预计到达时间`. */
export const isPlannedHead = (head: string): boolean =>
  /预计|预定|拟|计划|planned|expected|estimated/i.test(head)
