import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const all = api.bulletins
const one = all[':bulletinId']
const editions = one.editions[':edition']
const units = one.units[':unitId']

export type BulletinEntry = InferResponseType<typeof all.$get, 200>['bulletins'][number]
export type Bulletin = InferResponseType<typeof one.$get, 200>
export type Draft = NonNullable<Bulletin['draft']>
export type Objection = Bulletin['objections'][number]
export type Edition = InferResponseType<typeof editions.$get, 200>
export type OwnRow = InferResponseType<typeof units.$get, 200>
export type DraftBody = InferRequestType<typeof one.draft.$put>['json']
export type Point = InferRequestType<typeof one.objections.$post>['json']['point']

export const listBulletins = query(() => answer(all.$get()), 'bulletins')
export const loadBulletin = query(
  (bulletinId: string) => answer(one.$get({ param: { bulletinId } })),
  'bulletin',
)
export const loadEdition = query(
  (bulletinId: string, edition: string) =>
    answer(editions.$get({ param: { bulletinId, edition } })),
  'bulletin-edition',
)
export const loadOwnRow = query(
  (bulletinId: string, unitId: string, edition?: string) =>
    answer(units.$get({ param: { bulletinId, unitId }, query: edition ? { edition } : {} })),
  'bulletin-unit',
)

/** Also after a refusal: somebody else changed it, and theirs is what has to be read. */
export const afterChange = () =>
  revalidate([listBulletins.key, loadBulletin.key, loadEdition.key, loadOwnRow.key])

export const draftBulletin = (json: InferRequestType<typeof all.$post>['json']) =>
  answer(all.$post({ json }))
export const saveDraft = (bulletinId: string, json: DraftBody) =>
  answer(one.draft.$put({ param: { bulletinId }, json }))
export const takeFigures = (bulletinId: string, revision: number) =>
  answer(one.figures.$put({ param: { bulletinId }, json: { revision } }))
export const openDraft = (bulletinId: string, revision: number, until: string) =>
  answer(one.opening.$put({ param: { bulletinId }, json: { revision, until } }))
export const removeDraft = (bulletinId: string) => one.draft.$delete({ param: { bulletinId } })
export const correct = (bulletinId: string, reason: string) =>
  answer(one.draft.$post({ param: { bulletinId }, json: { reason } }))
export const publish = (
  bulletinId: string,
  json: { revision: number; disagreementCount: number; isEarly: boolean },
) => answer(one.publication.$put({ param: { bulletinId }, json }))
export const object = (bulletinId: string, json: { unitId: number; point: Point; why: string }) =>
  answer(one.objections.$post({ param: { bulletinId }, json }))
export const answerObjection = (
  bulletinId: string,
  objectionId: number,
  json: { isAccepted: boolean; answer: string },
) =>
  answer(
    one.objections[':objectionId'].answer.$put({
      param: { bulletinId, objectionId: String(objectionId) },
      json,
    }),
  )
