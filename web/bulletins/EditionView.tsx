import { createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { BulletinLinks } from './BulletinLinks.tsx'
import { BulletinText } from './BulletinText.tsx'
import { loadEdition } from './bulletins.ts'
import { Changes } from './Changes.tsx'
import { Figures } from './Figures.tsx'

/** A published edition: the same for everybody; one's own rows stand out. */
export const EditionView = (props: {
  bulletinId: number
  edition: number
  latest: number
  own?: readonly number[]
}): JSX.Element => {
  const session = useSession()
  const found = createAsync(() => loadEdition(String(props.bulletinId), String(props.edition)))
  return (
    <Show when={found()}>
      {(one) => (
        <div class="grid gap-5">
          <Show when={props.edition < props.latest}>
            <Notice tone="warn">{t('bulletin.replaced', { edition: props.latest })}</Notice>
          </Show>
          <Show when={one().reason}>
            {(reason) => <Notice>{t('bulletin.corrected', { reason: reason() })}</Notice>}
          </Show>
          <BulletinText
            titles={one().titles}
            number={one().number}
            period={one().period}
            paragraphs={one().paragraphs}
            organisation={session().organisation.name}
            publishedOn={one().publishedOn}
          />
          <BulletinLinks bulletinId={one().id} edition={one().edition} />
          <Show when={one().changes}>
            {(changes) => <Changes changes={changes()} edition={one().edition} />}
          </Show>
          <Figures figures={one().figures} {...(props.own && { own: props.own })} />
          <p class="text-xs text-muted [overflow-wrap:anywhere]">
            {t('bulletin.frozen', {
              by: one().publishedBy,
              at: moment(one().publishedAt),
              drafter: one().draftedBy,
              sha256: one().sha256,
            })}
          </p>
        </div>
      )}
    </Show>
  )
}
