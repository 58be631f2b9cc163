import { revalidate } from '@solidjs/router'
import { createMemo, createSignal } from 'solid-js'
import type { ItemKind } from '../../api/domain/item.ts'
import { Refused } from '../api.ts'
import { loadComparison } from '../comparisons/comparison.ts'
import { t } from '../i18n/translate.ts'
import { loadMeeting, type Meeting } from '../meetings/meeting.ts'
import { createAutosave } from '../ui/autosave.ts'
import { openSheet, reduceSheet, type SheetAction } from '../ui/sheet.ts'
import {
  type About,
  type Agreement,
  fetchAgreement,
  keepAgreement,
  loadAgreement,
  saveAgreement,
} from './agreement.ts'
import {
  isBlankTerm,
  repeatedTerms,
  type TermColumn,
  type TermRow,
  termOf,
  termRowOf,
  termRules,
  termTotals,
  wrongTermCells,
} from './term-rows.ts'

const aboutOf = ({ contact, freeItems, roomNumbersDueOn, keysDueOn }: Agreement): About => ({
  contact,
  freeItems,
  roomNumbersDueOn,
  keysDueOn,
})

const unitOf = (kind: ItemKind) => (kind === 'unclassified' ? '' : t(`unit.${kind}`))

/** The draft, kept as it is typed and saved as soon as a term is complete. */
export const createAgreementDraft = (meeting: Meeting, first: Agreement) => {
  const rules = termRules(meeting, unitOf)
  const [sheet, setSheet] = createSignal(openSheet<TermRow>(first.lines.map(termRowOf), rules))
  const [about, setAbout] = createSignal(aboutOf(first))
  const [revision, setRevision] = createSignal(first.revision)
  const [stale, setStale] = createSignal<Refused>()
  /** Moving the cursor changes no row: what follows from the rows need not be worked out again. */
  const rows = createMemo(() => sheet().rows)
  const filled = createMemo(() => rows().filter((row) => !isBlankTerm(row)))
  const repeated = createMemo(() => repeatedTerms(rows()))
  const wrong = (row: TermRow): TermColumn[] => [
    ...wrongTermCells(row, meeting),
    ...(repeated().has(row) ? (['label'] as const) : []),
  ]
  const complete = createMemo(() => filled().filter((row) => wrong(row).length === 0))

  const saving = createAutosave(async () => {
    if (stale()) return
    try {
      const lines = complete().map(termOf)
      const saved = await saveAgreement(meeting.id, { revision: revision(), ...about(), lines })
      setRevision(saved.revision)
      keepAgreement(meeting.id, saved)
      await revalidate(loadComparison.key)
    } catch (refused) {
      if (refused instanceof Refused && refused.status === 409) setStale(refused)
      throw refused
    }
  })
  const touch = () => {
    if (!stale()) saving.touch()
  }
  const latest = async () => {
    const agreement = await fetchAgreement(meeting.id)
    keepAgreement(meeting.id, agreement)
    setRevision(agreement.revision)
    setStale(undefined)
    return agreement
  }
  const unfinished = () => filled().length - complete().length
  return {
    rules,
    sheet,
    about,
    filled,
    complete,
    repeated,
    wrong,
    unfinished,
    revision,
    stale,
    saving,
    totals: createMemo(() => termTotals(filled())),
    isReady: () => complete().length > 0 && unfinished() === 0 && !stale(),
    isOver: () => stale()?.code !== 'agreement.changed',
    dispatch: (action: SheetAction<TermRow>) => {
      const before = sheet()
      const after = reduceSheet(before, action, rules)
      setSheet(after)
      if (after.rows !== before.rows) touch()
    },
    setAbout: (part: Partial<About>) => {
      setAbout((before) => ({ ...before, ...part }))
      touch()
    },
    takeTheirs: async () => {
      const agreement = await latest()
      setAbout(aboutOf(agreement))
      const theirs = agreement.lines.map(termRowOf)
      setSheet((now) => reduceSheet(now, { do: 'replace', rows: theirs }, rules))
      // Signed or closed meanwhile: the page shows itself anew.
      await revalidate([loadAgreement.key, loadMeeting.key])
    },
    keepMine: async () => {
      await latest()
      await saving.retry()
    },
  }
}

export type AgreementDraft = ReturnType<typeof createAgreementDraft>
