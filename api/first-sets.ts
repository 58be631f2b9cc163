import { insertAudit } from '../db/audit.ts'
import { insertFirstSet, listWithoutSet } from '../db/first-sets.ts'
import { replaceForbiddenWords } from '../db/forbidden-words.ts'
import type { Db } from '../db/index.ts'
import { insertStandards } from '../db/standards.ts'
import { replaceThemes } from '../db/survey-settings.ts'
import { firstForbiddenWords } from './domain/first-forbidden-words.ts'
import { firstStandards } from './domain/first-standards.ts'
import { firstThemes } from './domain/first-themes.ts'

const setName = 'standards-2016'
const themesName = 'survey-themes'

/** What an organisation starts with. Given once: it is the organisation's own from then on, to edit and remove. */
export async function giveFirstSets(db: Db, organisationId: string): Promise<void> {
  await giveFirstStandards(db, organisationId)
  await giveFirstThemes(db, organisationId)
}

async function giveFirstThemes(db: Db, organisationId: string): Promise<void> {
  if (!(await insertFirstSet(db, organisationId, themesName))) return
  await replaceThemes(db, organisationId, firstThemes)
}

async function giveFirstStandards(db: Db, organisationId: string): Promise<void> {
  if (!(await insertFirstSet(db, organisationId, setName))) return
  await insertStandards(
    db,
    firstStandards.map((standard) => ({ organisationId, ...standard })),
  )
  await replaceForbiddenWords(
    db,
    organisationId,
    firstForbiddenWords.map(({ exceptions, ...word }) => ({
      ...word,
      exceptions: [...exceptions],
    })),
  )
  await insertAudit(db, {
    organisationId,
    actorId: 'program',
    actor: '会账 Huizhang',
    action: 'standard.first-set',
    subject: 'standards',
    after: { standards: firstStandards.length, forbiddenWords: firstForbiddenWords.length },
  })
}

/** The same for every organisation that is older than the set. Run at start, as the database's owner. */
export async function giveFirstSetsToAll(db: Db): Promise<void> {
  for (const name of [setName, themesName])
    for (const { id } of await listWithoutSet(db, name))
      await db.transaction((transaction) => giveFirstSets(transaction, id))
}
