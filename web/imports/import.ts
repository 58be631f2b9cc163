import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { ItemIdentity } from '../../api/domain/item.ts'
import { answer, api } from '../api.ts'
import { meetingParam } from '../meetings/meeting.ts'

const one = api.imports[':importId']
const ofMeeting = api.meetings[':meetingId'].imports

export type Import = InferResponseType<typeof one.$get, 200>
export type ImportRow = InferResponseType<typeof ofMeeting.$get, 200>['imports'][number]
export type ImportChange = InferResponseType<typeof one.commitment.$put, 200>['changes'][number]
export type Decisions = InferRequestType<typeof one.$patch>['json']
export type ImportItem = Import['items'][number]
export type ImportProblem = Import['problems'][number]
type Lines = InferResponseType<typeof one.lines.$get, 200>
export type ImportLine = Lines['lines'][number]
export type CountLine = Lines['counts'][number]
export type PersonLine = Lines['people'][number]

const importParam = (importId: number | string) => ({ importId: String(importId) })

export const listImports = query(
  (meetingId: number) => answer(ofMeeting.$get({ param: meetingParam(meetingId) })),
  'imports',
)

/** Rows read so far of a file that is being read, while its upload still waits for the preview. */
export const rowsReadOf = async (meetingId: number, filename: string): Promise<number> => {
  const { imports } = await answer(ofMeeting.$get({ param: meetingParam(meetingId) }))
  return imports.find((one) => one.state === 'reading' && one.filename === filename)?.rowsRead ?? 0
}

export const loadImport = query(
  (importId: string) => answer(one.$get({ param: importParam(importId) })),
  'import',
)

export const readAgain = (importId: number, json: Decisions) =>
  answer(one.$patch({ param: importParam(importId), json }))

export const throwAway = (importId: number) => one.$delete({ param: importParam(importId) })

export const commitImport = (importId: number) =>
  answer(one.commitment.$put({ param: importParam(importId) }))

/** @param changed what becomes of people whom somebody changed by hand since; asked for when there are any */
export const undoImport = (importId: number, changed?: 'keep' | 'remove') =>
  answer(
    one.commitment.$delete({ param: importParam(importId), query: changed ? { changed } : {} }),
  )

export const listProblems = query(
  (importId: number, offset: number, limit: number) =>
    answer(
      one.problems.$get({
        param: importParam(importId),
        query: { offset: String(offset), limit: String(limit) },
      }),
    ),
  'import-problems',
)

export const listLines = query(
  (importId: number, slot: number, offset: number, limit: number) =>
    answer(
      one.lines.$get({
        param: importParam(importId),
        query: { slot: String(slot), offset: String(offset), limit: String(limit) },
      }),
    ),
  'import-lines',
)

/** The people a sheet names, a page at a time. */
export const listPeople = query(
  (importId: number, offset: number, limit: number) =>
    answer(
      one.lines.$get({
        param: importParam(importId),
        query: { offset: String(offset), limit: String(limit) },
      }),
    ),
  'import-people',
)

export const loadLine = query(
  (importId: number, line: number) =>
    answer(one.lines[':line'].$get({ param: { ...importParam(importId), line: String(line) } })),
  'import-line',
)

export const assignLines = (importId: number, lines: number[], item: ItemIdentity) =>
  answer(one.assignments.$put({ param: importParam(importId), json: { lines, item } }))

export type SplitPart = { item: ItemIdentity; amountCents: number }

export const splitLine = (importId: number, line: number, parts: readonly SplitPart[]) =>
  answer(
    one.lines[':line'].split.$put({
      param: { ...importParam(importId), line: String(line) },
      json: { parts: parts.map(({ item, amountCents }) => ({ ...item, amountCents })) },
    }),
  )

export const joinLine = (importId: number, line: number) =>
  answer(
    one.lines[':line'].split.$delete({ param: { ...importParam(importId), line: String(line) } }),
  )
