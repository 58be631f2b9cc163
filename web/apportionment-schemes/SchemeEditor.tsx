import { A } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { applyScheme } from '../../api/domain/apply-scheme.ts'
import { type ApportionWord, faultText } from '../../api/domain/apportion-words.ts'
import type { Pool, SchemeTerms } from '../../api/domain/scheme.ts'
import { Refused } from '../api.ts'
import {
  addScheme,
  afterApportioning,
  changeScheme,
  type Inputs,
  type Scheme,
} from '../apportionments/apportionment.ts'
import { carriers } from '../apportionments/carriers.ts'
import { money } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { guardLeaving } from '../ui/guard-leaving.ts'
import { Notice } from '../ui/Notice.tsx'
import { StaleNotice } from '../ui/StaleNotice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type Draft, movedPool, newPool, sameDraft, withPool } from './draft.ts'
import { PoolEditor } from './PoolEditor.tsx'
import { SchemePreview } from './SchemePreview.tsx'

/** A scheme under change, with what would come out beside it. */
export const SchemeEditor = (props: {
  /** Undefined for a new one. */
  scheme: Scheme | undefined
  first: Draft
  inputs: Inputs
  readOnly: boolean
  onSaved: (id: number) => void
  /** What somebody else saved meanwhile, in place of what is typed here. */
  onTakeTheirs: () => void
}): JSX.Element => {
  const [draft, setDraft] = createSignal(props.first)
  const [saved, setSaved] = createSignal(props.first)
  const [problems, setProblems] = createSignal<string[]>([])
  const [isBusy, setBusy] = createSignal(false)
  const terms = () => draft().terms
  const set = (change: Partial<SchemeTerms>) =>
    setDraft((before) => ({ ...before, terms: { ...before.terms, ...change } }))
  const setPool = (at: number, pool: Pool) =>
    set({ pools: terms().pools.map((one, index) => (index === at ? pool : one)) })
  const applied = createMemo(() => applyScheme(terms(), props.inputs))
  const faults = createMemo(() => {
    const found = applied()
    if (!('faults' in found)) return []
    return found.faults.map(({ pool, code, params }) => ({
      pool,
      text: faultText({ code: code as ApportionWord, params }, locale(), money),
    }))
  })
  const isChanged = () => !props.readOnly && !sameDraft(draft(), saved())
  guardLeaving(isChanged, () => t('scheme.leave'))
  // The version that was opened: a later one must not be replaced unseen, even once the list has shown it.
  const [version, setVersion] = createSignal(props.scheme?.versions[0]?.version)
  const [stale, setStale] = createSignal<Refused>()
  const staleDraft = {
    stale,
    isOver: () => false,
    takeTheirs: () => {
      setSaved(draft())
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
    if (props.scheme && !isChanged()) {
      setProblems([t('scheme.unchanged')])
      return
    }
    setBusy(true)
    setProblems([])
    setStale(undefined)
    const sent = draft()
    const { name, validFrom, validTo } = sent
    const body = { name, validFrom, validTo: validTo || null, terms: sent.terms }
    try {
      const before = props.scheme
      const kept = before
        ? await changeScheme(before.id, version() ?? 1, body)
        : await addScheme(body)
      setSaved(sent)
      await afterApportioning()
      say(
        t('scheme.saved', {
          name: kept.name,
          version: kept.versions[0]?.version ?? 1,
        }),
      )
      props.onSaved(kept.id)
    } catch (refused) {
      if (refused instanceof Refused && refused.code === 'scheme.stale') {
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
    <form class="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]" onSubmit={submit}>
      <fieldset class="grid min-w-0 gap-4" disabled={props.readOnly || isBusy()}>
        <legend class="sr-only">{draft().name || t('scheme.new')}</legend>
        <Show when={carriers(props.inputs).length === 0}>
          <Notice tone="warn" title={t('scheme.no-carriers')}>
            <p>
              {t('scheme.no-carriers.text')}{' '}
              <A class="link" href="/settings/departments">
                {t('scheme.to-departments')}
              </A>
            </p>
          </Notice>
        </Show>
        <div class="card grid gap-3 p-4 sm:grid-cols-3">
          <Field label={t('scheme.name')} class="sm:col-span-3">
            {(aria) => (
              <input
                {...aria}
                class="input"
                required
                maxlength="200"
                value={draft().name}
                onInput={(event) => setDraft({ ...draft(), name: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('scheme.valid-from')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                type="date"
                required
                value={draft().validFrom}
                onChange={(event) => setDraft({ ...draft(), validFrom: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('scheme.valid-to')} hint={t('scheme.valid-to.hint')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                type="date"
                min={draft().validFrom}
                value={draft().validTo}
                onChange={(event) => setDraft({ ...draft(), validTo: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <For each={terms().pools.map((_, at) => at)}>
          {(at) => (
            <Show when={terms().pools[at]}>
              {(pool) => (
                <PoolEditor
                  pool={pool()}
                  inputs={props.inputs}
                  faults={faults()
                    .filter((fault) => fault.pool === pool().name)
                    .map(({ text }) => text)}
                  isFirst={at === 0}
                  isLast={at === terms().pools.length - 1}
                  change={(next) => setPool(at, next)}
                  move={(by) => set({ pools: movedPool(terms().pools, at, by) })}
                  remove={() => set({ pools: terms().pools.filter((_, index) => index !== at) })}
                />
              )}
            </Show>
          )}
        </For>
        <div>
          <button
            type="button"
            class="btn"
            onClick={() =>
              set({
                pools: withPool(
                  terms().pools,
                  newPool(t('scheme.pool-number', { number: terms().pools.length + 1 })),
                ),
              })
            }
          >
            {t('scheme.add-pool')}
          </button>
        </div>
        <div class="card grid gap-3 p-4">
          <fieldset class="flex flex-wrap gap-x-4">
            <legend class="mb-1 text-sm font-medium">{t('scheme.excluded')}</legend>
            <For each={carriers(props.inputs)}>
              {({ id, name }) => (
                <label class="flex items-center gap-2 pointer-coarse:min-h-11">
                  <input
                    type="checkbox"
                    checked={terms().excluded.includes(id)}
                    onChange={(event) =>
                      set({
                        excluded: event.currentTarget.checked
                          ? [...terms().excluded, id]
                          : terms().excluded.filter((one) => one !== id),
                      })
                    }
                  />
                  {name}
                </label>
              )}
            </For>
          </fieldset>
          <div class="grid gap-3 sm:grid-cols-2">
            <Field label={t('scheme.host')} hint={t('scheme.host.hint')}>
              {(aria) => (
                <select
                  {...aria}
                  class="input"
                  onChange={(event) => {
                    const departmentId = Number(event.currentTarget.value)
                    const percent = terms().host?.percent ?? '30'
                    set({ host: departmentId ? { departmentId, percent } : null })
                  }}
                >
                  <option value="">{t('scheme.host.none')}</option>
                  <For each={carriers(props.inputs)}>
                    {({ id, name }) => (
                      <option value={id} selected={terms().host?.departmentId === id}>
                        {name}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
            <Show when={terms().host}>
              {(host) => (
                <Field label={t('scheme.host.percent')}>
                  {(aria) => (
                    <input
                      {...aria}
                      class="input num"
                      inputmode="decimal"
                      value={host().percent}
                      onChange={(event) =>
                        set({ host: { ...host(), percent: event.currentTarget.value.trim() } })
                      }
                    />
                  )}
                </Field>
              )}
            </Show>
          </div>
          <p class="text-xs text-muted">{t('scheme.barred')}</p>
        </div>
        <Show when={problems().length > 0}>
          <Notice tone="over">
            <For each={problems()}>{(problem) => <p>{problem}</p>}</For>
          </Notice>
        </Show>
        <StaleNotice title={t('scheme.stale')} draft={staleDraft} />
        <Show when={!props.readOnly}>
          <div>
            <button type="submit" class="btn btn-primary" disabled={isBusy()}>
              {version() === undefined
                ? t('scheme.save')
                : t('scheme.save-version', { version: (version() ?? 0) + 1 })}
            </button>
          </div>
        </Show>
      </fieldset>
      <SchemePreview applied={applied()} faults={faults().map(({ text }) => text)} />
    </form>
  )
}
