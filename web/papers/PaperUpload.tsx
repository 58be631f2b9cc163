import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { PaperKind } from '../../api/domain/settlement.ts'
import { bytes } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Progress } from '../imports/upload.ts'
import { afterSettling } from '../settlements/settlement.ts'
import { useSettling } from '../settlements/settling.ts'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { maxPaperBytes, sendPaper } from './papers.ts'

/** Drop it or choose it; how far it is, and what went wrong. */
export const PaperUpload = (props: { paper: PaperKind }): JSX.Element => {
  const { meetingId } = useSettling()
  const [progress, setProgress] = createSignal<Progress>()
  const [error, setError] = createSignal<string>()
  const [isOver, setOver] = createSignal(false)
  let cancel: (() => void) | undefined
  onCleanup(() => cancel?.())
  const send = async (file: File | undefined) => {
    if (!file) return
    setError(undefined)
    if (file.size > maxPaperBytes) return setError(t('paper.too-large', { size: bytes(file.size) }))
    setProgress({ sentBytes: 0, byteCount: file.size, isReading: false })
    const sending = sendPaper(meetingId(), props.paper, file, setProgress)
    cancel = sending.cancel
    try {
      await sending.done
      say(t('paper.added', { filename: file.name }))
      await afterSettling()
    } catch (refused) {
      if (!(refused instanceof DOMException)) setError(sentence(refused))
    } finally {
      cancel = undefined
      setProgress(undefined)
    }
  }
  return (
    <div>
      <Show
        when={progress()}
        fallback={
          <label
            class="flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border border-dashed px-3 text-sm focus-within:outline-2 focus-within:outline-(--focus) hover:bg-hover"
            classList={{ 'border-line-strong': !isOver(), 'border-accent bg-tint': isOver() }}
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
            <Icon name="upload" class="text-muted" />
            <span>{t('paper.drop')}</span>
            <input
              class="sr-only"
              type="file"
              aria-label={t('paper.add', { paper: t(`paper.${props.paper}`) })}
              onChange={(event) => {
                void send(event.currentTarget.files?.[0])
                event.currentTarget.value = ''
              }}
            />
          </label>
        }
      >
        {(now) => (
          <div class="flex items-center gap-3" role="status">
            <progress
              class="h-2 w-full accent-accent"
              aria-label={t('import.progress')}
              value={now().sentBytes}
              max={now().byteCount}
            />
            <button type="button" class="btn" onClick={() => cancel?.()}>
              {t('import.cancel')}
            </button>
          </div>
        )}
      </Show>
      <Show when={error()}>
        <p class="mt-1 text-sm text-over" role="alert">
          {error()}
        </p>
      </Show>
    </div>
  )
}
