import { A, createAsync, useNavigate, useParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { parseTraceCode } from '../../api/domain/trace-code.ts'
import { t } from '../i18n/translate.ts'
import { inWords } from '../summary/figure-text.ts'
import { Field } from '../ui/Field.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { TraceView } from './TraceView.tsx'
import { loadTrace } from './trace.ts'

/** What one code opens. */
const Opened = (props: { code: string; onOpen: (code: string) => void }): JSX.Element => {
  const found = createAsync(() => loadTrace(props.code))
  return (
    <Show when={found()}>
      {(trace) => (
        <article class="card max-w-3xl p-4">
          <h2>{inWords(trace().traced.label)}</h2>
          <p class="text-sm">
            <A
              class="link"
              href={`/meetings/${trace().meeting.id}/summary?edition=${trace().edition}&trace=${trace().code}`}
            >
              {trace().meeting.title}
            </A>{' '}
            <span class="text-muted">
              {trace().meeting.code} · {inWords(trace().traced.title)}
            </span>
          </p>
          <TraceView trace={trace()} onOpen={props.onOpen} />
        </article>
      )}
    </Show>
  )
}

/** A field to type a code from paper into; a slip of the finger is said before anything is asked. */
export default function TracePage(): JSX.Element {
  const params = useParams<{ code?: string }>()
  const go = useNavigate()
  const [text, setText] = createSignal(params.code ?? '')
  const [isTried, setTried] = createSignal(false)
  const open = (code: string) => go(`/trace/${code}`)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const parsed = parseTraceCode(text())
    if (!parsed) return
    setText(parsed.code)
    open(parsed.code)
  }
  const isWrong = () => isTried() && !parseTraceCode(text())
  return (
    <Page title={t('trace')}>
      <form class="mb-4 flex max-w-3xl flex-wrap items-start gap-2" onSubmit={submit}>
        <Field
          class="min-w-0 flex-1 basis-64"
          label={t('trace.code')}
          hint={t('trace.hint')}
          error={isWrong() ? t('trace.mistyped') : undefined}
        >
          {(aria) => (
            <input
              {...aria}
              class="input font-mono uppercase tracking-wider"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxlength="40"
              value={text()}
              onInput={(event) => {
                setText(event.currentTarget.value)
                setTried(false)
              }}
            />
          )}
        </Field>
        <button type="submit" class="btn btn-primary mt-6 pointer-coarse:min-h-11">
          {t('trace.open')}
        </button>
      </form>
      <Waiting>
        <Show
          when={params.code}
          keyed
          fallback={<Empty title={t('trace.empty')}>{t('trace.empty.text')}</Empty>}
        >
          {(code) => <Opened code={code} onOpen={open} />}
        </Show>
      </Waiting>
    </Page>
  )
}
