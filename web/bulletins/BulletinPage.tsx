import { A, createAsync, useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Page } from '../ui/Page.tsx'
import { ReasonButton } from '../ui/ReasonButton.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { afterChange, correct, loadBulletin } from './bulletins.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { EditionView } from './EditionView.tsx'
import { ObjectionLine } from './ObjectionLine.tsx'

/** One bulletin: its draft, and each of its editions at an address of its own. */
export default function BulletinPage(): JSX.Element {
  const params = useParams()
  const [search] = useSearchParams<{ edition: string }>()
  const session = useSession()
  const go = useNavigate()
  const found = createAsync(() => loadBulletin(params.bulletinId as string))
  const mayDraft = () => ['organiser', 'administrator'].includes(session().role)
  return (
    <Show when={found()}>
      {(one) => {
        const latest = () => one().editions[0]?.edition ?? 0
        const shown = () => {
          const asked = Number(search.edition) || undefined
          return asked ?? one().draft?.edition ?? latest()
        }
        const draft = () => {
          const own = one().draft
          return own && shown() === own.edition ? own : undefined
        }
        const title = () =>
          (one().draft ?? one().editions[0])?.titles[locale()] ?? t('bulletin.heading')
        const tabs = () => [
          ...(one().draft
            ? [{ edition: one().draft?.edition ?? 0, label: t('bulletin.tab.draft') }]
            : []),
          ...one().editions.map(({ edition }) => ({
            edition,
            label: t('bulletin.edition', { edition }),
          })),
        ]
        return (
          <Page
            title={title()}
            actions={
              <Show when={mayDraft() && !one().draft && latest() > 0}>
                <ReasonButton
                  label={t('bulletin.correct')}
                  lead={t('bulletin.correct.text')}
                  reasonLabel={t('bulletin.correct.reason')}
                  action={t('bulletin.correct')}
                  do={async (reason) => {
                    await act(
                      () => correct(String(one().id), reason),
                      t('bulletin.correct.done'),
                      afterChange,
                    )
                    go(`/rankings/bulletins/${one().id}`)
                  }}
                />
              </Show>
            }
          >
            <div class="grid gap-4">
              <A
                class="link no-print inline-flex items-center justify-self-start pointer-coarse:min-h-11"
                href="/rankings/bulletins"
              >
                {t('bulletin.back')}
              </A>
              <TabBar label={t('bulletin.editions')} class="border-b border-line">
                <For each={tabs()}>
                  {(tab) => (
                    <A
                      href={`/rankings/bulletins/${one().id}?edition=${tab.edition}`}
                      aria-current={tab.edition === shown() ? 'page' : undefined}
                      class="flex min-h-9 items-center whitespace-nowrap border-b-2 px-3 pointer-coarse:min-h-11"
                      classList={{
                        'border-accent font-semibold': tab.edition === shown(),
                        'border-transparent text-muted hover:text-ink': tab.edition !== shown(),
                      }}
                    >
                      {tab.label}
                    </A>
                  )}
                </For>
              </TabBar>
              <Show
                when={draft()}
                fallback={
                  <>
                    <EditionView bulletinId={one().id} edition={shown()} latest={latest()} />
                    <Show when={one().objections.some(({ edition }) => edition === shown())}>
                      <section class="grid gap-2">
                        <h2>{t('bulletin.objections.past')}</h2>
                        <For each={one().objections.filter(({ edition }) => edition === shown())}>
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
                  </>
                }
              >
                {(own) => (
                  <DraftEditor
                    bulletin={one()}
                    draft={own()}
                    onRemoved={() => {
                      go('/rankings/bulletins')
                      void afterChange()
                    }}
                  />
                )}
              </Show>
            </div>
          </Page>
        )
      }}
    </Show>
  )
}
