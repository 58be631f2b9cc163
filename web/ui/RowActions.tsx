import type { JSX } from 'solid-js'
import { ConfirmButton } from './ConfirmButton.tsx'

/** At the end of a row: change it, or take it away once it was said what goes. */
export const RowActions = (props: {
  edit: string
  /** What is changed, for who cannot see the row. */
  editLabel: string
  onEdit: () => void
  removeLabel: string
  /** Over the question; the label where there is no shorter one. */
  removeTitle?: string
  sure: string
  onRemove: () => void
}): JSX.Element => (
  <div class="no-print flex shrink-0 items-center justify-end gap-1">
    <button
      type="button"
      class="btn btn-quiet max-sm:min-h-11"
      aria-label={props.editLabel}
      onClick={() => props.onEdit()}
    >
      {props.edit}
    </button>
    <ConfirmButton
      label={props.removeLabel}
      title={props.removeTitle ?? props.removeLabel}
      sure={props.sure}
      do={() => props.onRemove()}
    />
  </div>
)
