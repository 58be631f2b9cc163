import { query, revalidate } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const { units, officers, items, adoptions, instructions, reports, quotas, imports } =
  api.information
const oneItem = items[':itemId']

export type Units = InferResponseType<typeof units.$get, 200>
export type Unit = Units['units'][number]
export type UnitBody = InferRequestType<typeof units.$post>['json']
export type UnitChange = InferRequestType<(typeof units)[':unitId']['$put']>['json']
export type Officer = InferResponseType<typeof officers.$get, 200>['officers'][number]
export type OfficerBody = InferRequestType<typeof officers.$post>['json']
export type ItemsQuery = InferRequestType<typeof items.$get>['query']
export type ItemRow = InferResponseType<typeof items.$get, 200>['items'][number]
export type Item = InferResponseType<typeof oneItem.$get, 200>
export type NewItem = InferRequestType<typeof items.$post>['json']
export type ItemChange = InferRequestType<typeof oneItem.$put>['json']
export type Adoption = Item['adoptions'][number]
export type AdoptionBody = Omit<InferRequestType<typeof adoptions.$post>['json'], 'itemId'>
export type Instruction = Item['instructions'][number]
export type InstructionBody = Omit<InferRequestType<typeof instructions.$post>['json'], 'itemId'>
export type Report = InferResponseType<typeof reports.$get, 200>['reports'][number]
export type ReportBody = InferRequestType<typeof reports.$post>['json']
export type Quota = InferResponseType<typeof quotas.$get, 200>['quotas'][number]
export type QuotaCell = InferRequestType<typeof quotas.$put>['json']['quotas'][number]
export type Level = Adoption['level']
export type UseForm = Adoption['form']
export type ReportKind = Report['kind']

export const listUnits = query(() => answer(units.$get()), 'information-units')
export const listOfficers = query(
  () => answer(officers.$get({ query: {} })),
  'information-officers',
)
export const listItems = query(
  (asked: ItemsQuery) => answer(items.$get({ query: asked })),
  'information-items',
)
export const loadItem = query(
  (itemId: number) => answer(oneItem.$get({ param: { itemId: String(itemId) } })),
  'information-item',
)
/** What publications and leaders there have been, for whoever enters the next. */
export const listPublications = query(
  async () => (await answer(adoptions.$get({ query: { limit: '1' } }))).publications,
  'information-publications',
)
export const listOffices = query(
  async () => (await answer(instructions.$get({ query: { limit: '1' } }))).offices,
  'information-offices',
)
export const listReports = query(
  (asked: { from?: string; to?: string }) => answer(reports.$get({ query: asked })),
  'information-reports',
)
export const listQuotas = query(
  (asked: { from: string; to: string }) => answer(quotas.$get({ query: asked })),
  'information-quotas',
)
export const listFiles = query(() => answer(imports.$get()), 'information-imports')

/** What shows facts is asked for anew. */
export const afterFacts = () =>
  revalidate([
    listUnits.key,
    listOfficers.key,
    listItems.key,
    loadItem.key,
    listPublications.key,
    listOffices.key,
    listReports.key,
    listQuotas.key,
    listFiles.key,
  ])

const itemParam = (id: number) => ({ itemId: String(id) })

export const addUnit = (json: UnitBody) => answer(units.$post({ json }))
export const changeUnit = (id: number, json: UnitChange) =>
  answer(units[':unitId'].$put({ param: { unitId: String(id) }, json }))
export const removeUnit = (id: number) =>
  units[':unitId'].$delete({ param: { unitId: String(id) } })

export const addOfficer = (json: OfficerBody) => answer(officers.$post({ json }))
export const changeOfficer = ({ id, revision }: Officer, body: OfficerBody) =>
  answer(
    officers[':officerId'].$put({ param: { officerId: String(id) }, json: { ...body, revision } }),
  )
export const removeOfficer = (id: number) =>
  officers[':officerId'].$delete({ param: { officerId: String(id) } })

export const addItem = (json: NewItem) => answer(items.$post({ json }))
export const changeItem = (id: number, json: ItemChange) =>
  answer(oneItem.$put({ param: itemParam(id), json }))
export const removeItem = (id: number) => oneItem.$delete({ param: itemParam(id) })

export const addAdoption = (itemId: number, body: AdoptionBody) =>
  answer(adoptions.$post({ json: { ...body, itemId } }))
export const changeAdoption = ({ id, revision }: Adoption, body: AdoptionBody) =>
  answer(
    adoptions[':adoptionId'].$put({
      param: { adoptionId: String(id) },
      json: { ...body, revision },
    }),
  )
export const removeAdoption = (id: number) =>
  adoptions[':adoptionId'].$delete({ param: { adoptionId: String(id) } })

export const addInstruction = (itemId: number, body: InstructionBody) =>
  answer(instructions.$post({ json: { ...body, itemId } }))
export const changeInstruction = ({ id, revision }: Instruction, body: InstructionBody) =>
  answer(
    instructions[':instructionId'].$put({
      param: { instructionId: String(id) },
      json: { ...body, revision },
    }),
  )
export const removeInstruction = (id: number) =>
  instructions[':instructionId'].$delete({ param: { instructionId: String(id) } })

export const addReport = (json: ReportBody) => answer(reports.$post({ json }))
export const changeReport = ({ id, revision }: Report, body: ReportBody) =>
  answer(
    reports[':reportId'].$put({ param: { reportId: String(id) }, json: { ...body, revision } }),
  )
export const removeReport = (id: number) =>
  reports[':reportId'].$delete({ param: { reportId: String(id) } })

export const setQuotas = (cells: QuotaCell[]) =>
  answer(quotas.$put({ query: {}, json: { quotas: cells } }))

/** Rows read so far of a file that is being read, while its upload still waits for the preview. */
export const rowsReadOfFile = async (filename: string): Promise<number> => {
  const { imports: files } = await answer(imports.$get())
  return files.find((one) => one.state === 'reading' && one.filename === filename)?.rowsRead ?? 0
}
