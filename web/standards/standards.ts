import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const one = api.standards[':standardId']
const words = api['forbidden-words']

export type Standard = InferResponseType<typeof api.standards.$get, 200>['standards'][number]
export type StandardBody = InferRequestType<typeof api.standards.$post>['json']
export type ForbiddenWord = InferResponseType<typeof words.$get, 200>['words'][number]

export const listStandards = query(() => answer(api.standards.$get()), 'standards')

export const addStandard = (json: StandardBody) => answer(api.standards.$post({ json }))

export const changeStandard = (id: number, json: StandardBody) =>
  answer(one.$put({ param: { standardId: String(id) }, json }))

export const removeStandard = (id: number) => one.$delete({ param: { standardId: String(id) } })

export const listForbiddenWords = query(() => answer(words.$get()), 'forbidden-words')

export const replaceForbiddenWords = (list: ForbiddenWord[]) =>
  answer(words.$put({ json: { words: list } }))
