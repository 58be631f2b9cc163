import { z } from 'zod'
import { roles } from './access/role.ts'
import { nullable, paged, text, when, whole } from './answer-parts.ts'
import { departmentNatures } from './domain/department.ts'

/** The shapes of what is answered about people, departments and what they did; held against the real answers. */
const role = z.enum(roles)
const named = z.object({ id: text, name: text })
const ownDepartment = z.object({ id: whole, code: text, name: text })

export const setupNeededAnswer = z.object({ needed: z.boolean(), demo: z.boolean() })
export const setupAnswer = z.object({ organisation: text })

export const demoPeopleAnswer = z.object({
  people: z.array(
    z.object({
      name: text,
      email: z.email(),
      role,
      department: nullable(text).meta({ description: 'Name of a reader’s department' }),
    }),
  ),
})
export const demoPersonAnswer = z.object({ email: z.email() })

export const sessionAnswer = z.object({
  user: named,
  organisation: named,
  role,
  demo: z.boolean(),
})

export const memberAnswer = z.object({
  id: text,
  name: text,
  email: z.email(),
  role,
  department: nullable(ownDepartment).meta({
    description: 'The one a reader is of; null for everybody else',
  }),
})
export const membersAnswer = z.object({ members: z.array(memberAnswer) })

export const keysAnswer = z.object({
  keys: z.array(
    z.object({
      id: text,
      name: nullable(text),
      start: nullable(text).meta({ description: 'Its first characters, to tell it by' }),
      createdAt: when,
      expiresAt: when,
      lastRequest: when,
    }),
  ),
})
export const newKeyAnswer = z.object({
  id: text,
  name: nullable(text),
  key: text.meta({ description: 'Sent as x-api-key; shown this once' }),
  expiresAt: when,
})

export const departmentAnswer = z.object({
  id: whole,
  code: text,
  name: text,
  parentId: nullable(whole),
  nature: z.enum(departmentNatures).meta({
    description: 'Only departments and co-hosts may carry a meeting’s cost',
  }),
  aliases: z.array(text),
})
export const myDepartmentAnswer = z.object({ department: ownDepartment })
export const departmentsAnswer = z.object({ departments: z.array(departmentAnswer) })

export const auditAnswer = z.object({
  entries: z.array(
    z.object({
      id: whole,
      at: when,
      actorId: text,
      actor: text,
      action: text.meta({ description: 'Noun and verb: budget.approve' }),
      subject: text.meta({ description: 'Path of what was changed: meetings/12/budget/1' }),
      meetingId: nullable(whole),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
  ...paged,
})
