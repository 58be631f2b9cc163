import type { Block } from './summary-block.ts'
import {
  asWritten,
  figure,
  parts,
  type Sentence,
  said,
  sentence,
  shown,
  type Table,
} from './summary-figure.ts'
import type { SummaryInput } from './summary-input.ts'
import { aspectSaid } from './summary-words.ts'

/** So many stand on the first page in their own words. */
const named = 5

function sentencesOf({ lessons, commendations }: SummaryInput): Sentence[] {
  const some = lessons.slice(0, named)
  const isMore = lessons.length > named
  const list = (language: 'zh' | 'en') =>
    some
      .map(
        ({ text, aspect }, at) =>
          `${at + 1}. ${aspectSaid[aspect][language]}${language === 'zh' ? '：' : ': '}${text}`,
      )
      .join(language === 'zh' ? '；' : '; ')
  return [
    lessons.length === 0
      ? sentence('lessons.none', ['没有登记经验教训。'], ['No lessons are on record.'])
      : sentence(
          'lessons',
          parts`下次改进 ${shown('lessons.count')} 项：${list('zh')}${isMore ? '；其余见明细' : null}。`,
          parts`To change: ${shown('lessons.count')} — ${list('en')}${isMore ? '; the others in the detail' : null}.`,
        ),
    ...(commendations.length > 0
      ? [
          sentence(
            'lessons.commended',
            parts`表扬 ${shown('commendations.count')} 项：${commendations
              .slice(0, named)
              .map(({ who }) => who)
              .join('、')}${commendations.length > named ? '等' : null}。`,
            parts`Commended: ${shown('commendations.count')} — ${commendations
              .slice(0, named)
              .map(({ who }) => who)
              .join(', ')}${commendations.length > named ? ' and others' : null}.`,
          ),
        ]
      : []),
  ]
}

function tablesOf({ lessons, commendations }: SummaryInput): Table[] {
  return [
    {
      key: 'lessons.list',
      title: said('经验教训', 'Lessons'),
      columns: [
        { key: 'number', head: said('序号', 'No.'), unit: 'count' },
        { key: 'aspect', head: said('方面', 'About'), unit: 'text' },
        { key: 'text', head: said('改进', 'What to change'), unit: 'text' },
        { key: 'owner', head: said('负责', 'Who sees to it'), unit: 'text' },
      ],
      rows: lessons.map(({ id, aspect, text, owner }, at) => ({
        key: `lessons.row:${at + 1}`,
        is: 'row' as const,
        label: said(`第 ${at + 1} 条经验教训`, `Lesson ${at + 1}`),
        formula: said('登记的经验教训', 'as put on record'),
        rests: ['lessons' as const],
        rows: [{ of: 'lessons' as const, ids: [id] }],
        cells: [
          at + 1,
          aspectSaid[aspect],
          asWritten(text),
          owner === null ? null : asWritten(owner),
        ],
      })),
      whenEmpty: said('没有登记经验教训。', 'No lessons are on record.'),
    },
    {
      key: 'lessons.commendations',
      title: said('表扬', 'Commendations'),
      columns: [
        { key: 'who', head: said('表扬', 'Who'), unit: 'text' },
        { key: 'department', head: said('部门', 'Department'), unit: 'text' },
        { key: 'reason', head: said('事由', 'What for'), unit: 'text' },
      ],
      rows: commendations.map(({ id, who, department, reason }, at) => ({
        key: `commendations.row:${at + 1}`,
        is: 'row' as const,
        label: said(`第 ${at + 1} 项表扬`, `Commendation ${at + 1}`),
        formula: said('登记的表扬', 'as put on record'),
        rests: ['commendations' as const],
        rows: [{ of: 'commendations' as const, ids: [id] }],
        cells: [
          asWritten(who),
          department === null ? null : asWritten(department),
          asWritten(reason),
        ],
      })),
      whenEmpty: said('没有登记表扬。', 'Nobody was commended.'),
    },
  ]
}

/** What to change the next time, and who did well. */
export const lessonsBlock = (input: SummaryInput): Block => ({
  key: 'lessons',
  title: said('下次改进', 'What to change'),
  figures: [
    figure('lessons.count', {
      label: ['经验教训', 'Lessons'],
      formula: ['登记的条数', 'as many as are on record'],
      unit: 'count',
      value: input.lessons.length,
      rests: ['lessons'],
      rows: [{ of: 'lessons' }],
    }),
    figure('commendations.count', {
      label: ['表扬', 'Commendations'],
      formula: ['登记的项数', 'as many as are on record'],
      unit: 'count',
      value: input.commendations.length,
      rests: ['commendations'],
      rows: [{ of: 'commendations' }],
    }),
  ],
  sentences: sentencesOf(input),
  tables: tablesOf(input),
})
