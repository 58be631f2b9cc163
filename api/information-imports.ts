import { Hono } from 'hono'
import { z } from 'zod'
import { listInformationImports } from '../db/information-imports.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { importAnswer, importsAnswer } from './import-answers.ts'
import { filename, takeFile, uploaded } from './import-files.ts'
import type { KeptReading } from './import-reading.ts'
import { informationImportKinds } from './imports/types.ts'
import { inTransaction } from './in-transaction.ts'
import { informing } from './information-body.ts'
import { validate } from './validate.ts'

/** Files of information work. They belong to no meeting; all else about them is as with a meeting's imports. */
export const informationImports = new Hono<Env>()
  .get(
    '/information/imports',
    allow('members', 'information', 'Files of information work, latest first', {
      200: importsAnswer,
    }),
    inTransaction,
    async (c) => {
      const found = await listInformationImports(c.var.db)
      const list = found.map((one) => ({
        ...one,
        balance: one.balance as KeptReading['balance'] | null,
      }))
      return c.json({ imports: list }, 200)
    },
  )
  .post(
    '/information/imports',
    allow(
      informing,
      'information',
      'Reads a file (raw bytes) of information work and answers its preview; nothing counts yet',
      {
        201: importAnswer,
        413: 'Larger than 512 MB',
        422: 'The file is no table that can be read',
        507: 'The disk is full',
      },
      uploaded,
    ),
    validate('query', z.object({ kind: z.enum(informationImportKinds), filename })),
    async (c) => {
      const { kind, filename } = c.req.valid('query')
      return c.json(await takeFile(c, null, kind, filename), 201)
    },
  )
