import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { Role } from '../access/session.ts'
import { answer, api } from '../api.ts'

export type Member = InferResponseType<typeof api.members.$get, 200>['members'][number]

export const listMembers = query(() => answer(api.members.$get()), 'members')

export const addMember = (json: InferRequestType<typeof api.members.$post>['json']) =>
  api.members.$post({ json })

export const changeRole = (userId: string, role: Role, departmentId: number | null) =>
  api.members[':userId'].$patch({ param: { userId }, json: { role, departmentId } })

export const removeMember = (userId: string) =>
  api.members[':userId'].$delete({ param: { userId } })
