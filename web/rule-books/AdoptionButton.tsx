import { createSignal, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Dialog } from '../ui/Dialog.tsx'
import {
  adoptRuleBook,
  afterRuleBooks,
  type KeptRuleBook,
  waitingVersion,
  withdrawRuleBook,
} from './rule-books.ts'

/** A step that is asked about first: it says what it does. */
const Step = (props: { label: string; sure: string; do: () => unknown }): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  return (
    <>
      <button type="button" class="btn" onClick={() => setAsking(true)}>
        {props.label}
      </button>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={props.label}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-primary"
              onClick={() => {
                setAsking(false)
                props.do()
              }}
            >
              {props.label}
            </button>
          </>
        }
      >
        {props.sure}
      </Dialog>
    </>
  )
}

/** Puts a book or its next version into force, or takes the book out. */
export const AdoptionButton = (props: { kept: KeptRuleBook }): JSX.Element => {
  const name = () => props.kept.name
  const adopt = () =>
    act(
      () => adoptRuleBook(props.kept.id),
      t('rule-book.adopted', { name: name() }),
      afterRuleBooks,
    )
  const withdraw = () =>
    act(
      () => withdrawRuleBook(props.kept.id),
      t('rule-book.withdrawn', { name: name() }),
      afterRuleBooks,
    )
  return (
    <Show
      when={props.kept.adoptedBy !== null}
      fallback={
        <Step
          label={t('rule-book.adopt')}
          sure={t('rule-book.adopt.sure', { name: name() })}
          do={adopt}
        />
      }
    >
      <span class="inline-flex flex-wrap justify-end gap-2">
        <Show when={waitingVersion(props.kept)}>
          {(version) => (
            <Step
              label={t('rule-book.adopt.version', { version: version() })}
              sure={t('rule-book.adopt.version.sure', { name: name(), version: version() })}
              do={adopt}
            />
          )}
        </Show>
        <Step
          label={t('rule-book.withdraw')}
          sure={t('rule-book.withdraw.sure', { name: name() })}
          do={withdraw}
        />
      </span>
    </Show>
  )
}
