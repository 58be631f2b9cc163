import { A, useParams } from '@solidjs/router'
import { For, type JSX, lazy, Match, Switch } from 'solid-js'
import { useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/states.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { Preferences } from './Preferences.tsx'

const Members = lazy(() => import('./Members.tsx'))
const Departments = lazy(() => import('./Departments.tsx'))
const Standards = lazy(() => import('../standards/Standards.tsx'))
const MilestoneSettings = lazy(() => import('../milestones/MilestoneSettings.tsx'))
const JournalSettings = lazy(() => import('../journal-layout/JournalSettings.tsx'))
const SurveySettings = lazy(() => import('../surveys/SurveySettings.tsx'))
const AuditLog = lazy(() => import('./AuditLog.tsx'))

const sections = [
  'preferences',
  'members',
  'departments',
  'standards',
  'milestones',
  'journal',
  'surveys',
  'audit',
] as const

export default function SettingsPage(): JSX.Element {
  const session = useSession()
  const params = useParams()
  const shown = () =>
    session().role === 'reader'
      ? ['preferences' as const]
      : sections.filter((section) => section !== 'audit' || session().role !== 'organiser')
  return (
    <Page title={t('rail.settings')}>
      <TabBar label={t('rail.settings')} class="mb-4 border-b border-line">
        <For each={shown()}>
          {(section) => (
            <A
              href={section === 'preferences' ? '/settings' : `/settings/${section}`}
              end
              class="flex min-h-9 items-center whitespace-nowrap border-b-2 border-transparent px-3 text-muted hover:text-ink pointer-coarse:min-h-11"
              activeClass="border-accent! font-semibold text-ink!"
            >
              {t(`settings.${section}`)}
            </A>
          )}
        </For>
      </TabBar>
      <Waiting>
        <Switch fallback={<Preferences />}>
          <Match when={params.section === 'members'}>
            <Members />
          </Match>
          <Match when={params.section === 'departments'}>
            <Departments />
          </Match>
          <Match when={params.section === 'standards'}>
            <Standards />
          </Match>
          <Match when={params.section === 'milestones'}>
            <MilestoneSettings />
          </Match>
          <Match when={params.section === 'journal'}>
            <JournalSettings />
          </Match>
          <Match when={params.section === 'surveys'}>
            <SurveySettings />
          </Match>
          <Match when={params.section === 'audit' && shown().includes('audit')}>
            <AuditLog />
          </Match>
        </Switch>
      </Waiting>
    </Page>
  )
}
