import { createSignal, For, Index, type JSX } from 'solid-js'
import { createStore } from 'solid-js/store'
import { sittings } from '../../api/domain/item.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { headCount } from '../meetings/meeting.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { onlyNew, type Row } from './budget-rows.ts'
import { generateRows, type RoomPlan } from './generate-rows.ts'

const Cell = (props: {
  label: string
  value: string
  numeric?: boolean
  onInput: (text: string) => void
}): JSX.Element => (
  <input
    class={`input ${props.numeric ? 'text-end' : ''}`}
    aria-label={props.label}
    value={props.value}
    inputmode={props.numeric ? 'decimal' : 'text'}
    onInput={(event) => props.onInput(event.currentTarget.value)}
  />
)

export const GenerateDialog = (props: {
  open: boolean
  onClose: () => void
  rows: readonly Row[]
  onAdd: (rows: Row[]) => void
}): JSX.Element => {
  const detail = useMeeting()
  const people = () => headCount(detail().meeting) || ''
  const [meals, setMeals] = createStore(
    sittings.map((sitting) => ({
      sitting,
      wanted: sitting !== 'tea',
      covers: String(people()),
      price: '',
    })),
  )
  const [rooms, setRooms] = createSignal<RoomPlan[]>([{ roomType: '', rooms: '', price: '' }])
  const setRoom = (at: number, change: Partial<RoomPlan>) =>
    setRooms((all) => all.map((room, index) => (index === at ? { ...room, ...change } : room)))
  const made = () =>
    onlyNew(
      generateRows(
        detail().meeting,
        meals.filter((meal) => meal.wanted),
        rooms().filter((room) => room.roomType.trim() !== ''),
        { meal: t('unit.meal'), lodging: t('unit.lodging') },
      ),
      props.rows,
    )
  const head = 'text-xs text-muted'
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('budget.generate')}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={made().length === 0}
            onClick={() => props.onAdd(made())}
          >
            {t('budget.generate.action', { count: count(made().length) })}
          </button>
        </>
      }
    >
      <p class="mb-4 text-sm text-muted">{t('budget.generate.lead')}</p>
      <div class="mb-4 grid grid-cols-[1fr_6rem_7rem] items-center gap-2">
        <h3>{t('budget.generate.meals')}</h3>
        <span class={head}>{t('budget.generate.covers')}</span>
        <span class={head}>{t('budget.generate.price')}</span>
        <For each={meals}>
          {(meal, at) => (
            <>
              <label class="flex items-center gap-2">
                <input
                  type="checkbox"
                  checked={meal.wanted}
                  onChange={(event) => setMeals(at(), 'wanted', event.currentTarget.checked)}
                />
                {t(`sitting.${meal.sitting}`)}
              </label>
              <Cell
                numeric
                label={`${t(`sitting.${meal.sitting}`)} ${t('budget.generate.covers')}`}
                value={meal.covers}
                onInput={(covers) => setMeals(at(), 'covers', covers)}
              />
              <Cell
                numeric
                label={`${t(`sitting.${meal.sitting}`)} ${t('budget.generate.price')}`}
                value={meal.price}
                onInput={(price) => setMeals(at(), 'price', price)}
              />
            </>
          )}
        </For>
      </div>
      <div class="grid grid-cols-[1fr_6rem_7rem] items-center gap-2">
        <span class={head}>{t('budget.generate.room-type')}</span>
        <span class={head}>{t('budget.generate.rooms')}</span>
        <span class={head}>{t('budget.generate.price')}</span>
        <Index each={rooms()}>
          {(room, at) => (
            <>
              <Cell
                label={`${t('budget.generate.room-type')} ${at + 1}`}
                value={room().roomType}
                onInput={(roomType) => setRoom(at, { roomType })}
              />
              <Cell
                numeric
                label={`${t('budget.generate.rooms')} ${at + 1}`}
                value={room().rooms}
                onInput={(text) => setRoom(at, { rooms: text })}
              />
              <Cell
                numeric
                label={`${t('budget.generate.price')} ${at + 1}`}
                value={room().price}
                onInput={(price) => setRoom(at, { price })}
              />
            </>
          )}
        </Index>
      </div>
      <button
        type="button"
        class="btn btn-quiet mt-2"
        onClick={() => setRooms((all) => [...all, { roomType: '', rooms: '', price: '' }])}
      >
        <Icon name="plus" />
        {t('budget.generate.more')}
      </button>
    </Dialog>
  )
}
