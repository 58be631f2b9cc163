import { createSignal, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'

/** Takes something away once it was said what goes. */
export const ConfirmButton = (props: {
  /** What is taken away, for who cannot see the row. */
  label: string
  title: string
  sure: string
  do: () => void
}): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  return (
    <>
      <button
        type="button"
        class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
        aria-label={props.label}
        onClick={() => setAsking(true)}
      >
        <Icon name="trash" />
      </button>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={props.title}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-danger"
              onClick={() => {
                setAsking(false)
                props.do()
              }}
            >
              {props.title}
            </button>
          </>
        }
      >
        {props.sure}
      </Dialog>
    </>
  )
}
