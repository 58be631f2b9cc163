import { createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type Stance, stances } from '../../api/domain/theme.ts'
import { canOrganise, useSession } from '../access/session.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Choice } from '../ui/Choice.tsx'
import { Pager } from '../ui/Pager.tsx'
import { CommentDialog } from './CommentDialog.tsx'
import { afterComment, type Comment, type Comments, decideComment, loadComments } from './survey.ts'
import { themeName } from './survey-words.ts'

const looks: Record<Stance, string> = {
  for: 'border-under text-under',
  against: 'border-over text-over',
  neutral: 'border-line-strong text-muted',
}
const marks: Record<Stance, string> = { for: '+', against: '−', neutral: '·' }

type ThemeRow = Comments['themes'][number]

/** How often each theme is spoken of, for and against; a theme opens its comments. */
const ThemeTable = (props: {
  themes: ThemeRow[]
  open: string | undefined
  onOpen: (theme: string | null) => void
}): JSX.Element => (
  <div class="table-scroll">
    <table class="table">
      <caption class="sr-only">{t('comment.themes')}</caption>
      <thead>
        <tr>
          <th>{t('comment.theme')}</th>
          <th class="num">{t('comment.count')}</th>
          <th class="num">{t('comment.stance.for')}</th>
          <th class="num">{t('comment.stance.against')}</th>
          <th class="num">{t('comment.stance.neutral')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.themes}>
          {(theme) => {
            const key = theme.id === null ? 'none' : String(theme.id)
            const isOpen = () => props.open === key
            return (
              <tr aria-selected={isOpen()}>
                <th scope="row">
                  <button
                    type="button"
                    class="link max-sm:min-h-11"
                    aria-pressed={isOpen()}
                    onClick={() => props.onOpen(isOpen() ? null : key)}
                  >
                    {themeName(theme)}
                  </button>
                </th>
                <td class="num">{count(theme.n)}</td>
                <td class="num text-under">{count(theme.for)}</td>
                <td class="num text-over">{count(theme.against)}</td>
                <td class="num text-muted">{count(theme.neutral)}</td>
              </tr>
            )
          }}
        </For>
      </tbody>
    </table>
  </div>
)

const Line = (props: {
  comment: Comment
  names: (id: number | null) => string
  mayDecide: boolean
  onEdit: () => void
}): JSX.Element => (
  <li
    class={`flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line py-2 first:border-0 ${props.comment.isPrinted ? '' : 'no-print'}`}
  >
    <p class="min-w-0 flex-1 basis-64 whitespace-pre-line [overflow-wrap:anywhere]">
      {props.comment.text}
      <span class="block text-xs text-muted">
        {props.comment.title}
        <Show when={props.comment.decidedBy}>
          {(name) => <> · {t('comment.decided', { name: name() })}</>}
        </Show>
        <Show when={!props.comment.isPrinted}> · {t('comment.not-printed')}</Show>
      </span>
    </p>
    <ul class="flex flex-wrap gap-1">
      <For each={props.comment.themes}>
        {({ id, stance }) => (
          <li class={`chip ${looks[stance]}`}>
            <span aria-hidden="true">{marks[stance]}</span> {props.names(id)}
            <span class="sr-only"> {t(`comment.stance.${stance}`)}</span>
          </li>
        )}
      </For>
    </ul>
    <Show when={props.mayDecide}>
      <button
        type="button"
        class="btn btn-quiet no-print ms-auto max-sm:min-h-11"
        aria-label={t('comment.edit.of', { text: props.comment.text.slice(0, 40) })}
        onClick={() => props.onEdit()}
      >
        {t('department.edit')}
      </button>
    </Show>
  </li>
)

/** What was said in words: by theme, for and against, in the words in which it was said. */
export const CommentsView = (props: { meetingId: number }): JSX.Element => {
  const session = useSession()
  const [search, setSearch] = useSearchParams<{ theme: string; stance: string; comments: string }>()
  const [editing, setEditing] = createSignal<Comment>()
  const stance = () => stances.find((one) => one === search.stance)
  const found = createAsync(() =>
    loadComments(props.meetingId, {
      ...(search.theme && { theme: search.theme }),
      ...(stance() && { stance: stance() as Stance }),
      page: search.comments ?? '1',
    }),
  )
  const names = (id: number | null) => {
    const theme = found()?.themes.find((one) => one.id === id)
    return theme ? themeName(theme) : t('comment.no-theme')
  }
  const save = (comment: Comment, decision: Parameters<typeof decideComment>[1]) =>
    act(() => decideComment(comment.id, decision), t('comment.saved'), afterComment)
  return (
    <Show when={found()}>
      {(list) => (
        <Show when={list().count > 0}>
          <section class="grid gap-3" aria-labelledby="comments">
            <div class="flex flex-wrap items-center gap-3">
              <h2 id="comments" class="me-auto">
                {t('comment.title')}
                <span class="ms-2 text-sm font-normal text-muted">
                  {t('comment.all', { count: count(list().count) })}
                </span>
              </h2>
              <span class="no-print">
                <Choice<Stance | 'all'>
                  label={t('comment.stance')}
                  value={stance() ?? 'all'}
                  options={(['all', ...stances] as const).map((value) => ({
                    value,
                    label: t(`comment.stance.${value}`),
                  }))}
                  onChange={(value) =>
                    setSearch(
                      { stance: value === 'all' ? null : value, comments: null },
                      { replace: true },
                    )
                  }
                />
              </span>
            </div>
            <div class="grid items-start gap-4 lg:grid-cols-[24rem_minmax(0,1fr)]">
              <ThemeTable
                themes={list().themes}
                open={search.theme}
                onOpen={(theme) => setSearch({ theme, comments: null }, { replace: true })}
              />
              <div class="card px-4 py-1">
                <Show
                  when={list().comments.length > 0}
                  fallback={<p class="py-3 text-muted">{t('comment.none-fit')}</p>}
                >
                  <ul>
                    <For each={list().comments}>
                      {(comment) => (
                        <Line
                          comment={comment}
                          names={names}
                          mayDecide={canOrganise(session())}
                          onEdit={() => setEditing(comment)}
                        />
                      )}
                    </For>
                  </ul>
                </Show>
                <Show when={list().total > list().pageSize}>
                  <div class="border-t border-line py-2">
                    <Pager
                      page={list().page}
                      pageSize={list().pageSize}
                      total={list().total}
                      onPage={(page) => setSearch({ comments: String(page) })}
                    />
                  </div>
                </Show>
              </div>
            </div>
            <CommentDialog
              comment={editing()}
              onSave={async (decision) => {
                const comment = editing()
                if (comment) await save(comment, decision)
              }}
              onClose={() => setEditing(undefined)}
            />
          </section>
        </Show>
      )}
    </Show>
  )
}
