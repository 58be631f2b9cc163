import { A, createAsync } from '@solidjs/router'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { dateRange, points, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Points, SignedPoints } from '../ui/Figures.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { LiftView } from './LiftView.tsx'
import { loadUnit, type RankingAsked, type UnitScore } from './rankings.ts'
import { ruleName, whyText } from './reason-words.ts'

type Reason = UnitScore['reasons'][number]
const shownAtFirst = 60

/** Reasons of one rule together, the most points first. */
export function byRule(reasons: readonly Reason[]): { name: string; reasons: Reason[] }[] {
  const found = Map.groupBy(reasons, ({ kind, lineName }) => ruleName({ kind, lineName }))
  return [...found].map(([name, own]) => ({ name, reasons: own }))
}

/** Every point of a unit, down to the item and the rule; what it had to bring; what would lift it. */
export const UnitPanel = (props: {
  unitId: number
  asked: RankingAsked
  onClose: () => void
}): JSX.Element => {
  const { class: _, ...asked } = props.asked
  const found = createAsync(() => loadUnit(props.unitId, asked))
  const [all, setAll] = createSignal(false)
  const groups = createMemo(() => {
    const reasons = found()?.reasons ?? []
    return byRule(all() ? reasons : reasons.slice(0, shownAtFirst))
  })
  return (
    <Show when={found()}>
      {(unit) => (
        <SidePanel
          title={unit().name}
          label={t('ranking.panel', { unit: unit().name })}
          onClose={props.onClose}
        >
          <dl class="mb-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            <dt class="text-muted">{t('ranking.points')}</dt>
            <dd class="num text-end text-lg font-semibold">
              <Points text={unit().points} />
            </dd>
            <dt class="text-muted">{t('ranking.rank')}</dt>
            <dd class="num text-end">
              {unit().rank === null
                ? t('ranking.unranked')
                : t('ranking.place-of', { rank: unit().rank ?? 0, of: unit().of })}
            </dd>
            <For each={unit().books}>
              {(book) => (
                <>
                  <dt class="text-muted">{t('ranking.book')}</dt>
                  <dd class="text-end">
                    <A
                      class="link inline-flex items-center pointer-coarse:min-h-11"
                      href={`/rankings/rule-books?book=${book.ruleBookId}`}
                    >
                      {t('ranking.book.version', { name: book.name, version: book.version })}
                    </A>
                    <Show when={unit().books.length > 1}>
                      <span class="block text-xs text-muted">{dateRange(book.from, book.to)}</span>
                    </Show>
                  </dd>
                </>
              )}
            </For>
          </dl>
          <Show when={unit().lift}>{(lift) => <LiftView lift={lift()} />}</Show>
          <Show when={unit().quotas.length > 0}>
            <section class="mb-4 text-sm">
              <h3 class="border-b border-line pb-1">{t('ranking.quotas')}</h3>
              <ul>
                <For each={unit().quotas}>
                  {(quota) => (
                    <li class="flex justify-between gap-2 py-0.5">
                      <span>{dateRange(quota.from, quota.to)}</span>
                      <span class={quota.missing === '0' ? 'text-under' : 'text-over'}>
                        {t('ranking.quota', {
                          brought: points(quota.brought),
                          amount: points(quota.amount),
                        })}
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
          <h3 class="mb-1">{t('ranking.reasons')}</h3>
          <Show
            when={unit().reasons.length > 0}
            fallback={<p class="text-muted">{t('ranking.reasons.none')}</p>}
          >
            <For each={groups()}>
              {(group) => (
                <section class="mb-3 text-sm">
                  <h4 class="border-b border-line pb-1 font-semibold">{group.name}</h4>
                  <ul>
                    <For each={group.reasons}>
                      {(reason) => (
                        <li class="grid grid-cols-[1fr_auto] gap-x-3 py-0.5">
                          <span>
                            <Show
                              when={reason.item}
                              fallback={<span class="block">{whyText(reason)}</span>}
                            >
                              <A
                                class="link block pointer-coarse:min-h-11"
                                href={`/rankings/facts?item=${reason.itemId}`}
                              >
                                {reason.item}
                              </A>
                            </Show>
                            <span class="text-xs text-muted">
                              {[
                                shortDay(reason.day),
                                reason.publication,
                                reason.item && reason.taken.length > 0 ? whyText(reason) : null,
                                reason.fromUnit &&
                                  t('ranking.from-unit', { unit: reason.fromUnit }),
                              ]
                                .filter((part) => part)
                                .join(' · ')}
                            </span>
                          </span>
                          <span class="num">
                            <SignedPoints text={reason.points} />
                          </span>
                        </li>
                      )}
                    </For>
                  </ul>
                </section>
              )}
            </For>
            <Show when={!all() && unit().reasons.length > shownAtFirst}>
              <button type="button" class="btn" onClick={() => setAll(true)}>
                {t('ranking.reasons.all', { count: unit().reasons.length })}
              </button>
            </Show>
          </Show>
        </SidePanel>
      )}
    </Show>
  )
}
