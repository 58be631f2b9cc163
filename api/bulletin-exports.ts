import { Hono } from 'hono'
import { z } from 'zod'
import { findDraft, listEditions } from '../db/bulletins.ts'
import type { Db } from '../db/index.ts'
import { findOrganisation } from '../db/members.ts'
import { databaseTime, withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { roles } from './access/role.ts'
import { draftText, editionText, frozenOf } from './bulletin-frozen.ts'
import { knownBulletin, knownDraft, knownEdition } from './bulletin-known.ts'
import { bulletinParam } from './bulletins.ts'
import { numberedParagraphs } from './domain/bulletin.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { type BulletinPaper, bulletinPaper } from './export/bulletin-paper.ts'
import type { Locale } from './messages.ts'
import { Refusal } from './refusal.ts'
import { idText, validate } from './validate.ts'

/** The edition asked for, the one in force, or the draft where none is published or it is asked for. */
async function loadPaper(
  db: Db,
  organisation: string,
  bulletinId: number,
  { edition, isReader }: { edition: number | undefined; isReader: boolean },
  locale: Locale,
): Promise<BulletinPaper> {
  await knownBulletin(db, bulletinId)
  const [latest] = await listEditions(db, bulletinId)
  const draft = isReader ? undefined : await findDraft(db, bulletinId)
  const wanted = edition ?? latest?.edition ?? draft?.edition
  if (wanted === undefined) throw new Refusal(404, 'bulletin.unknown')
  const asOf = await databaseTime(db)
  const latestEdition = latest?.edition ?? null
  if (draft && wanted === draft.edition) {
    const text = draftText(await knownDraft(db, bulletinId))
    return {
      organisation,
      title: text.titles[locale],
      number: text.number,
      published: null,
      latestEdition: null,
      reason: draft.reason,
      figures: text.figures,
      paragraphs: numberedParagraphs(text.paragraphs, locale),
      changes: null,
      asOf,
    }
  }
  const found = await knownEdition(db, bulletinId, wanted)
  const { titles, number, figures, paragraphs } = editionText(found)
  return {
    organisation,
    title: titles[locale],
    number,
    published: {
      edition: found.edition,
      on: found.publishedOn,
      at: found.publishedAt,
      sha256: found.sha256,
    },
    latestEdition,
    reason: found.reason,
    figures,
    paragraphs: numberedParagraphs(paragraphs, locale),
    changes: frozenOf(found).changes,
    asOf,
  }
}

export const bulletinExports = new Hono<Env>().get(
  '/bulletins/:bulletinId/export',
  allow(
    roles,
    'bulletins',
    'A bulletin as a file: Word as an official document, a page to print, a workbook; a reader gets what is published',
    { 200: 'The file' },
  ),
  validate('param', bulletinParam),
  validate(
    'query',
    z.object({
      format: z.enum(['docx', 'xlsx', 'html']),
      edition: idText.optional(),
      /** `plain`: without the red head. */
      head: z.enum(['red', 'plain']).default('red'),
      lang: z.enum(['zh', 'en']).optional(),
    }),
  ),
  async (c) => {
    const { actor, deps } = c.var
    const { bulletinId } = c.req.valid('param')
    const { format, edition, head, lang } = c.req.valid('query')
    const locale = lang ?? c.var.locale
    const organisation = await findOrganisation(deps.database.db, actor.organisationId)
    const asked = { edition, isReader: actor.role === 'reader' }
    const paper = await withinOrganisation(deps.database.db, actor.organisationId, (db) =>
      loadPaper(db, organisation?.name ?? '', bulletinId, asked, locale),
    )
    const { from, to } = paper.figures.period
    const mark = paper.published ? `edition-${paper.published.edition}` : 'draft'
    return answerDocument(
      bulletinPaper(paper, head === 'red', locale),
      format,
      `bulletin-${from}-${to}-${mark}`,
    )
  },
)
