import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type FieldProblem, Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { listDepartments } from '../settings/departments.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import {
  addDecisions,
  afterDeciding,
  changeDecision,
  type Decision,
  type DecisionBody,
  latestRevision,
} from './decisions.ts'

const readForm = (form: FormData): DecisionBody & { reason: string | null } => {
  const read = (name: string) => String(form.get(name) ?? '').trim()
  return {
    text: read('text'),
    department: read('department'),
    person: read('person') || null,
    dueOn: read('dueOn'),
    reason: read('reason') || null,
  }
}

/** A new decision, or one that is said anew; another due date asks for its reason. */
export const DecisionForm = (props: {
  meetingId: number
  editing: Decision | 'new' | undefined
  startsOn: string
  onClose: () => void
}): JSX.Element => {
  const departments = createAsync(() => listDepartments())
  const [error, setError] = createSignal<string>()
  const [stale, setStale] = createSignal<string>()
  const [problems, setProblems] = createSignal<FieldProblem[]>([])
  const [dueOn, setDueOn] = createSignal<string>()
  let form: HTMLFormElement | undefined
  const before = () => (props.editing === 'new' ? undefined : props.editing)
  const [needsReason, setNeedsReason] = createSignal(false)
  const isMoved = () =>
    needsReason() || (before() !== undefined && (dueOn() ?? before()?.dueOn) !== before()?.dueOn)
  const problemOf = (name: string) => problems().find((one) => one.path.endsWith(name))?.message
  const close = () => {
    setError(undefined)
    setStale(undefined)
    setProblems([])
    setDueOn(undefined)
    setNeedsReason(false)
    props.onClose()
  }
  /** With `over`, over what somebody else has made of it meanwhile. */
  const save = async (over = false) => {
    if (!form) return
    const { reason, ...body } = readForm(new FormData(form))
    setError(undefined)
    setStale(undefined)
    setProblems([])
    try {
      const known = before()
      if (known) {
        const revision = over ? await latestRevision(known) : known.revision
        await changeDecision(known, { ...body, reason, revision })
      } else await addDecisions(props.meetingId, [body])
      say(t(known ? 'decision.saved' : 'decision.added'))
      await afterDeciding()
      close()
    } catch (refused) {
      if (refused instanceof Refused && refused.code === 'decision.changed') {
        setStale(sentence(refused))
        await afterDeciding()
        return
      }
      setError(sentence(refused))
      if (!(refused instanceof Refused)) return
      setProblems(refused.problems)
      // Kept over somebody else's change, the due date may be moved without looking so.
      if (refused.code === 'decision.reason-missing') setNeedsReason(true)
    }
  }
  return (
    <Dialog
      open={props.editing !== undefined}
      onClose={close}
      title={t(before() ? 'decision.edit' : 'decision.add')}
    >
      <form
        ref={form}
        class="grid grid-cols-2 gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Show when={error()}>
          <div class="col-span-2">
            <Notice tone="over">{error()}</Notice>
          </div>
        </Show>
        <Show when={stale()}>
          <div class="col-span-2">
            <Notice
              tone="warn"
              title={t('decision.stale')}
              actions={
                <>
                  <button type="button" class="btn" onClick={close}>
                    {t('budget.stale.theirs')}
                  </button>
                  <button type="button" class="btn" onClick={() => save(true)}>
                    {t('budget.stale.mine')}
                  </button>
                </>
              }
            >
              {stale()}
            </Notice>
          </div>
        </Show>
        <Field label={t('decision.text')} error={problemOf('text')} class="col-span-2">
          {(aria) => (
            <textarea {...aria} class="input" name="text" rows="3" maxlength="1000" required>
              {before()?.text ?? ''}
            </textarea>
          )}
        </Field>
        <Field
          label={t('decision.department')}
          error={problemOf('department')}
          class="max-sm:col-span-2"
        >
          {(aria) => (
            <>
              <input
                {...aria}
                class="input"
                name="department"
                list="decision-departments"
                maxlength="200"
                value={before()?.department ?? ''}
                required
              />
              <datalist id="decision-departments">
                <For each={departments()?.departments}>
                  {(department) => <option value={department.name} />}
                </For>
              </datalist>
            </>
          )}
        </Field>
        <Field label={t('decision.person')} error={problemOf('person')} class="max-sm:col-span-2">
          {(aria) => (
            <input
              {...aria}
              class="input"
              name="person"
              maxlength="200"
              value={before()?.person ?? ''}
            />
          )}
        </Field>
        <Field label={t('decision.due')} error={problemOf('dueOn')} class="max-sm:col-span-2">
          {(aria) => (
            <input
              {...aria}
              class="input"
              type="date"
              name="dueOn"
              min={props.startsOn}
              value={before()?.dueOn ?? ''}
              onInput={(event) => setDueOn(event.currentTarget.value)}
              required
            />
          )}
        </Field>
        <Show when={isMoved()}>
          <Field
            label={t('decision.move-reason')}
            hint={t('decision.move-reason.hint')}
            error={problemOf('reason')}
            class="col-span-2"
          >
            {(aria) => <input {...aria} class="input" name="reason" maxlength="1000" required />}
          </Field>
        </Show>
        <div class="col-span-2 flex justify-end gap-2">
          <button type="button" class="btn" onClick={close}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary">
            {t(before() ? 'decision.save' : 'decision.add.action')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
