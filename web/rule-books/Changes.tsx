import { For, type JSX, Show } from 'solid-js'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { ruleBookChanges } from '../../api/domain/rule-book-sentences.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'

/** What one version says and the other does not, side by side in words. */
export const Changes = (props: {
  before: RuleBook
  after: RuleBook
  beforeName: string
  afterName: string
}): JSX.Element => {
  const changes = () => ruleBookChanges(props.before, props.after, locale())
  return (
    <Show
      when={changes().length > 0}
      fallback={<p class="text-muted">{t('rule-book.changes.none')}</p>}
    >
      <TableScroll label={t('rule-book.changes')}>
        <table class="table cards">
          <caption class="sr-only">{t('rule-book.changes')}</caption>
          <thead>
            <tr>
              <th>{t('rule-book.section')}</th>
              <th>{props.beforeName}</th>
              <th>{props.afterName}</th>
            </tr>
          </thead>
          <tbody>
            <For each={changes()}>
              {({ section, before, after }) => (
                <tr>
                  <th scope="row" class="head">
                    {t(`rule-book.section.${section}`)}
                  </th>
                  <td class="wide" data-label={props.beforeName}>
                    <Show when={before} fallback={<span class="text-muted">–</span>}>
                      <del class="no-underline">{before}</del>
                    </Show>
                  </td>
                  <td class="wide" data-label={props.afterName}>
                    <Show
                      when={after}
                      fallback={<span class="text-muted">{t('rule-book.changes.gone')}</span>}
                    >
                      <ins class="no-underline font-medium">{after}</ins>
                    </Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
    </Show>
  )
}
