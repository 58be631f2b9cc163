import type { Block } from './summary-block.ts'
import {
  type Figure,
  figure,
  parts,
  type Rows,
  type Said,
  type Sentence,
  said,
  sentence,
  shown,
  type Table,
} from './summary-figure.ts'
import type { Satisfaction, SummaryInput } from './summary-input.ts'
import type { Aspect } from './survey.ts'

const rows: Rows[] = [{ of: 'survey' }]

function figuresOf({ satisfied, n, answers, attended }: Satisfaction): Figure[] {
  const rests = ['survey' as const]
  return [
    figure('satisfaction.satisfied', {
      label: ['满意的回答', 'Satisfied answers'],
      formula: [
        '评分题中选前两档（五档制）的回答，各题相加',
        'answers among the top two of five, over all rated questions',
      ],
      unit: 'count',
      value: satisfied,
      rests,
      rows,
    }),
    figure('satisfaction.n', {
      label: ['评分题的回答', 'Answers to rated questions'],
      formula: [
        '评分题的有效回答，各题相加；跳过的不计',
        'valid answers to rated questions, added up; skipped ones are not counted',
      ],
      unit: 'count',
      value: n,
      rests,
      rows,
    }),
    figure('satisfaction.share', {
      label: ['满意率', 'Satisfaction'],
      formula: ['满意的回答 ÷ 评分题的回答', 'satisfied answers ÷ answers'],
      unit: 'share',
      value: satisfied === null || n === 0 ? null : satisfied / n,
      rests,
      rows,
      of: ['satisfaction.satisfied', 'satisfaction.n'],
    }),
    figure('satisfaction.answers', {
      label: ['回收答卷', 'Sheets returned'],
      formula: ['已入账的问卷答卷，去重后', 'answer sheets in force, each once'],
      unit: 'count',
      value: answers,
      rests,
      rows,
    }),
    figure('satisfaction.attended', {
      label: ['到会人数（问卷）', 'Attended (questionnaire)'],
      formula: ['已签到或有报到时间的人', 'who signed in or has an arrival time'],
      unit: 'count',
      value: attended,
      rests: ['attendance'],
      rows: [{ of: 'people', crowd: 'came', kind: null, departmentId: 'any' }],
    }),
    figure('satisfaction.response', {
      label: ['回收率', 'Response rate'],
      formula: ['回收答卷 ÷ 到会人数', 'sheets returned ÷ attended'],
      unit: 'share',
      value: attended && answers !== null ? answers / attended : null,
      rests: ['survey', 'attendance'],
      rows,
      of: ['satisfaction.answers', 'satisfaction.attended'],
    }),
  ]
}

function sentencesOf(found: Satisfaction | null): Sentence[] {
  if (!found)
    return [
      sentence(
        'satisfaction.none',
        ['没有导入问卷，满意度不明。'],
        ['No questionnaire was imported: satisfaction is not known.'],
      ),
    ]
  const response =
    found.answers === null
      ? {
          zh: ['回收份数或到会人数不明，回收率无从计算'],
          en: ['how many answered of how many is not known'],
        }
      : found.attended
        ? {
            zh: parts`回收答卷 ${shown('satisfaction.answers')} 份，到会 ${shown('satisfaction.attended')} 人，回收率 ${shown('satisfaction.response')}`,
            en: parts`${shown('satisfaction.answers')} sheets came back from ${shown('satisfaction.attended')} people (${shown('satisfaction.response')})`,
          }
        : {
            zh: parts`回收答卷 ${shown('satisfaction.answers')} 份，到会人数不明，回收率无从计算`,
            en: parts`${shown('satisfaction.answers')} sheets came back; who attended is not known, so there is no response rate`,
          }
  if (found.satisfied === null || found.n === 0)
    return [
      sentence(
        'satisfaction.hidden',
        parts`${response.zh}；回答太少或没有评分题，满意率不公布。`,
        parts`${response.en}; too few answers to publish, or no rated question.`,
      ),
    ]
  return [
    sentence(
      'satisfaction',
      parts`满意率 ${shown('satisfaction.share')}（评分题 ${shown('satisfaction.n')} 个回答中 ${shown('satisfaction.satisfied')} 个满意）；${response.zh}。`,
      parts`${shown('satisfaction.share')} satisfied (${shown('satisfaction.satisfied')} of ${shown('satisfaction.n')} answers to rated questions); ${response.en}.`,
    ),
  ]
}

const aspectSaid: Record<Aspect, Said> = {
  lodging: said('住宿', 'Lodging'),
  meals: said('用餐', 'Meals'),
  hall: said('会场', 'Hall'),
  vehicles: said('车辆', 'Vehicles'),
  content: said('会议内容', 'Content'),
  organisation: said('会务组织', 'Organisation'),
}

const tableOf = ({ aspects }: Satisfaction): Table => ({
  key: 'satisfaction.aspects',
  title: said('各方面的满意与费用', 'Satisfaction beside cost, by aspect'),
  columns: [
    { key: 'aspect', head: said('方面', 'Aspect'), unit: 'text' },
    { key: 'satisfied', head: said('满意的回答', 'Satisfied'), unit: 'count' },
    { key: 'n', head: said('回答', 'Answers'), unit: 'count' },
    { key: 'share', head: said('满意率', 'Satisfaction'), unit: 'share' },
    { key: 'cost', head: said('每人天费用（元）', 'Cost per person-day (CNY)'), unit: 'cents' },
  ],
  rows: aspects
    .filter(({ n, costPerPersonDayCents }) => n > 0 || costPerPersonDayCents !== null)
    .map(({ aspect, satisfied, n, costPerPersonDayCents }) => ({
      key: `satisfaction.row:${aspect}`,
      is: 'row' as const,
      label: aspectSaid[aspect],
      formula: said(
        '这一方面各题的回答相加；费用为同类项目合计 ÷ 人天',
        'answers to all questions of the aspect; cost of its items ÷ person-days',
      ),
      rests: ['survey' as const, 'imports' as const, 'settlement' as const],
      rows,
      cells: [
        aspectSaid[aspect],
        satisfied,
        n,
        satisfied === null || n === 0 ? null : satisfied / n,
        costPerPersonDayCents,
      ],
    })),
  whenEmpty: said('没有可以公布的回答。', 'There are no answers that may be shown.'),
})

/** Satisfaction with its response rate; without a questionnaire it says so. */
export const satisfactionBlock = ({ satisfaction }: SummaryInput): Block => ({
  key: 'satisfaction',
  title: said('满意度', 'Satisfaction'),
  figures: satisfaction ? figuresOf(satisfaction) : [],
  sentences: sentencesOf(satisfaction),
  tables: satisfaction ? [tableOf(satisfaction)] : [],
})
