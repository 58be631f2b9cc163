import { createMemo, For, type JSX, Show } from 'solid-js'
import { fractionText } from '../../api/domain/fraction.ts'
import { lineName } from '../../api/domain/period-result.ts'
import { rank } from '../../api/domain/rank.ts'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { score } from '../../api/domain/score.ts'
import { dateRange } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { reasonText } from '../rankings/reason-words.ts'
import { Points } from '../ui/Figures.tsx'
import { exampleFacts, exampleQuarter } from './example-facts.ts'

/** A handful of facts scored by the draft as it stands, by the very function that the server scores with. */
export const WorkedExample = (props: { book: RuleBook; hasFaults: boolean }): JSX.Element => {
  const worked = createMemo(() => {
    const { book } = props
    if (props.hasFaults) return undefined
    const facts = exampleFacts(book, {
      unit: (letter) => t('rule-book.example.unit', { letter }),
      item: (number) => t('rule-book.example.item', { number }),
    })
    const period = exampleQuarter(book)
    const { units } = score(book, facts, period)
    const standings = units.flatMap(({ unitId, points: own, counts }) => {
      const unit = facts.units.find(({ id }) => id === unitId)
      return unit ? [{ unit, points: own, counts }] : []
    })
    const places = rank(book, standings).classes.flatMap(({ rows }) => rows)
    return {
      period,
      units: units.map((one) => ({
        ...one,
        name: facts.units.find(({ id }) => id === one.unitId)?.name ?? '',
        rank: places.find(({ unitId }) => unitId === one.unitId)?.rank ?? null,
        reasons: one.reasons.map((reason) => ({
          text: reasonText({
            kind: reason.kind,
            lineName: lineName(book, reason.line),
            item: facts.items.find(({ id }) => id === reason.itemId)?.title ?? null,
            taken: reason.taken.map(({ by, points: off }) => ({ by, points: fractionText(off) })),
            full: fractionText(reason.full),
          }),
          points: fractionText(reason.points),
        })),
      })),
    }
  })
  return (
    <section class="card p-4" aria-label={t('rule-book.example')}>
      <h2>{t('rule-book.example')}</h2>
      <Show
        when={worked()}
        fallback={<p class="mt-2 text-sm text-muted">{t('rule-book.example.faults')}</p>}
      >
        {(found) => (
          <>
            <p class="mb-2 text-sm text-muted">
              {t('rule-book.example.text', {
                period: dateRange(found().period.from, found().period.to),
              })}
            </p>
            <For each={found().units}>
              {(unit) => (
                <details class="border-t border-line py-1" open={unit.unitId === 1}>
                  <summary class="flex cursor-pointer items-baseline justify-between gap-2 py-1 pointer-coarse:min-h-11">
                    <span class="font-medium">{unit.name}</span>
                    <span class="text-sm text-muted">
                      {unit.rank === null
                        ? t('ranking.unranked')
                        : t('ranking.place', { rank: unit.rank })}
                    </span>
                    <span class="num ms-auto font-semibold">
                      <Points text={fractionText(unit.points)} />
                    </span>
                  </summary>
                  <ul class="pb-2 text-sm">
                    <For each={unit.reasons}>
                      {(reason) => (
                        <li class="grid grid-cols-[1fr_auto] gap-x-3">
                          <span class="text-muted">{reason.text}</span>
                          <span class="num">
                            <Points text={reason.points} />
                          </span>
                        </li>
                      )}
                    </For>
                  </ul>
                </details>
              )}
            </For>
          </>
        )}
      </Show>
    </section>
  )
}
