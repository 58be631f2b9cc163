import { createSignal, For, type JSX, Show } from 'solid-js'
import { mayCarryCost } from '../../api/domain/department.ts'
import { useApportioning } from '../apportionments/apportioning.ts'
import {
  afterApportioning,
  changeRides,
  type Inputs,
  type SharedItem,
} from '../apportionments/apportionment.ts'
import { count, nothing, quantity, signedQuantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'

type Department = Inputs['departments'][number]

/** Seats of one vehicle by department; saved as a whole. */
const RideRow = (props: {
  vehicle: SharedItem
  departments: readonly Department[]
  inputs: Inputs
  /** As the log or the day's count says; null when nobody counted. */
  counted: number | null
}): JSX.Element => {
  const { meetingId, mayRide } = useApportioning()
  const kept = () =>
    new Map(
      props.inputs.rides
        .filter(({ itemId }) => itemId === props.vehicle.itemId)
        .map(({ departmentId, seats }) => [departmentId, seats]),
    )
  const [typed, setTyped] = createSignal<ReadonlyMap<number, number>>()
  const seats = () => typed() ?? kept()
  const sum = () => [...seats().values()].reduce((a, b) => a + b, 0)
  const type = (id: number, text: string) => {
    const next = new Map(seats())
    const value = Math.trunc(Number(text))
    if (value > 0) next.set(id, value)
    else next.delete(id)
    setTyped(next)
  }
  const save = async () => {
    try {
      await changeRides(
        meetingId(),
        props.vehicle.itemId,
        [...seats()].map(([departmentId, own]) => ({ departmentId, seats: own })),
      )
      setTyped(undefined)
      say(t('weight.rides.saved', { vehicle: itemName(props.vehicle) }))
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await afterApportioning()
  }
  return (
    <tr>
      <th scope="row" class="stick head">
        {itemName(props.vehicle)}
      </th>
      <td class="num" data-label={t('weight.kilometres')}>
        {quantity(props.vehicle.kilometres)}
      </td>
      <For each={props.departments}>
        {({ id, name }) => (
          <td class="num" data-label={name}>
            <Show when={mayRide()} fallback={count(seats().get(id) ?? 0)}>
              <input
                class="input num w-20"
                type="number"
                min="0"
                max="1000"
                aria-label={t('weight.seats-of', {
                  department: name,
                  vehicle: itemName(props.vehicle),
                })}
                value={seats().get(id) ?? ''}
                onInput={(event) => type(id, event.currentTarget.value)}
              />
            </Show>
          </td>
        )}
      </For>
      <td class="num font-semibold" data-label={t('weight.seats')}>
        {count(sum())}
      </td>
      <td class="num" data-label={t('weight.passengers')}>
        {quantity(props.counted)}
      </td>
      <td class="num" data-label={t('weight.seats-gap')}>
        <Show when={props.counted !== null && seats().size > 0} fallback={nothing}>
          <span classList={{ 'text-warn font-semibold': sum() !== props.counted }}>
            {signedQuantity(sum() - (props.counted ?? 0))}
          </span>
        </Show>
      </td>
      <td class="wide">
        <Show when={typed()}>
          <button type="button" class="btn btn-primary" onClick={save}>
            {t('weight.rides.save')}
          </button>
        </Show>
      </td>
    </tr>
  )
}

/** Who sat in which vehicle, beside how many were counted in it. */
export const Rides = (props: {
  inputs: Inputs
  /** By item. */
  passengers: ReadonlyMap<number, number | null>
}): JSX.Element => {
  const vehicles = () => props.inputs.items.filter(({ kind }) => kind === 'vehicle')
  const departments = () => props.inputs.departments.filter(({ nature }) => mayCarryCost(nature))
  return (
    <Show when={vehicles().length > 0}>
      <div class="grid gap-2">
        <h2>{t('weight.rides')}</h2>
        <p class="text-sm text-muted">{t('weight.rides.text')}</p>
        <TableScroll label={t('weight.rides')}>
          <table class="table cards">
            <caption class="sr-only">{t('weight.rides')}</caption>
            <thead>
              <tr>
                <th class="stick">{t('kind.vehicle')}</th>
                <th class="num">{t('weight.kilometres')}</th>
                <For each={departments()}>{({ name }) => <th class="num">{name}</th>}</For>
                <th class="num">{t('weight.seats')}</th>
                <th class="num">{t('weight.passengers')}</th>
                <th class="num">{t('weight.seats-gap')}</th>
                <th>
                  <span class="sr-only">{t('weight.rides.save')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={vehicles()}>
                {(vehicle) => (
                  <RideRow
                    vehicle={vehicle}
                    departments={departments()}
                    inputs={props.inputs}
                    counted={props.passengers.get(vehicle.itemId) ?? null}
                  />
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </div>
    </Show>
  )
}
