import { boolean, index, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'

/**
 * The tables of better-auth. People and sessions stand above organisations, so these carry no row-level
 * security: the role that serves requests has no right to them at all.
 */
const at = () => timestamp({ withTimezone: true })
const createdAt = () => at().notNull().defaultNow()
const userId = () =>
  text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })
const organizationId = () =>
  text()
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' })

export const user = pgTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: createdAt(),
  updatedAt: createdAt(),
})

export const session = pgTable(
  'session',
  {
    id: text().primaryKey(),
    expiresAt: at().notNull(),
    token: text().notNull().unique(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    ipAddress: text(),
    userAgent: text(),
    userId: userId(),
    activeOrganizationId: text(),
  },
  (t) => [index().on(t.userId)],
)

export const account = pgTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: userId(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    password: text(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [index().on(t.userId)],
)

export const verification = pgTable(
  'verification',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [index().on(t.identifier)],
)

export const organization = pgTable('organization', {
  id: text().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  logo: text(),
  createdAt: createdAt(),
  metadata: text(),
})

export const member = pgTable(
  'member',
  {
    id: text().primaryKey(),
    organizationId: organizationId(),
    userId: userId(),
    role: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique().on(t.organizationId, t.userId), index().on(t.userId)],
)

export const invitation = pgTable('invitation', {
  id: text().primaryKey(),
  organizationId: organizationId(),
  email: text().notNull(),
  role: text(),
  status: text().notNull(),
  expiresAt: at().notNull(),
  createdAt: createdAt(),
  inviterId: userId(),
})

export const apikey = pgTable(
  'apikey',
  {
    id: text().primaryKey(),
    configId: text().notNull().default('default'),
    name: text(),
    start: text(),
    prefix: text(),
    key: text().notNull(),
    referenceId: text().notNull(),
    refillInterval: integer(),
    refillAmount: integer(),
    lastRefillAt: at(),
    enabled: boolean().default(true),
    rateLimitEnabled: boolean().default(false),
    rateLimitTimeWindow: integer(),
    rateLimitMax: integer(),
    requestCount: integer().default(0),
    remaining: integer(),
    lastRequest: at(),
    expiresAt: at(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
    permissions: text(),
    metadata: text(),
  },
  (t) => [index().on(t.key), index().on(t.referenceId)],
)

/** What the installation itself remembers: the secret that signs sessions. One row a name. */
export const installation = pgTable('installation', {
  name: text().primaryKey(),
  value: text().notNull(),
})
