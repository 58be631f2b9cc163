import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import type { About } from './agreement.ts'

/** What the agreement says besides its terms: with whom, by when, and what comes free. */
export const AboutForm = (props: {
  hotel: string | null
  about: About
  onChange: (part: Partial<About>) => void
}): JSX.Element => (
  <section
    class="card grid gap-3 p-4 sm:grid-cols-2 lg:grid-cols-4"
    aria-label={t('agreement.about')}
  >
    <Field label={t('agreement.contact')} hint={props.hotel ?? t('agreement.no-hotel')}>
      {(aria) => (
        <input
          {...aria}
          class="input"
          maxlength="2000"
          value={props.about.contact ?? ''}
          onInput={(event) => props.onChange({ contact: event.currentTarget.value || null })}
        />
      )}
    </Field>
    <Field label={t('agreement.room-numbers')} hint={t('agreement.room-numbers.hint')}>
      {(aria) => (
        <input
          {...aria}
          class="input"
          type="date"
          value={props.about.roomNumbersDueOn ?? ''}
          onChange={(event) =>
            props.onChange({ roomNumbersDueOn: event.currentTarget.value || null })
          }
        />
      )}
    </Field>
    <Field label={t('agreement.keys-due')} hint={t('agreement.keys-due.hint')}>
      {(aria) => (
        <input
          {...aria}
          class="input"
          type="date"
          value={props.about.keysDueOn ?? ''}
          onChange={(event) => props.onChange({ keysDueOn: event.currentTarget.value || null })}
        />
      )}
    </Field>
    <Field label={t('agreement.free')} hint={t('agreement.free.hint')}>
      {(aria) => (
        <input
          {...aria}
          class="input"
          maxlength="2000"
          value={props.about.freeItems ?? ''}
          onInput={(event) => props.onChange({ freeItems: event.currentTarget.value || null })}
        />
      )}
    </Field>
  </section>
)
