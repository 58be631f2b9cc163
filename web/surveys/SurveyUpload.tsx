import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { bytes, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Progress } from '../imports/upload.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { afterSurvey, uploadSurvey } from './survey.ts'

type Working = { filename: string; progress: Progress }

const Under = (props: { working: Working; onCancel: () => void }): JSX.Element => {
  const progress = () => props.working.progress
  return (
    <div class="card grid gap-3 p-5" role="status">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <p class="font-medium">{props.working.filename}</p>
        <button type="button" class="btn" onClick={() => props.onCancel()}>
          {t('import.cancel')}
        </button>
      </div>
      <progress
        class="h-2 w-full accent-accent"
        aria-label={t('import.progress')}
        {...(progress().isReading
          ? {}
          : { value: progress().sentBytes, max: progress().byteCount })}
      />
      <p class="text-sm text-muted">
        {progress().isReading
          ? t('import.reading')
          : t('import.sending', {
              sent: bytes(progress().sentBytes),
              all: bytes(progress().byteCount),
              share: percent(progress().sentBytes, progress().byteCount),
            })}
      </p>
    </div>
  )
}

/** The export of a questionnaire, dropped here as it came. */
export const SurveyUpload = (props: { meetingId: number }): JSX.Element => {
  const go = useNavigate()
  const [working, setWorking] = createSignal<Working>()
  const [error, setError] = createSignal<unknown>()
  const [isOver, setOver] = createSignal(false)
  let cancel: (() => void) | undefined
  onCleanup(() => cancel?.())
  const send = async (file: File | undefined) => {
    if (!file) return
    setError(undefined)
    const filename = file.name
    setWorking({ filename, progress: { sentBytes: 0, byteCount: file.size, isReading: false } })
    const sending = uploadSurvey(props.meetingId, file, (progress) =>
      setWorking({ filename, progress }),
    )
    cancel = sending.cancel
    try {
      const made = await sending.done
      await afterSurvey()
      go(`/meetings/${props.meetingId}/feedback/${made.id}`)
    } catch (refused) {
      if (!(refused instanceof DOMException)) setError(refused)
    } finally {
      cancel = undefined
      setWorking(undefined)
    }
  }
  return (
    <section class="no-print grid gap-3" aria-label={t('survey.new')}>
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
            class="flex min-h-28 cursor-pointer flex-col items-center justify-center gap-1 rounded-lg border-2 border-dashed bg-surface p-4 text-center focus-within:outline-2 focus-within:outline-(--focus) hover:bg-hover"
            classList={{
              'border-line-strong': !isOver(),
              'border-accent bg-tint': isOver(),
            }}
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
            <Icon name="upload" size={24} class="text-muted" />
            <span class="font-medium">{t('survey.drop')}</span>
            <span class="max-w-prose text-sm text-muted">{t('survey.drop.hint')}</span>
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
        {(now) => <Under working={now()} onCancel={() => cancel?.()} />}
      </Show>
    </section>
  )
}
