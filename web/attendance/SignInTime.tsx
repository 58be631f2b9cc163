import { For, type JSX, Show } from 'solid-js'
import { weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { stayDays } from './person-draft.ts'
import type { SignInMoment } from './sign-in-time.ts'

/** Whether a touch means now or an earlier moment: which day, at what hour. */
export const SignInTime = (props: { time: SignInMoment }): JSX.Element => (
  <Show
    when={props.time.isAfterwards()}
    fallback={
      <button
        type="button"
        class="link w-fit text-sm pointer-coarse:min-h-11"
        onClick={() => props.time.setLate(true)}
      >
        {t('attendance.afterwards')}
      </button>
    }
  >
    <fieldset class="card grid gap-2 p-3">
      <legend class="sr-only">{t('attendance.afterwards')}</legend>
      <p class="text-sm text-muted">
        {props.time.isNow() ? t('attendance.afterwards.text') : t('attendance.not-now')}
      </p>
      <div class="flex flex-wrap gap-2">
        <select
          class="input w-auto"
          aria-label={t('budget.column.day')}
          onChange={(event) => props.time.setDay(event.currentTarget.value)}
        >
          <For each={stayDays(props.time.meeting()).arrival}>
            {(day) => (
              <option value={day} selected={day === props.time.day()}>
                {weekday(day)}
              </option>
            )}
          </For>
        </select>
        <input
          class="input w-auto"
          type="time"
          aria-label={t('attendee.arrived.time')}
          value={props.time.hour()}
          onInput={(event) => props.time.setHour(event.currentTarget.value)}
        />
        <Show when={props.time.isNow()}>
          <button type="button" class="btn" onClick={() => props.time.setLate(false)}>
            {t('attendance.now')}
          </button>
        </Show>
      </div>
    </fieldset>
  </Show>
)
