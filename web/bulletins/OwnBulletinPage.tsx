import { A, createAsync, useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { periodText } from '../../api/domain/bulletin-period.ts'
import { date } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { loadBulletin } from './bulletins.ts'
import { EditionView } from './EditionView.tsx'
import { ObjectDialog } from './ObjectDialog.tsx'
import { ObjectionLine } from './ObjectionLine.tsx'
import { OwnRow } from './OwnRow.tsx'

/** What a unit's reader sees: its own rows of a draft that is open for objections, and what is published. */
export default function OwnBulletinPage(): JSX.Element {
  const params = useParams()
  const found = createAsync(() => loadBulletin(params.bulletinId as string))
  return (
    <Show when={found()}>
      {(one) => {
        const latest = () => one().editions[0]
        return (
          <Page
            title={
              latest()?.titles[locale()] ??
              t('bulletin.open.of', { period: periodText(one().period, locale()) })
            }
          >
            <div class="grid gap-5">
              <A
                class="link no-print inline-flex items-center justify-self-start pointer-coarse:min-h-11"
                href="/"
              >
                {t('my-department.back')}
              </A>
              <Show when={one().open}>
                {(open) => (
                  <section class="grid gap-4">
                    <Notice tone={open().isOver ? 'lock' : 'info'} title={t('bulletin.open.title')}>
                      {t(open().isOver ? 'bulletin.open.over' : 'bulletin.open.lead', {
                        day: date(open().until),
                      })}
                    </Notice>
                    <For each={one().units}>
                      {(unit) => (
                        <div class="card grid gap-3 p-4">
                          <OwnRow
                            bulletinId={one().id}
                            unitId={unit.unitId}
                            name={unit.name}
                            edition={open().edition}
                          />
                          <Show when={!open().isOver}>
                            <ObjectDialog bulletinId={one().id} unit={unit} />
                          </Show>
                        </div>
                      )}
                    </For>
                  </section>
                )}
              </Show>
              <Show when={one().objections.length > 0}>
                <section class="grid gap-2">
                  <h2>{t('bulletin.objections.own')}</h2>
                  <For each={one().objections}>
                    {(objection) => (
                      <ObjectionLine
                        bulletinId={one().id}
                        objection={objection}
                        mayAnswer={false}
                      />
                    )}
                  </For>
                </section>
              </Show>
              <Show when={latest()}>
                {(edition) => (
                  <>
                    <Show when={!one().open}>
                      <For each={one().units}>
                        {(unit) => (
                          <div class="card p-4">
                            <OwnRow
                              bulletinId={one().id}
                              unitId={unit.unitId}
                              name={unit.name}
                              edition={edition().edition}
                            />
                          </div>
                        )}
                      </For>
                    </Show>
                    <EditionView
                      bulletinId={one().id}
                      edition={edition().edition}
                      latest={edition().edition}
                      own={one().units.map(({ unitId }) => unitId)}
                    />
                  </>
                )}
              </Show>
            </div>
          </Page>
        )
      }}
    </Show>
  )
}
