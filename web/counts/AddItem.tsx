import { createSignal, type JSX } from 'solid-js'
import { type ItemIdentity, itemKey } from '../../api/domain/item.ts'
import { t } from '../i18n/translate.ts'
import { ItemPicker } from '../items/ItemPicker.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { CountRow } from './count-rows.ts'

/** Counts something that is not on the list: a car more, a room type nobody planned. */
export const AddItem = (props: {
  day: string
  rows: readonly CountRow[]
  onAdd: (item: ItemIdentity) => void
}): JSX.Element => {
  const detail = useMeeting()
  const [open, setOpen] = createSignal(false)
  const [item, setItem] = createSignal<ItemIdentity>()
  /** An item of another day is counted there. */
  const offers = (one: ItemIdentity) =>
    (one.day === null || one.day === props.day) &&
    !props.rows.some((row) => itemKey(row.item) === itemKey(one))
  const add = () => {
    const chosen = item()
    if (chosen) props.onAdd(chosen)
    setOpen(false)
  }
  return (
    <>
      <button
        type="button"
        class="btn max-sm:min-h-11"
        onClick={() => {
          setItem(undefined)
          setOpen(true)
        }}
      >
        <Icon name="plus" />
        {t('count.add')}
      </button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('count.add')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setOpen(false)}>
              {t('ui.cancel')}
            </button>
            <button type="button" class="btn btn-primary" disabled={!item()} onClick={add}>
              {t('count.add.action')}
            </button>
          </>
        }
      >
        <ItemPicker
          meetingId={detail().meeting.id}
          days={[props.day]}
          day={props.day}
          offers={offers}
          onChange={setItem}
        />
      </Dialog>
    </>
  )
}
