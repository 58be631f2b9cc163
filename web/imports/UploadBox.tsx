import { revalidate, useNavigate, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { bytes, count, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { type AnyKind, kindName } from './import-words.ts'
import type { Progress, UploadTarget } from './upload.ts'

const Working = (props: {
  filename: string
  progress: Progress
  rowsRead: number
  onCancel: () => void
}): JSX.Element => (
  <div class="card grid gap-3 p-5" role="status">
    <div class="flex flex-wrap items-center justify-between gap-2">
      <p class="font-medium">{props.filename}</p>
      <button type="button" class="btn" onClick={props.onCancel}>
        {t('import.cancel')}
      </button>
    </div>
    <Show
      when={props.progress.isReading}
      fallback={
        <progress
          class="h-2 w-full accent-accent"
          aria-label={t('import.progress')}
          value={props.progress.sentBytes}
          max={props.progress.byteCount}
        />
      }
    >
      <progress class="h-2 w-full accent-accent" aria-label={t('import.reading')} />
    </Show>
    <p class="text-sm text-muted">
      {props.progress.isReading
        ? props.rowsRead > 0
          ? t('import.reading.rows', { count: count(props.rowsRead) })
          : t('import.reading')
        : t('import.sending', {
            sent: bytes(props.progress.sentBytes),
            all: bytes(props.progress.byteCount),
            share: percent(props.progress.sentBytes, props.progress.byteCount),
          })}
    </p>
  </div>
)

/** Which kind, which file, how far. */
export const UploadBox = (props: { target: UploadTarget }): JSX.Element => {
  const go = useNavigate()
  const [search, setSearch] = useSearchParams()
  const kind = (): AnyKind =>
    props.target.kinds.find((one) => one === search.kind) ?? (props.target.kinds[0] as AnyKind)
  const [working, setWorking] = createSignal<{ filename: string; progress: Progress }>()
  const [error, setError] = createSignal<unknown>()
  const [over, setOver] = createSignal(false)
  const [rowsRead, setRowsRead] = createSignal(0)
  let cancel: (() => void) | undefined
  const poll = setInterval(async () => {
    const now = working()
    if (!now?.progress.isReading) return setRowsRead(0)
    const rows = await props.target.rowsRead(now.filename).catch(() => undefined)
    if (rows) setRowsRead(rows)
  }, 1000)
  onCleanup(() => clearInterval(poll))
  onCleanup(() => cancel?.())
  const send = async (file: File | undefined) => {
    if (!file) return
    setError(undefined)
    const start = { sentBytes: 0, byteCount: file.size, isReading: false }
    setWorking({ filename: file.name, progress: start })
    const sending = props.target.send(kind(), file, (progress) =>
      setWorking({ filename: file.name, progress }),
    )
    cancel = sending.cancel
    try {
      const made = await sending.done
      cancel = undefined
      await revalidate(props.target.keys)
      go(props.target.addressOf(made.id))
    } catch (refused) {
      cancel = undefined
      if (!(refused instanceof DOMException)) setError(refused)
    } finally {
      setWorking(undefined)
    }
  }
  return (
    <section class="grid gap-3" aria-label={t('import.new')}>
      <div class="flex flex-wrap items-center gap-3">
        <h2>{t('import.new')}</h2>
        <Choice<AnyKind>
          label={t('import.kind')}
          value={kind()}
          options={props.target.kinds.map((value) => ({ value, label: kindName(value) }))}
          onChange={(value) => setSearch({ kind: value })}
        />
      </div>
      <Show when={error()}>
        <Notice tone="over" title={t('import.failed')}>
          <p>{sentence(error())}</p>
          <p class="text-sm text-muted">{t('import.failed.safe')}</p>
        </Notice>
      </Show>
      <Show
        when={working()}
        fallback={
          <label
            class="flex min-h-36 cursor-pointer flex-col items-center justify-center gap-2 rounded-lg border-2 border-dashed bg-surface p-6 text-center focus-within:outline-2 focus-within:outline-(--focus) hover:bg-hover"
            classList={{ 'border-line-strong': !over(), 'border-accent bg-tint': over() }}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              event.preventDefault()
              setOver(false)
              void send(event.dataTransfer?.files[0])
            }}
          >
            <Icon name="upload" size={28} class="text-muted" />
            <span class="font-medium">{t('import.drop')}</span>
            <span class="max-w-prose text-sm text-muted">{t(`import.kind.${kind()}.hint`)}</span>
            <span class="text-xs text-muted">{t('import.drop.formats')}</span>
            <input
              class="sr-only"
              type="file"
              accept=".csv,.tsv,.txt,.xlsx"
              onChange={(event) => {
                void send(event.currentTarget.files?.[0])
                event.currentTarget.value = ''
              }}
            />
          </label>
        }
      >
        {(now) => <Working {...now()} rowsRead={rowsRead()} onCancel={() => cancel?.()} />}
      </Show>
    </section>
  )
}
