import { A, createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { useSession } from '../access/session.ts'
import { today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { AdoptionButton } from './AdoptionButton.tsx'
import { BookState } from './BookState.tsx'
import { emptyBook, startedFrom } from './draft.ts'
import { ReadyBooks } from './ReadyBooks.tsx'
import { RuleBookEditor } from './RuleBookEditor.tsx'
import {
  afterRuleBooks,
  countingVersion,
  type KeptRuleBook,
  listReadyRuleBooks,
  listRuleBooks,
  removeRuleBook,
} from './rule-books.ts'
import { holdsText, Versions } from './Versions.tsx'

const address = (book: number | 'new', from?: string) =>
  `/rankings/rule-books?book=${book}${from ? `&from=${from}` : ''}`

/** The rule books there are; one of them open to be read, changed, and put into force. */
export default function RuleBooksView(): JSX.Element {
  const session = useSession()
  const [search, setSearch] = useSearchParams<{ book: string; from: string }>()
  const found = createAsync(() => listRuleBooks())
  const ready = createAsync(() => listReadyRuleBooks())
  const mayWrite = () => ['administrator', 'organiser'].includes(session().role)
  const mayDecide = () => ['administrator', 'leader'].includes(session().role)
  const open = () => found()?.ruleBooks.find(({ id }) => String(id) === search.book)
  const isNew = () => search.book === 'new' && mayWrite()
  /** Counts the openings: only a new one begins again with what is kept. */
  const [opened, setOpened] = createSignal(0)
  const first = (): RuleBook => {
    const kept = open()?.versions[0]?.book
    if (kept) return kept
    const start = ready()?.ready.find(({ key }) => key === search.from)?.book
    const copied = found()?.ruleBooks.find(({ id }) => String(id) === search.from)
    if (copied?.versions[0])
      return {
        ...startedFrom(copied.versions[0].book, today()),
        name: t('rule-book.copy-of', { name: copied.name }),
      }
    return start ? startedFrom(start, today()) : emptyBook(today())
  }
  const remove = ({ id, name }: KeptRuleBook) =>
    act(
      () => removeRuleBook(id),
      t('rule-book.removed', { name }),
      async () => {
        if (search.book === String(id)) setSearch({ book: null })
        await afterRuleBooks()
      },
    )
  return (
    <Show when={found() && ready()}>
      <div class="grid gap-5">
        <Show when={!search.book || (!open() && !isNew())}>
          <Show
            when={(found()?.ruleBooks.length ?? 0) > 0}
            fallback={<Empty title={t('rule-book.none')}>{t('rule-book.none.text')}</Empty>}
          >
            <TableScroll label={t('rule-book.list')}>
              <table class="table cards">
                <caption class="sr-only">{t('rule-book.list')}</caption>
                <thead>
                  <tr>
                    <th>{t('rule-book.name')}</th>
                    <th>{t('rule-book.state')}</th>
                    <th>{t('rule-book.version.head')}</th>
                    <th>{t('rule-book.holds')}</th>
                    <th>
                      <span class="sr-only">{t('rule-book.line.steps')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <For each={found()?.ruleBooks}>
                    {(kept) => (
                      <tr>
                        <th scope="row" class="head">
                          <A
                            class="link inline-flex items-center pointer-coarse:min-h-11"
                            href={address(kept.id)}
                          >
                            {kept.name}
                          </A>
                        </th>
                        <td class="wide">
                          <BookState kept={kept} />
                        </td>
                        <td data-label={t('rule-book.version.head')}>
                          {countingVersion(kept)?.version}
                        </td>
                        <td class="wide">
                          <Show when={countingVersion(kept)}>
                            {(version) => holdsText(version(), kept)}
                          </Show>
                        </td>
                        <td class="num wide whitespace-nowrap">
                          <Show when={mayDecide()}>
                            <AdoptionButton kept={kept} />
                          </Show>
                          <Show when={mayWrite()}>
                            <A class="btn btn-quiet" href={address('new', String(kept.id))}>
                              {t('rule-book.copy')}
                            </A>
                            <Show when={kept.adoptedBy === null}>
                              <ConfirmButton
                                label={t('rule-book.remove.of', { name: kept.name })}
                                title={t('rule-book.remove.of', { name: kept.name })}
                                sure={t('rule-book.remove.sure')}
                                do={() => remove(kept)}
                              />
                            </Show>
                          </Show>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </TableScroll>
          </Show>
          <ReadyBooks
            ready={ready()?.ready ?? []}
            mayWrite={mayWrite()}
            hrefOf={(key) => address('new', key)}
          />
        </Show>
        <Show when={open() || isNew()}>
          <div class="flex flex-wrap items-center justify-between gap-2">
            <A class="link" href="/rankings/rule-books">
              {t('rule-book.to-list')}
            </A>
            <Show when={open()}>
              {(kept) => (
                <div class="flex flex-wrap items-center gap-2">
                  <BookState kept={kept()} />
                  <Show when={mayDecide()}>
                    <AdoptionButton kept={kept()} />
                  </Show>
                </div>
              )}
            </Show>
          </div>
          <Show when={!mayWrite()}>
            <Notice tone="lock">{t('rule-book.read-only')}</Notice>
          </Show>
          <Show when={`${search.book}:${search.from}:${opened()}`} keyed>
            <RuleBookEditor
              kept={open()}
              first={first()}
              readOnly={!mayWrite()}
              onSaved={(id) => {
                setOpened(opened() + 1)
                setSearch({ book: String(id), from: null })
              }}
              onTakeTheirs={async () => {
                await afterRuleBooks()
                setOpened(opened() + 1)
              }}
            />
          </Show>
          <Show when={open()}>{(kept) => <Versions kept={kept()} />}</Show>
        </Show>
      </div>
    </Show>
  )
}
