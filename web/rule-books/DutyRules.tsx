import type { JSX } from 'solid-js'
import { quotaCounts, type Span, spans } from '../../api/domain/rule-book.ts'
import { spanNames } from '../../api/domain/rule-book-names.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { useEditing } from './editing.ts'
import { Optional, PickField, PointsField } from './parts.tsx'

const spanName = (one: Span): string => spanNames[locale()][one]

/** Quota, base, shortfall, commissions that never came. */
export const DutyRules = (): JSX.Element => {
  const { book, set } = useEditing()
  return (
    <div class="card grid gap-3 p-4">
      <h2>{t('rule-book.duties')}</h2>
      <Optional
        label={t('rule-book.quota')}
        path="quota"
        on={book().quota !== null}
        toggle={(on) =>
          set({ quota: on ? { per: 'month', counts: 'submitted', usual: null } : null })
        }
      >
        <PickField
          label={t('rule-book.quota.per')}
          value={book().quota?.per ?? 'month'}
          options={spans}
          name={spanName}
          change={(per) => {
            const { quota } = book()
            if (quota) set({ quota: { ...quota, per } })
          }}
        />
        <PickField
          label={t('rule-book.quota.counts')}
          value={book().quota?.counts ?? 'submitted'}
          options={quotaCounts}
          name={(one) => t(`rule-book.quota.counts.${one}`)}
          change={(counts) => {
            const { quota } = book()
            if (quota) set({ quota: { ...quota, counts } })
          }}
        />
        <PointsField
          label={t('rule-book.quota.usual')}
          hint={t('rule-book.quota.usual.hint')}
          path="quota.usual"
          value={book().quota?.usual ?? null}
          change={(usual) => {
            const { quota } = book()
            if (quota) set({ quota: { ...quota, usual } })
          }}
        />
      </Optional>
      <Optional
        label={t('rule-book.base')}
        path="base"
        on={book().base !== null}
        toggle={(on) =>
          set({
            base: on
              ? {
                  points: '10',
                  each: 'span',
                  when: 'quota-met',
                  capPerSpan: null,
                  capPerYear: null,
                }
              : null,
          })
        }
      >
        <PointsField
          label={t('rule-book.points')}
          path="base.points"
          value={book().base?.points ?? ''}
          change={(points) => {
            const { base } = book()
            if (base) set({ base: { ...base, points: points ?? '' } })
          }}
        />
        <PickField
          label={t('rule-book.base.when')}
          value={book().base?.when ?? 'quota-met'}
          options={['quota-met', 'always'] as const}
          name={(one) => t(`rule-book.base.when.${one}`)}
          change={(when) => {
            const { base } = book()
            if (base) set({ base: { ...base, when } })
          }}
        />
        <PickField
          label={t('rule-book.base.each')}
          value={book().base?.each ?? 'span'}
          options={['span', 'item'] as const}
          name={(one) => t(`rule-book.base.each.${one}`)}
          change={(each) => {
            const { base } = book()
            if (base) set({ base: { ...base, each } })
          }}
        />
        <PointsField
          label={t('rule-book.base.cap-span')}
          path="base.capPerSpan"
          value={book().base?.capPerSpan ?? null}
          change={(capPerSpan) => {
            const { base } = book()
            if (base) set({ base: { ...base, capPerSpan } })
          }}
        />
        <PointsField
          label={t('rule-book.base.cap-year')}
          path="base.capPerYear"
          value={book().base?.capPerYear ?? null}
          change={(capPerYear) => {
            const { base } = book()
            if (base) set({ base: { ...base, capPerYear } })
          }}
        />
      </Optional>
      <Optional
        label={t('rule-book.shortfall')}
        path="shortfall"
        on={book().shortfall !== null}
        toggle={(on) => set({ shortfall: on ? { of: 'fixed', points: '1' } : null })}
      >
        <PickField
          label={t('rule-book.shortfall.of')}
          value={book().shortfall?.of ?? 'fixed'}
          options={['fixed', 'item', 'multiple'] as const}
          name={(one) => t(`rule-book.shortfall.of.${one}`)}
          change={(of) => {
            const { shortfall } = book()
            if (shortfall) set({ shortfall: { ...shortfall, of } })
          }}
        />
        <PointsField
          label={t('rule-book.shortfall.points')}
          path="shortfall.points"
          value={book().shortfall?.points ?? ''}
          change={(points) => {
            const { shortfall } = book()
            if (shortfall) set({ shortfall: { ...shortfall, points: points ?? '' } })
          }}
        />
      </Optional>
      <Optional
        label={t('rule-book.undelivered')}
        path="undelivered.on"
        on={book().undelivered !== null}
        toggle={(on) => set({ undelivered: on ? '5' : null })}
      >
        <PointsField
          label={t('rule-book.taken')}
          path="undelivered"
          value={book().undelivered}
          change={(undelivered) => set({ undelivered: undelivered ?? '' })}
        />
      </Optional>
      <Optional
        label={t('rule-book.floor.base')}
        path="floors.base"
        on={book().floors.base}
        toggle={(base) => set({ floors: { ...book().floors, base } })}
      >
        <span class="text-sm text-muted sm:col-span-3">{t('rule-book.floor.base.hint')}</span>
      </Optional>
    </div>
  )
}
