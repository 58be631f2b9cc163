import { createSignal, For, type JSX, Show } from 'solid-js'
import { date, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { BookInWords } from './BookInWords.tsx'
import { Changes } from './Changes.tsx'
import type { KeptRuleBook, KeptVersion } from './rule-books.ts'

/** On which days a version holds. */
export const holdsText = (
  { holds, version }: KeptVersion,
  { adoptedVersion }: KeptRuleBook,
): string => {
  if (!holds)
    return t(
      adoptedVersion !== null && version > adoptedVersion
        ? 'rule-book.holds.waiting'
        : 'rule-book.holds.never',
    )
  return holds.to === null
    ? t('rule-book.holds.from', { from: date(holds.from) })
    : t('rule-book.holds.between', { from: date(holds.from), to: date(holds.to) })
}

/** The versions of a book; one in words, or against the one before it. */
export const Versions = (props: { kept: KeptRuleBook }): JSX.Element => {
  const [open, setOpen] = createSignal<number>()
  const shown = () => props.kept.versions.find(({ version }) => version === open())
  const before = () =>
    props.kept.versions.find(({ version }) => version === (shown()?.version ?? 0) - 1)
  return (
    <section class="grid gap-3">
      <h2>{t('rule-book.versions')}</h2>
      <TableScroll label={t('rule-book.versions')}>
        <table class="table cards">
          <caption class="sr-only">{t('rule-book.versions')}</caption>
          <thead>
            <tr>
              <th>{t('rule-book.version.head')}</th>
              <th>{t('rule-book.holds')}</th>
              <th>{t('rule-book.saved-by')}</th>
              <th>
                <span class="sr-only">{t('rule-book.line.steps')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.kept.versions}>
              {(one) => (
                <tr aria-selected={open() === one.version}>
                  <th scope="row" class="head">
                    {t('rule-book.version', { version: one.version })}
                  </th>
                  <td class="wide">{holdsText(one, props.kept)}</td>
                  <td class="wide text-muted">
                    {one.createdBy} · {moment(one.createdAt)}
                  </td>
                  <td class="num wide">
                    <button
                      type="button"
                      class="btn btn-quiet"
                      aria-expanded={open() === one.version}
                      onClick={() => setOpen(open() === one.version ? undefined : one.version)}
                    >
                      {t('rule-book.version.open')}
                    </button>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
      <Show when={shown()}>
        {(one) => (
          <div class="grid gap-3">
            <Show when={before()}>
              {(earlier) => (
                <>
                  <h3>
                    {t('rule-book.changes.of', {
                      from: earlier().version,
                      to: one().version,
                    })}
                  </h3>
                  <Changes
                    before={earlier().book}
                    after={one().book}
                    beforeName={t('rule-book.version', { version: earlier().version })}
                    afterName={t('rule-book.version', { version: one().version })}
                  />
                </>
              )}
            </Show>
            <BookInWords book={one().book} />
          </div>
        )}
      </Show>
    </section>
  )
}
