import { createSignal, type JSX, Show } from 'solid-js'
import { Refused } from '../api.ts'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { afterAnswering, answerOwnShare, type OwnShare } from './my-department.ts'

type State = OwnShare['state']

/** The department's answer: confirmed, objected to with a reason, or taken back. */
export const ShareAnswer = (props: {
  meetingId: string
  edition: number
  share: Pick<
    OwnShare,
    'departmentId' | 'state' | 'comment' | 'answeredBy' | 'answeredAt' | 'onBehalf'
  >
}): JSX.Element => {
  const [comment, setComment] = createSignal('')
  const [problem, setProblem] = createSignal<string>()
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  const answer = async (state: State) => {
    setProblem(undefined)
    setError(undefined)
    if (state === 'objected' && comment().trim() === '') {
      setProblem(t('my-department.objection.missing'))
      return
    }
    setBusy(true)
    try {
      await answerOwnShare(props.meetingId, {
        departmentId: props.share.departmentId,
        edition: props.edition,
        state,
        comment: comment().trim() || null,
      })
      setComment('')
      say(t(`my-department.said.${state}`))
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused && refused.status === 409) await afterAnswering()
      if (refused instanceof Refused)
        setProblem(refused.problems.find(({ path }) => path === 'comment')?.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="card no-print grid gap-3 p-4" aria-label={t('apportionment.answer')}>
      <h2>{t('apportionment.answer')}</h2>
      <Show when={error()}>
        <Notice tone="over">{error()}</Notice>
      </Show>
      <Show
        when={props.share.state === 'open'}
        fallback={
          <>
            <p>
              <span class="font-semibold">{t(`apportionment.state.${props.share.state}`)}</span>{' '}
              <span class="text-muted">
                {t(
                  props.share.onBehalf ? 'apportionment.answered-for' : 'apportionment.answered-by',
                  { name: props.share.answeredBy ?? '', at: moment(props.share.answeredAt) },
                )}
              </span>
            </p>
            <Show when={props.share.comment}>{(text) => <p>{text()}</p>}</Show>
            <div>
              <button type="button" class="btn" disabled={isBusy()} onClick={() => answer('open')}>
                {t('my-department.take-back')}
              </button>
            </div>
          </>
        }
      >
        <Field
          label={t('apportionment.answer.comment')}
          hint={t('apportionment.answer.comment.hint')}
          error={problem()}
        >
          {(aria) => (
            <textarea
              {...aria}
              class="input"
              rows="3"
              maxlength="1000"
              value={comment()}
              onInput={(event) => setComment(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="flex flex-wrap gap-2">
          <button
            type="button"
            class="btn btn-primary"
            disabled={isBusy()}
            onClick={() => answer('confirmed')}
          >
            {t('my-department.confirm')}
          </button>
          <button type="button" class="btn" disabled={isBusy()} onClick={() => answer('objected')}>
            {t('my-department.object')}
          </button>
        </div>
      </Show>
    </section>
  )
}
