import { apiKey } from '@better-auth/api-key'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { organization } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import type { Db } from '../../db/index.ts'
import * as schema from '../../db/schema/auth.ts'

/** Rights are stated at our own routes; better-auth only has to know that the roles exist. */
const control = createAccessControl({ organization: ['update'] })
const nothing = () => control.newRole({ organization: [] })

/**
 * Sign-in with e-mail and password, sessions, organisations and API keys, all by better-auth.
 * @param secret signs the session cookies; the same for all processes of one installation
 * @param limitSignIn refuses more than ten tries a minute from one address
 */
export function createAuth(db: Db, secret: string, limitSignIn: boolean) {
  return betterAuth({
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    basePath: '/api/auth',
    trustedOrigins: (request) => {
      const host = request?.headers.get('host')
      return host ? [`http://${host}`, `https://${host}`] : []
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { cookieCache: { enabled: true, maxAge: 60 } },
    rateLimit: {
      enabled: limitSignIn,
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    telemetry: { enabled: false },
    // `ownOrigin` stands before every route and refuses what a page of another site sends.
    advanced: { disableCSRFCheck: true },
    logger: { level: 'error' },
    plugins: [
      organization({
        ac: control,
        roles: {
          administrator: nothing(),
          organiser: nothing(),
          finance: nothing(),
          leader: nothing(),
          reader: nothing(),
        },
        creatorRole: 'administrator',
        allowUserToCreateOrganization: false,
      }),
      apiKey({ enableSessionForAPIKeys: true, rateLimit: { enabled: false } }),
    ],
  })
}

export type Auth = ReturnType<typeof createAuth>
