import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'
import { nothing, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'

export const breakdowns = ['category', 'trigger', 'hotel', 'department', 'quarter'] as const
export type Breakdown = (typeof breakdowns)[number]
export const quarters = ['1', '2', '3', '4'] as const

const behind = api.overview.meetings

export type Overview = InferResponseType<typeof api.overview.$get, 200>
export type OverviewRow = Overview['rows'][number]
export type Measures = Overview['totals']
export type OverviewMeetings = InferResponseType<typeof behind.$get, 200>
export type OverviewQuery = InferRequestType<typeof api.overview.$get>['query']
export type WaitingGroup = InferResponseType<typeof api.waiting.$get, 200>['waiting'][number]

export const loadOverview = query(
  (asked: OverviewQuery) => answer(api.overview.$get({ query: asked })),
  'overview',
)

export const loadOverviewMeetings = query(
  (asked: InferRequestType<typeof behind.$get>['query']) => answer(behind.$get({ query: asked })),
  'overview-meetings',
)

export const loadWaiting = query(() => answer(api.waiting.$get()), 'waiting')

/** What the address says is broken down by, and in which quarter. */
export const readBreakdown = (text: string | undefined): Breakdown =>
  breakdowns.find((one) => one === text) ?? 'category'
export const readQuarter = (text: string | undefined) => quarters.find((one) => one === text)

const none = '~'

/** A row's key as the address has it: an empty one would vanish from it. */
export const keyText = (key: string): string =>
  key === '' ? none : key.startsWith(none) ? `${none}${key}` : key
export const readKey = (text: string): string =>
  text === none ? '' : text.startsWith(none) ? text.slice(1) : text

/** What a row is called. */
export function rowName(by: Breakdown, { key, name }: Pick<OverviewRow, 'key' | 'name'>): string {
  if (by === 'hotel') return name ?? t('overview.none.hotel')
  if (by === 'department') return name ?? t('overview.none.department')
  if (by === 'quarter') return t(`overview.quarter.${key as '1'}`)
  return by === 'category'
    ? t(`meeting.category.${key as 'first'}`)
    : t(`meeting.trigger.${key as 'time'}`)
}

/** Satisfied of those who answered; nothing when nobody was asked. */
export const satisfaction = ({ satisfiedCount, answerCount }: Measures): string =>
  answerCount === 0 ? nothing : percent(satisfiedCount, answerCount)

export const periodName = ({ year, quarter }: Pick<Overview, 'year' | 'quarter'>): string =>
  quarter === null
    ? t('overview.year-of', { year })
    : t('follow-up.quarter', { year, number: quarter })
