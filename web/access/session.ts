import { query } from '@solidjs/router'
import type { InferRequestType, InferResponseType } from 'hono/client'
import { type Accessor, createContext, useContext } from 'solid-js'
import { answer, api, ask, Refused } from '../api.ts'

export type Session = InferResponseType<typeof api.session.$get, 200>
export type Role = Session['role']
export const roles = ['administrator', 'organiser', 'finance', 'leader', 'reader'] as const

/** Null when nobody is signed in. */
export const loadSession = query(
  () =>
    answer<Session>(api.session.$get()).catch((error) => {
      if (error instanceof Refused && error.status === 401) return null
      throw error
    }),
  'session',
)

export const loadSetup = query(() => answer(api.setup.$get()), 'setup')

export type Setup = InferRequestType<typeof api.setup.$post>['json']

export const setUp = (json: Setup) => api.setup.$post({ json })

export const loadDemoPeople = query(() => answer(api.demo.people.$get()), 'demo-people')

export const becomeDemoPerson = (email: string) => api.demo.person.$put({ json: { email } })

export const signIn = (email: string, password: string) =>
  ask('POST', '/api/auth/sign-in/email', { email, password })

export const signOut = () => ask('POST', '/api/auth/sign-out', {})

export const SessionContext = createContext<Accessor<Session>>()

/** Only under the shell, where somebody is signed in. */
export const useSession = (): Accessor<Session> => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session here')
  return session
}

/** Who may create and change meetings. */
export const canOrganise = ({ role }: Session): boolean =>
  role === 'organiser' || role === 'administrator'

/** Who puts decisions on record and says how they go. */
export const canDecide = (session: Session): boolean =>
  canOrganise(session) || session.role === 'leader'

/** Who says what the rules and the year's money are. */
export const canSetRules = ({ role }: Session): boolean =>
  role === 'finance' || role === 'administrator'

/** Who may plan budgets, agree and import. */
export const canPlan = (session: Session): boolean =>
  canOrganise(session) || session.role === 'finance'
