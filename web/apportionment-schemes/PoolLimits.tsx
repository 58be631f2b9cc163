import { For, type JSX } from 'solid-js'
import { carriers } from '../apportionments/carriers.ts'
import { amount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { centsOf, withLimit } from './draft.ts'
import type { PoolPart } from './pool-part.ts'

/** The least and the most that a department carries of this pool. */
export const PoolLimits = (props: PoolPart): JSX.Element => {
  const of = (id: number) => props.pool.limits.find(({ departmentId }) => departmentId === id)
  const input = (id: number, name: string, which: 'minCents' | 'maxCents') => (
    <input
      class="input num w-full"
      aria-label={t(`scheme.limit.${which}`, { department: name })}
      value={of(id)?.[which] == null ? '' : amount(of(id)?.[which])}
      onChange={(event) => {
        const cents = centsOf(event.currentTarget.value)
        event.currentTarget.setCustomValidity(cents === undefined ? t('scheme.no-amount') : '')
        if (!event.currentTarget.reportValidity()) return
        props.change(withLimit(props.pool, id, which, cents ?? null))
      }}
    />
  )
  return (
    <details open={props.pool.limits.length > 0}>
      <summary class="link cursor-pointer text-sm pointer-coarse:min-h-11">
        {t('scheme.limits')}
      </summary>
      <table class="table mt-1">
        <thead>
          <tr>
            <th>{t('apportionment.department')}</th>
            <th class="num">{t('scheme.least')} ¥</th>
            <th class="num">{t('scheme.most')} ¥</th>
          </tr>
        </thead>
        <tbody>
          <For each={carriers(props.inputs)}>
            {({ id, name }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{input(id, name, 'minCents')}</td>
                <td>{input(id, name, 'maxCents')}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  )
}
