import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { ruleBookFaults } from '../../api/domain/rule-book-faults.ts'
import { ruleBookFaultText } from '../../api/domain/rule-book-words.ts'
import { Refused } from '../api.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { guardLeaving } from '../ui/guard-leaving.ts'
import { Notice } from '../ui/Notice.tsx'
import { StaleNotice } from '../ui/StaleNotice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { Changes } from './Changes.tsx'
import { DutyRules } from './DutyRules.tsx'
import { sameBook } from './draft.ts'
import { EditingContext } from './editing.ts'
import { ItemLines } from './ItemLines.tsx'
import { RankingRules } from './RankingRules.tsx'
import {
  addRuleBook,
  afterRuleBooks,
  changeRuleBook,
  type KeptRuleBook,
  type KeptVersion,
} from './rule-books.ts'
import { UseLines } from './UseLines.tsx'
import { WorkedExample } from './WorkedExample.tsx'
import { YearRules } from './YearRules.tsx'

/** Brings the place of a fault into view: its line, else the rule that it is part of. */
function goTo(path: string) {
  const parts = path.split('.')
  while (parts.length > 0) {
    const place = document.getElementById(`rule-${parts.join('.')}`)
    if (place) {
      place.scrollIntoView({ block: 'center' })
      place.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true })
      return
    }
    parts.pop()
  }
}

/** A rule book under change: what is wrong stands at its place, and an example is scored as one types. */
export const RuleBookEditor = (props: {
  /** Undefined for a new one. */
  kept: KeptRuleBook | undefined
  first: RuleBook
  readOnly: boolean
  onSaved: (id: number) => void
  /** What somebody else saved meanwhile, in place of what is typed here. */
  onTakeTheirs: () => void
}): JSX.Element => {
  const [book, setBook] = createSignal(props.first)
  const [saved, setSaved] = createSignal(props.first)
  const [problems, setProblems] = createSignal<string[]>([])
  const [isBusy, setBusy] = createSignal(false)
  const latest = (): KeptVersion | undefined => props.kept?.versions[0]
  const set = (part: Partial<RuleBook>) => setBook((before) => ({ ...before, ...part }))
  const faults = createMemo(() =>
    ruleBookFaults(book()).map((fault) => ({
      path: fault.path,
      text: ruleBookFaultText(fault, locale()),
    })),
  )
  const isReadOnly = () => props.readOnly
  const isChanged = () => !props.readOnly && !sameBook(book(), saved())
  guardLeaving(isChanged, () => t('rule-book.leave'))
  // The version that was opened: a later one must not be replaced unseen, even once the list has shown it.
  const [version, setVersion] = createSignal(props.kept?.versions[0]?.version)
  const [stale, setStale] = createSignal<Refused>()
  const staleDraft = {
    stale,
    isOver: () => false,
    takeTheirs: () => {
      setSaved(book())
      props.onTakeTheirs()
    },
    keepMine: () => {
      setVersion(Number(stale()?.params.version))
      setStale(undefined)
    },
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isBusy()) return
    if (props.kept && !isChanged()) {
      setProblems([t('rule-book.unchanged')])
      return
    }
    setBusy(true)
    setProblems([])
    setStale(undefined)
    const sent = book()
    try {
      const kept = props.kept
        ? await changeRuleBook(props.kept.id, version() ?? 1, sent)
        : await addRuleBook(sent)
      setSaved(sent)
      await afterRuleBooks()
      say(t('rule-book.saved', { name: kept.name, version: kept.versions[0]?.version ?? 1 }))
      props.onSaved(kept.id)
    } catch (refused) {
      if (refused instanceof Refused && refused.code === 'rule-book.stale') {
        setStale(refused)
        return
      }
      setProblems([
        sentence(refused),
        ...(refused instanceof Refused ? refused.problems.map(({ message }) => message) : []),
      ])
    } finally {
      setBusy(false)
    }
  }
  return (
    <EditingContext.Provider value={{ book, set, faults, isReadOnly }}>
      <form
        class="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_21rem]"
        onSubmit={submit}
        aria-label={book().name || t('rule-book.new')}
      >
        <fieldset class="grid min-w-0 gap-4" disabled={props.readOnly || isBusy()}>
          <legend class="sr-only">{book().name || t('rule-book.new')}</legend>
          <div class="card grid gap-3 p-4 sm:grid-cols-2">
            <Field label={t('rule-book.name')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  required
                  maxlength="200"
                  value={book().name}
                  onInput={(event) => set({ name: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('rule-book.source')} hint={t('rule-book.source.hint')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  required
                  maxlength="200"
                  value={book().source}
                  onInput={(event) => set({ source: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('rule-book.valid-from')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="date"
                  required
                  value={book().validFrom}
                  onChange={(event) => set({ validFrom: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              label={t('rule-book.valid-to')}
              hint={t('rule-book.valid-to.hint')}
              error={faults().find(({ path }) => path === 'validTo')?.text}
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="date"
                  value={book().validTo ?? ''}
                  onChange={(event) => set({ validTo: event.currentTarget.value || null })}
                />
              )}
            </Field>
            <Field label={t('rule-book.note')} class="sm:col-span-2">
              {(aria) => (
                <textarea
                  {...aria}
                  class="input"
                  rows="2"
                  maxlength="2000"
                  value={book().note ?? ''}
                  onInput={(event) => set({ note: event.currentTarget.value.trim() || null })}
                />
              )}
            </Field>
          </div>
          <UseLines />
          <ItemLines />
          <DutyRules />
          <YearRules />
          <RankingRules />
        </fieldset>
        <div class="grid gap-4 xl:sticky xl:top-4">
          <Show when={!props.readOnly}>
            <div class="card grid gap-3 p-4">
              <StaleNotice title={t('rule-book.stale')} draft={staleDraft} />
              <Show when={problems().length > 0}>
                <Notice tone="over">
                  <For each={problems()}>{(problem) => <p>{problem}</p>}</For>
                </Notice>
              </Show>
              <Show
                when={faults().length > 0}
                fallback={
                  <p class="text-sm text-under" role="status">
                    {t('rule-book.no-faults')}
                  </p>
                }
              >
                <div role="status">
                  <p class="font-medium text-over">
                    {t('rule-book.faults', { count: faults().length })}
                  </p>
                  <ul class="mt-1 list-disc ps-5 text-sm">
                    <For each={faults()}>
                      {({ path, text }) => (
                        <li>
                          <button
                            type="button"
                            class="link text-start pointer-coarse:min-h-11"
                            onClick={() => goTo(path)}
                          >
                            {text}
                          </button>
                        </li>
                      )}
                    </For>
                  </ul>
                </div>
              </Show>
              <button type="submit" class="btn btn-primary" disabled={isBusy()}>
                {props.kept
                  ? t('rule-book.save-version', { version: (version() ?? 0) + 1 })
                  : t('rule-book.save-new')}
              </button>
              <Show when={latest() && isChanged()}>
                <details>
                  <summary class="link w-fit pointer-coarse:min-h-11">
                    {t('rule-book.changes.show')}
                  </summary>
                  <div class="pt-2">
                    <Changes
                      before={saved()}
                      after={book()}
                      beforeName={t('rule-book.version', { version: latest()?.version ?? 1 })}
                      afterName={t('rule-book.draft')}
                    />
                  </div>
                </details>
              </Show>
            </div>
          </Show>
          <WorkedExample book={book()} hasFaults={faults().length > 0} />
        </div>
      </form>
    </EditingContext.Provider>
  )
}
