import { query } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const { rankings } = api

export type Ranking = InferResponseType<typeof rankings.$get, 200>
export type RankedClass = Ranking['classes'][number]
export type RankedUnit = RankedClass['rows'][number]
export type UnitSource = RankedUnit['sources'][number]
export type Trend = InferResponseType<typeof rankings.trend.$get, 200>
export type UnitTrend = Trend['units'][number]
export type Attention = InferResponseType<typeof rankings.attention.$get, 200>
export type Officers = InferResponseType<typeof rankings.officers.$get, 200>
export type UnitScore = InferResponseType<(typeof rankings.units)[':unitId']['$get'], 200>
export type Comparison = InferResponseType<typeof rankings.comparison.$get, 200>

/** What is asked of every view: which days, perhaps one class, perhaps by another book. */
export type RankingAsked = { from: string; to: string; class?: string; ruleBook?: string }

export const loadRanking = query(
  (asked: RankingAsked) => answer(rankings.$get({ query: asked })),
  'ranking',
)
export const loadTrend = query(
  (asked: RankingAsked) => answer(rankings.trend.$get({ query: asked })),
  'ranking-trend',
)
export const loadAttention = query(
  (asked: RankingAsked) => answer(rankings.attention.$get({ query: asked })),
  'ranking-attention',
)
export const loadOfficers = query(
  (asked: RankingAsked) => answer(rankings.officers.$get({ query: asked })),
  'ranking-officers',
)
export const loadUnit = query(
  (unitId: number, asked: RankingAsked) =>
    answer(rankings.units[':unitId'].$get({ param: { unitId: String(unitId) }, query: asked })),
  'ranking-unit',
)
export const loadComparison = query(
  (asked: RankingAsked & { other: string }) => answer(rankings.comparison.$get({ query: asked })),
  'ranking-comparison',
)
