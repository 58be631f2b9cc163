import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, Index, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import {
  afterComment,
  afterSurvey,
  loadSurveySettings,
  saveSmallestGroup,
  saveThemes,
  type ThemesBody,
} from './survey.ts'

type Draft = Pick<ThemesBody, 'themes' | 'forWords' | 'againstWords'>

const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s、，,；;]+/)
      .map((word) => word.replaceAll('_', ' ').trim())
      .filter((word) => word !== ''),
  ),
]
/** A word of several words stands with `_` between them: blanks part the list. */
const textOf = (words: readonly string[]): string =>
  words.map((word) => word.replaceAll(' ', '_')).join(' ')

const Words = (props: {
  label: string
  words: readonly string[]
  locked: boolean
  onChange: (words: string[]) => void
}): JSX.Element => (
  <Field label={props.label}>
    {(aria) => (
      <textarea
        {...aria}
        class="input"
        rows="3"
        disabled={props.locked}
        value={textOf(props.words)}
        onChange={(event) => props.onChange(wordsOf(event.currentTarget.value))}
      />
    )}
  </Field>
)

const SmallestGroup = (props: { revision: number; smallestGroup: number }): JSX.Element => {
  const session = useSession()
  const save = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const wanted = Number(new FormData(event.currentTarget).get('smallest'))
    void act(
      () => saveSmallestGroup(props.revision, wanted),
      t('survey.smallest.saved'),
      async () => {
        await revalidate(loadSurveySettings.key)
        await afterSurvey()
      },
    )
  }
  return (
    <form class="card grid gap-3 p-4" onSubmit={save}>
      <Field label={t('survey.smallest')} hint={t('survey.smallest.hint')}>
        {(aria) => (
          <input
            {...aria}
            class="input max-w-28"
            type="number"
            name="smallest"
            min="3"
            max="100"
            required
            disabled={session().role !== 'administrator'}
            value={props.smallestGroup}
          />
        )}
      </Field>
      <Show when={session().role === 'administrator'}>
        <div>
          <button type="submit" class="btn btn-primary">
            {t('survey.smallest.save')}
          </button>
        </div>
      </Show>
    </form>
  )
}

/** By what comments are gathered, what speaks for and against, and how few people are never shown. */
export default function SurveySettings(): JSX.Element {
  const session = useSession()
  const found = createAsync(() => loadSurveySettings())
  const [draft, setDraft] = createSignal<Draft>()
  const mayChange = () => canOrganise(session())
  const now = (): Draft =>
    draft() ?? {
      themes: found()?.themes ?? [],
      forWords: found()?.forWords ?? [],
      againstWords: found()?.againstWords ?? [],
    }
  const change = (part: Partial<Draft>) => setDraft({ ...now(), ...part })
  const changeTheme = (at: number, part: Partial<Draft['themes'][number]>) =>
    change({ themes: now().themes.map((one, row) => (row === at ? { ...one, ...part } : one)) })
  const save = async () => {
    const revision = found()?.revision ?? 0
    const isSaved = await act(
      () => saveThemes({ revision, ...now() }),
      t('theme.saved'),
      async () => {
        await revalidate(loadSurveySettings.key)
        await afterComment()
      },
    )
    if (isSaved) setDraft(undefined)
  }
  return (
    <Show when={found()}>
      {(settings) => (
        <div class="grid max-w-4xl gap-4">
          <Show when={!mayChange()}>
            <Notice tone="lock">
              {t('survey.settings.read-only', { role: t(`role.${session().role}`) })}
            </Notice>
          </Show>
          <SmallestGroup revision={settings().revision} smallestGroup={settings().smallestGroup} />
          <div>
            <h2>{t('theme.title')}</h2>
            <p class="max-w-prose text-sm text-muted">{t('theme.lead')}</p>
          </div>
          <Show when={mayChange()}>
            <div class="flex flex-wrap gap-2">
              <button
                type="button"
                class="btn max-sm:min-h-11"
                onClick={() =>
                  change({ themes: [...now().themes, { name: '', english: '', words: [] }] })
                }
              >
                <Icon name="plus" />
                {t('theme.add')}
              </button>
              <button
                type="button"
                class="btn btn-primary max-sm:min-h-11"
                disabled={draft() === undefined}
                onClick={() => void save()}
              >
                {t('theme.save')}
              </button>
              <Show when={draft()}>
                <button
                  type="button"
                  class="btn max-sm:min-h-11"
                  onClick={() => setDraft(undefined)}
                >
                  {t('forbidden.discard')}
                </button>
              </Show>
            </div>
          </Show>
          <Index each={now().themes}>
            {(theme, at) => (
              <fieldset class="card grid gap-2 p-4">
                <legend class="sr-only">{theme().name}</legend>
                <div class="flex flex-wrap items-end gap-3">
                  <Field label={t('theme.name')} class="min-w-0 flex-1 basis-32">
                    {(aria) => (
                      <input
                        {...aria}
                        class="input"
                        maxlength="40"
                        disabled={!mayChange()}
                        value={theme().name}
                        onInput={(event) => changeTheme(at, { name: event.currentTarget.value })}
                      />
                    )}
                  </Field>
                  <Field label={t('theme.english')} class="min-w-0 flex-1 basis-32">
                    {(aria) => (
                      <input
                        {...aria}
                        class="input"
                        maxlength="40"
                        disabled={!mayChange()}
                        value={theme().english}
                        onInput={(event) => changeTheme(at, { english: event.currentTarget.value })}
                      />
                    )}
                  </Field>
                  <Show when={mayChange()}>
                    <button
                      type="button"
                      class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
                      aria-label={t('theme.remove', { name: theme().name })}
                      onClick={() =>
                        change({ themes: now().themes.filter((_, row) => row !== at) })
                      }
                    >
                      <Icon name="trash" />
                    </button>
                  </Show>
                </div>
                <Words
                  label={t('theme.words')}
                  words={theme().words}
                  locked={!mayChange()}
                  onChange={(words) => changeTheme(at, { words })}
                />
              </fieldset>
            )}
          </Index>
          <div class="grid gap-4 sm:grid-cols-2">
            <Words
              label={t('theme.for')}
              words={now().forWords}
              locked={!mayChange()}
              onChange={(forWords) => change({ forWords })}
            />
            <Words
              label={t('theme.against')}
              words={now().againstWords}
              locked={!mayChange()}
              onChange={(againstWords) => change({ againstWords })}
            />
          </div>
        </div>
      )}
    </Show>
  )
}
