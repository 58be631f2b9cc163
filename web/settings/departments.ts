import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { answer, api } from '../api.ts'

const one = api.departments[':departmentId']

export type Department = InferResponseType<typeof api.departments.$get, 200>['departments'][number]
export type DepartmentBody = InferRequestType<typeof api.departments.$post>['json']

export const listDepartments = query(() => answer(api.departments.$get()), 'departments')

export const addDepartment = (json: DepartmentBody) => api.departments.$post({ json })

export const changeDepartment = (id: number, json: Partial<DepartmentBody>) =>
  one.$patch({ param: { departmentId: String(id) }, json })

export const removeDepartment = (id: number) => one.$delete({ param: { departmentId: String(id) } })
