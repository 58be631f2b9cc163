import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import { type Edits, editsOf } from '../../api/domain/bulletin.ts'
import { rowsOf } from '../../api/domain/bulletin-figures.ts'
import { useSession } from '../access/session.ts'
import { Refused } from '../api.ts'
import { date, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Field } from '../ui/Field.tsx'
import { guardLeaving } from '../ui/guard-leaving.ts'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { BulletinLinks } from './BulletinLinks.tsx'
import { BulletinText } from './BulletinText.tsx'
import {
  afterChange,
  type Bulletin,
  type Draft,
  removeDraft,
  saveDraft,
  takeFigures,
} from './bulletins.ts'
import { Changes } from './Changes.tsx'
import { Figures } from './Figures.tsx'
import { ObjectionLine } from './ObjectionLine.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { ParagraphEditor } from './ParagraphEditor.tsx'
import { PublishButton } from './PublishButton.tsx'

/** What is being written: text beside its tables, what disagrees, what units object to, and how it goes on. */
export const DraftEditor = (props: {
  bulletin: Bulletin
  draft: Draft
  onRemoved: () => void
}): JSX.Element => {
  const session = useSession()
  const mayEdit = () => ['organiser', 'administrator'].includes(session().role)
  const mayPublish = () => ['leader', 'administrator'].includes(session().role)
  const id = () => String(props.bulletin.id)
  const draft = () => props.draft
  const [number, setNumber] = createSignal('')
  const [titles, setTitles] = createSignal({ zh: '', en: '' })
  const [edits, setEdits] = createSignal<Edits>({})
  const [isChanged, setChanged] = createSignal(false)
  const [stale, setStale] = createSignal<string>()
  /** What is written here rests on this one, whatever was saved elsewhere since. */
  const [seenRevision, setSeenRevision] = createSignal(0)
  guardLeaving(isChanged, () => t('bulletin.leave'))
  const reset = () => {
    setNumber(draft().number)
    setTitles(draft().titles)
    setEdits(editsOf(draft().paragraphs))
    setChanged(false)
    setStale(undefined)
    setSeenRevision(draft().revision)
  }
  createEffect(
    on(
      () => draft().revision,
      () => {
        // Another's change is said, never laid over what is being written here.
        if (!isChanged()) reset()
      },
    ),
  )
  const change = (doing: () => void) => {
    doing()
    setChanged(true)
  }
  const save = async () => {
    try {
      await saveDraft(id(), {
        revision: seenRevision(),
        number: number(),
        titles: titles(),
        edits: edits(),
      })
      setChanged(false)
      say(t('bulletin.saved'))
      await afterChange()
      reset()
    } catch (refused) {
      if (refused instanceof Refused && refused.code === 'bulletin.stale') setStale(refused.message)
      else say(sentence(refused), 'over')
    }
  }
  const names = () => new Map(rowsOf(draft().figures).map((row) => [row.unitId, row.name]))
  const edited = () =>
    draft().paragraphs.map((one) => ({ ...one, edited: edits()[one.key] ?? null }))
  const waiting = () => props.bulletin.objections.filter((one) => one.isAccepted === null)
  const disagreements = () => draft().checked.disagreements
  return (
    <div class="grid gap-5">
      <Show when={draft().reason}>
        {(reason) => <Notice>{t('bulletin.corrects', { reason: reason() })}</Notice>}
      </Show>
      <Show when={stale()}>
        {(text) => (
          <Notice
            tone="warn"
            title={t('bulletin.stale')}
            actions={
              <button
                type="button"
                class="btn"
                onClick={async () => {
                  await afterChange()
                  reset()
                }}
              >
                {t('ui.latest')}
              </button>
            }
          >
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={draft().isStale !== false}>
        <Notice
          tone="warn"
          title={t('bulletin.figures-old')}
          actions={
            <Show when={mayEdit()}>
              <button
                type="button"
                class="btn"
                disabled={isChanged()}
                onClick={() =>
                  act(() => takeFigures(id(), draft().revision), t('bulletin.taken'), afterChange)
                }
              >
                {t('bulletin.take')}
              </button>
            </Show>
          }
        >
          {t(
            draft().isStale === null ? 'bulletin.figures-old.no-book' : 'bulletin.figures-old.text',
          )}
        </Notice>
      </Show>
      <Show
        when={disagreements().length > 0}
        fallback={<Notice tone="under">{t('bulletin.agrees')}</Notice>}
      >
        <Notice tone="over" title={t('bulletin.disagrees', { count: disagreements().length })}>
          {t('bulletin.disagrees.text')}
        </Notice>
      </Show>
      <div class="flex flex-wrap items-center gap-2">
        <Show when={mayEdit()}>
          <button
            type="button"
            class="btn btn-primary max-sm:min-h-11"
            disabled={!isChanged()}
            onClick={save}
          >
            {t('bulletin.save')}
          </button>
          <OpenDialog bulletinId={id()} draft={draft()} disabled={isChanged()} />
        </Show>
        <Show when={mayPublish()}>
          <PublishButton
            bulletinId={id()}
            draft={draft()}
            waitingCount={waiting().length}
            endsOn={props.bulletin.period.to}
          />
        </Show>
        <span class="text-sm text-muted">
          {t('bulletin.changed', { by: draft().changedBy, at: moment(draft().changedAt) })}
          <Show when={draft().openUntil}>
            {(until) => <> · {t('bulletin.open-until', { day: date(until()) })}</>}
          </Show>
        </span>
        <Show when={mayEdit() && props.bulletin.objections.length === 0}>
          <ConfirmButton
            label={t('bulletin.remove')}
            title={t('bulletin.remove')}
            sure={t(draft().edition === 1 ? 'bulletin.remove.sure' : 'bulletin.remove.correction')}
            do={async () => {
              if (await act(() => removeDraft(id()), t('bulletin.removed'))) props.onRemoved()
            }}
          />
        </Show>
      </div>
      <Show when={mayEdit()}>
        <div class="grid gap-3 sm:grid-cols-3">
          <Field label={t('bulletin.number')} hint={t('bulletin.number.hint')}>
            {(aria) => (
              <input
                {...aria}
                class="input"
                maxlength="100"
                value={number()}
                onInput={(event) => change(() => setNumber(event.currentTarget.value))}
              />
            )}
          </Field>
          <For each={['zh', 'en'] as const}>
            {(tongue) => (
              <Field label={t(`bulletin.title.${tongue}`)}>
                {(aria) => (
                  <input
                    {...aria}
                    class="input"
                    maxlength="200"
                    value={titles()[tongue]}
                    onInput={(event) =>
                      change(() => setTitles({ ...titles(), [tongue]: event.currentTarget.value }))
                    }
                  />
                )}
              </Field>
            )}
          </For>
        </div>
      </Show>
      <div class="grid items-start gap-4 xl:grid-cols-2">
        <div class="grid gap-3">
          <h2>{t('bulletin.paragraphs')}</h2>
          <For each={draft().paragraphs}>
            {(paragraph) => (
              <ParagraphEditor
                paragraph={paragraph}
                edited={edits()[paragraph.key] ?? null}
                checked={draft().checked}
                names={names()}
                mayEdit={mayEdit()}
                onEdit={(texts) =>
                  change(() => {
                    const { [paragraph.key]: _, ...others } = edits()
                    setEdits(texts ? { ...others, [paragraph.key]: texts } : others)
                  })
                }
              />
            )}
          </For>
        </div>
        <div class="grid gap-3">
          <h2>{t('bulletin.preview')}</h2>
          <BulletinText
            titles={titles()}
            number={number()}
            period={props.bulletin.period}
            paragraphs={edited()}
            organisation={session().organisation.name}
            publishedOn={null}
          />
          <BulletinLinks bulletinId={props.bulletin.id} edition={draft().edition} />
        </div>
      </div>
      <Show when={draft().changes}>
        {(changes) => <Changes changes={changes()} edition={draft().edition} />}
      </Show>
      <h2>{t('bulletin.tables')}</h2>
      <Figures
        figures={draft().figures}
        objections={props.bulletin.objections.filter((one) => one.edition === draft().edition)}
        objection={(objection) => (
          <ObjectionLine
            bulletinId={props.bulletin.id}
            objection={objection}
            mayAnswer={mayEdit()}
          />
        )}
      />
    </div>
  )
}
