import { createAsync, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Changes } from '../rule-books/Changes.tsx'
import { type KeptVersion, listRuleBooks } from '../rule-books/rule-books.ts'
import { Points } from '../ui/Figures.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { Movement } from './Movement.tsx'
import { type Comparison, loadComparison, type RankingAsked } from './rankings.ts'

type Side = Comparison['units'][number]['before']

const Place = (props: { side: Side; label: string }): JSX.Element => (
  <>
    <td class="num" data-label={props.label}>
      {props.side ? t('ranking.place', { rank: props.side.rank }) : '–'}
    </td>
    <td class="num" data-label={t('ranking.points')}>
      <Points text={props.side?.points} />
    </td>
  </>
)

/** The same period under another book: places side by side, and what the books say differently. */
export const WhatIfView = (props: { asked: RankingAsked }): JSX.Element => {
  const [search, setSearch] = useSearchParams<{ other: string }>()
  const books = createAsync(() => listRuleBooks())
  const options = () =>
    (books()?.ruleBooks ?? []).flatMap(({ id, name, versions }) =>
      versions.map(({ version }) => ({
        value: `${id}.${version}`,
        label: t('ranking.book.version', { name, version }),
      })),
    )
  const other = () => options().find(({ value }) => value === search.other)?.value
  const found = createAsync(async () => {
    const value = other()
    return value ? loadComparison({ ...props.asked, other: value }) : undefined
  })
  const versionOf = (book: Comparison['before'][number] | undefined): KeptVersion | undefined =>
    books()
      ?.ruleBooks.find(({ id }) => id === book?.ruleBookId)
      ?.versions.find(({ version }) => version === book?.version)
  const nameOf = (used: Comparison['before']) =>
    used.map(({ name, version }) => t('ranking.book.version', { name, version })).join(' + ')
  return (
    <Show when={books()}>
      <div class="grid gap-4">
        <label class="no-print flex flex-wrap items-center gap-2">
          <span>{t('ranking.what-if.choose')}</span>
          <select
            class="input w-auto max-w-full"
            onChange={(event) => setSearch({ other: event.currentTarget.value || null })}
          >
            <option value="">{t('ranking.what-if.none')}</option>
            <For each={options()}>
              {({ value, label }) => (
                <option value={value} selected={value === other()}>
                  {label}
                </option>
              )}
            </For>
          </select>
        </label>
        <Show
          when={other()}
          fallback={<Empty title={t('ranking.what-if')}>{t('ranking.what-if.text')}</Empty>}
        >
          <Waiting>
            <Show when={found()}>
              {(one) => (
                <div class="grid gap-4">
                  <p class="font-medium">
                    {t(one().changed > 0 ? 'ranking.what-if.changed' : 'ranking.what-if.same', {
                      count: count(one().changed),
                      of: count(one().units.length),
                    })}
                  </p>
                  <TableScroll label={t('ranking.what-if')}>
                    <table class="table cards">
                      <caption class="sr-only">{t('ranking.what-if')}</caption>
                      <thead>
                        <tr>
                          <th>{t('ranking.unit')}</th>
                          <th>{t('ranking.class-head')}</th>
                          <th class="num" colspan="2">
                            {nameOf(one().before)}
                          </th>
                          <th class="num" colspan="2">
                            {nameOf(one().after)}
                          </th>
                          <th class="num">{t('ranking.movement')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        <For each={one().units}>
                          {(unit) => (
                            <tr>
                              <th scope="row" class="head">
                                {unit.name}
                              </th>
                              <td data-label={t('ranking.class-head')}>
                                {(unit.after ?? unit.before)?.class ?? t('ranking.all-units')}
                              </td>
                              <Place side={unit.before} label={t('ranking.what-if.before')} />
                              <Place side={unit.after} label={t('ranking.what-if.after')} />
                              <td class="num" data-label={t('ranking.movement')}>
                                <Movement places={unit.places} />
                              </td>
                            </tr>
                          )}
                        </For>
                      </tbody>
                    </table>
                  </TableScroll>
                  <Show when={versionOf(one().before.at(-1))}>
                    {(before) => (
                      <Show when={versionOf(one().after.at(-1))}>
                        {(after) => (
                          <section class="grid gap-2">
                            <h2>{t('rule-book.changes')}</h2>
                            <Changes
                              before={before().book}
                              after={after().book}
                              beforeName={nameOf(one().before)}
                              afterName={nameOf(one().after)}
                            />
                          </section>
                        )}
                      </Show>
                    )}
                  </Show>
                </div>
              )}
            </Show>
          </Waiting>
        </Show>
      </div>
    </Show>
  )
}
