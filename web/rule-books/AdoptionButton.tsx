import { createSignal, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { adoptRuleBook, afterRuleBooks, type KeptRuleBook, withdrawRuleBook } from './rule-books.ts'

/** Puts a book into force or takes it out, once it was said what that does. */
export const AdoptionButton = (props: { kept: KeptRuleBook }): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  const isAdopted = () => props.kept.adoptedBy !== null
  const what = () => t(isAdopted() ? 'rule-book.withdraw' : 'rule-book.adopt')
  const change = () => {
    setAsking(false)
    const { id, name } = props.kept
    return act(
      () => (isAdopted() ? withdrawRuleBook(id) : adoptRuleBook(id)),
      t(isAdopted() ? 'rule-book.withdrawn' : 'rule-book.adopted', { name }),
      afterRuleBooks,
    )
  }
  return (
    <>
      <button type="button" class="btn" onClick={() => setAsking(true)}>
        {what()}
      </button>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={what()}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button type="button" class="btn btn-primary" onClick={change}>
              {what()}
            </button>
          </>
        }
      >
        {t(isAdopted() ? 'rule-book.withdraw.sure' : 'rule-book.adopt.sure', {
          name: props.kept.name,
        })}
      </Dialog>
    </>
  )
}
