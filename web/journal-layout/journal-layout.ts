import { query, revalidate } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const layout = api['journal-layout']

export type JournalLayout = InferResponseType<typeof layout.$get, 200>

export const loadJournalLayout = query(() => answer(layout.$get()), 'journal-layout')

export async function changeJournalLayout({ columns, encoding }: JournalLayout) {
  const kept = await answer(layout.$put({ json: { columns, encoding } }))
  await revalidate(loadJournalLayout.key)
  return kept
}
