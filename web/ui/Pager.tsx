import { type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'

export const Pager = (props: {
  page: number
  pageSize: number
  total: number
  onPage: (page: number) => void
}): JSX.Element => {
  const pages = () => Math.max(1, Math.ceil(props.total / props.pageSize))
  return (
    <nav
      aria-label={t('ui.pages')}
      class="flex flex-wrap items-center justify-between gap-3 text-sm"
    >
      <p class="text-muted">
        {t('ui.range', {
          from: count(props.total === 0 ? 0 : (props.page - 1) * props.pageSize + 1),
          to: count(Math.min(props.total, props.page * props.pageSize)),
          total: count(props.total),
        })}
      </p>
      <Show when={pages() > 1}>
        <div class="flex items-center gap-2">
          <button
            type="button"
            class="btn"
            disabled={props.page <= 1}
            onClick={() => props.onPage(props.page - 1)}
          >
            {t('ui.previous')}
          </button>
          <span>
            {count(props.page)} / {count(pages())}
          </span>
          <button
            type="button"
            class="btn"
            disabled={props.page >= pages()}
            onClick={() => props.onPage(props.page + 1)}
          >
            {t('ui.next')}
          </button>
        </div>
      </Show>
    </nav>
  )
}
