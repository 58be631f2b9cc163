import { createSignal, type JSX, Show } from 'solid-js'
import { bytes, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { afterSettling } from '../settlements/settlement.ts'
import { useSettling } from '../settlements/settling.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type Paper, paperAddress, removePaper, sayHowMany } from './papers.ts'

/** How many people a sign-in sheet shows: what the bill's covers are held against. */
const HowMany = (props: { paper: Paper; onSay: (count: number | null) => void }): JSX.Element => (
  <label class="flex items-center gap-2 text-sm">
    {t('paper.signed-in')}
    <input
      class="input num w-24"
      type="number"
      min="0"
      max="1000000"
      inputmode="numeric"
      value={props.paper.signedInCount ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget
        props.onSay(value === '' ? null : Number(value))
      }}
    />
  </label>
)

/** A paper in the file: taken out again, or downloaded as it was handed in. */
export const PaperFile = (props: { paper: Paper }): JSX.Element => {
  const { meetingId, mayFile } = useSettling()
  const [isAsking, setAsking] = createSignal(false)
  const take = async (act: () => Promise<unknown>, done: string) => {
    setAsking(false)
    try {
      await act()
      say(done)
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await afterSettling()
  }
  const { paper } = props
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-0">
      <span class="min-w-0">
        <a
          class="link [overflow-wrap:anywhere]"
          href={paperAddress(meetingId(), paper.id)}
          download=""
        >
          {paper.filename}
        </a>
        <span class="block text-xs text-muted">
          {bytes(paper.byteCount)} · {paper.createdBy} {moment(paper.createdAt)}
        </span>
      </span>
      <span class="flex items-center gap-2">
        <Show when={paper.kind === 'sign-in'}>
          <Show
            when={mayFile()}
            fallback={
              <span class="text-sm">
                {t('paper.signed-in')} {paper.signedInCount ?? '–'}
              </span>
            }
          >
            <HowMany
              paper={paper}
              onSay={(count) =>
                take(
                  () => sayHowMany(meetingId(), paper.id, count),
                  t('paper.counted', { count: count ?? '–' }),
                )
              }
            />
          </Show>
        </Show>
        <Show when={mayFile()}>
          <button
            type="button"
            class="btn btn-quiet"
            aria-label={t('paper.remove.of', { filename: paper.filename })}
            onClick={() => setAsking(true)}
          >
            <Icon name="trash" />
          </button>
        </Show>
      </span>
      <Dialog
        open={isAsking()}
        onClose={() => setAsking(false)}
        title={t('paper.remove')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-danger"
              onClick={() =>
                take(
                  () => removePaper(meetingId(), paper.id),
                  t('paper.removed', { filename: paper.filename }),
                )
              }
            >
              {t('paper.remove')}
            </button>
          </>
        }
      >
        {t('paper.remove.sure', { filename: paper.filename, size: bytes(paper.byteCount) })}
      </Dialog>
    </li>
  )
}
