import { A, createAsync, useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { PeriodSwitch } from '../rankings/PeriodSwitch.tsx'
import { daysOf, lastQuarter } from '../rankings/ranking-period.ts'
import { Page } from '../ui/Page.tsx'
import { say } from '../ui/saying.tsx'
import { Empty, sentence } from '../ui/states.tsx'
import { BulletinTable } from './BulletinTable.tsx'
import { afterChange, draftBulletin, listBulletins } from './bulletins.ts'

/** All bulletins; a new one is drafted for a period, from its template. */
export default function BulletinsPage(): JSX.Element {
  const session = useSession()
  const go = useNavigate()
  const found = createAsync(() => listBulletins())
  const [period, setPeriod] = createSignal(lastQuarter(today()))
  const mayDraft = () => ['organiser', 'administrator'].includes(session().role)
  const draft = async () => {
    try {
      const { id } = await draftBulletin(daysOf(period()))
      await afterChange()
      go(`/rankings/bulletins/${id}`)
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <Page title={t('bulletin.list')}>
      <div class="grid gap-4">
        <A
          class="link no-print inline-flex items-center justify-self-start pointer-coarse:min-h-11"
          href="/rankings"
        >
          {t('bulletin.to-rankings')}
        </A>
        <Show when={mayDraft()}>
          <section class="card flex flex-wrap items-end justify-between gap-3 p-4">
            <PeriodSwitch period={period()} onChange={setPeriod} />
            <button type="button" class="btn btn-primary max-sm:min-h-11" onClick={draft}>
              {t('bulletin.draft')}
            </button>
          </section>
        </Show>
        <Show when={found()}>
          {(list) => (
            <Show
              when={list().bulletins.length > 0}
              fallback={<Empty title={t('bulletin.none')}>{t('bulletin.none.text')}</Empty>}
            >
              <BulletinTable bulletins={list().bulletins} at="/rankings/bulletins" />
            </Show>
          )}
        </Show>
      </div>
    </Page>
  )
}
