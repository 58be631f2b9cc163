import { A, createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { moment, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Chart } from '../ui/Chart.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { useApportioning } from './apportioning.ts'
import { type Apportioned, loadApportionment, loadInputs } from './apportionment.ts'
import { DepartmentShares } from './DepartmentShares.tsx'
import { ExportLinks } from './ExportLinks.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { SharePanel } from './SharePanel.tsx'
import { ShareTable } from './ShareTable.tsx'
import { shareFlow } from './share-flow.ts'

/** Which edition this is, by which scheme and on which settlement, and the others there are. */
const EditionLine = (props: { shown: Apportioned }): JSX.Element => {
  const { viewAddress, meetingId } = useApportioning()
  const edition = () => props.shown.editions.find((one) => one.edition === props.shown.edition)
  const isLatest = () => props.shown.edition === props.shown.editions[0]?.edition
  return (
    <Show when={edition()}>
      {(one) => (
        <div class="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          <span class="font-semibold">
            {t('apportionment.edition', { edition: one().edition })}
          </span>
          <span>
            {t('apportionment.scheme-version', {
              name: one().schemeName,
              version: one().schemeVersion,
            })}
          </span>
          <span class="text-muted">
            {t('apportionment.issued-by', {
              name: one().issuedBy,
              at: moment(one().issuedAt),
              settlement: one().settlementEdition,
            })}
          </span>
          <Show when={!isLatest()}>
            <span class="text-warn">{t('apportionment.not-in-force')}</span>
          </Show>
          <For each={props.shown.editions.filter((other) => other.edition !== one().edition)}>
            {(other) => (
              <A
                class="link no-print"
                href={`/meetings/${meetingId()}/apportionment?edition=${other.edition}`}
              >
                {t('apportionment.edition', { edition: other.edition })}
              </A>
            )}
          </For>
          <Show when={props.shown.closedEdition === null}>
            <A class="link no-print" href={viewAddress('schemes')}>
              {t('apportionment.reopened')}
            </A>
          </Show>
        </div>
      )}
    </Show>
  )
}

/** A scheme as it would come out today: final once the settlement is closed, else only to look at. */
const PreviewLine = (props: { shown: Apportioned }): JSX.Element => {
  const { meetingId, mayShare } = useApportioning()
  const [isIssuing, setIssuing] = createSignal(false)
  const isClosed = () => props.shown.closedEdition !== null
  return (
    <>
      <Notice
        tone="info"
        title={t('apportionment.preview', {
          name: props.shown.scheme?.name ?? '',
          version: props.shown.scheme?.version ?? 0,
        })}
        actions={
          <Show when={isClosed() && mayShare() && props.shown.apportionment}>
            <button type="button" class="btn btn-primary" onClick={() => setIssuing(true)}>
              {t('apportionment.issue', {
                total: money(props.shown.apportionment?.totalCents ?? 0),
              })}
            </button>
          </Show>
        }
      >
        <Show
          when={isClosed()}
          fallback={
            <p>
              {t('apportionment.preview.open')}{' '}
              <A class="link" href={`/meetings/${meetingId()}/settlement/closing`}>
                {t('apportionment.to-closing')}
              </A>
            </p>
          }
        >
          <p>{t(mayShare() ? 'apportionment.preview.closed' : 'apportionment.preview.reader')}</p>
        </Show>
      </Notice>
      <IssueDialog open={isIssuing()} preview={props.shown} onClose={() => setIssuing(false)} />
    </>
  )
}

/** Everything about one result: who carries what, how it flows, and item by item. */
const Result = (props: { shown: Apportioned }): JSX.Element => {
  const { meetingId } = useApportioning()
  const [search, setSearch] = useSearchParams<{ share: string }>()
  const inputs = createAsync(() => loadInputs(meetingId()))
  const open = () => {
    const [departmentId, itemId] = (search.share ?? '').split(':').map(Number)
    return departmentId ? { departmentId, itemId } : undefined
  }
  const nameOf = (id: number) =>
    props.shown.apportionment?.departments.find((one) => one.id === id)?.name ??
    inputs()?.departments.find((one) => one.id === id)?.name ??
    String(id)
  return (
    <Show when={props.shown.apportionment}>
      {(found) => (
        <div class="grid gap-6">
          <DepartmentShares apportioned={props.shown} />
          <div
            class={
              open() ? 'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]' : 'grid min-w-0'
            }
          >
            <ShareTable
              apportionment={found()}
              items={props.shown.items}
              open={search.share}
              onOpen={(departmentId, itemId) =>
                setSearch({
                  share: itemId === undefined ? `${departmentId}` : `${departmentId}:${itemId}`,
                })
              }
            />
            <Show when={open()}>
              {(one) => (
                <SharePanel
                  apportionment={found()}
                  items={props.shown.items}
                  departmentId={one().departmentId}
                  itemId={one().itemId}
                  nameOf={nameOf}
                  onClose={() => setSearch({ share: null })}
                />
              )}
            </Show>
          </div>
          <Chart
            view={shareFlow(found(), props.shown.items)}
            height={Math.max(240, 40 * found().departments.length)}
          />
        </div>
      )}
    </Show>
  )
}

/** The edition in force; a scheme as it would come out; or what to do first. */
export default function ResultView(): JSX.Element {
  const { found, meetingId, viewAddress, mayShare } = useApportioning()
  const detail = useMeeting()
  const [search] = useSearchParams<{ scheme: string }>()
  const schemeId = () => Number(search.scheme) || undefined
  const preview = createAsync(async () => {
    const id = schemeId()
    return id === undefined ? undefined : loadApportionment(meetingId(), { schemeId: id })
  })
  const isEmpty = () => schemeId() === undefined && found().edition === null
  const isClosed = () => detail().meeting.closedEdition !== null
  return (
    <Show
      when={!isEmpty()}
      fallback={
        <Empty
          title={t('apportionment.none')}
          action={
            <A class="btn btn-primary" href={viewAddress('schemes')}>
              {t(mayShare() ? 'apportionment.none.action' : 'apportionment.none.look')}
            </A>
          }
        >
          {t(isClosed() ? 'apportionment.none.closed' : 'apportionment.none.open')}
        </Empty>
      }
    >
      <Show when={schemeId() === undefined ? found() : preview()}>
        {(shown) => (
          <div class="grid gap-4">
            <div class="flex flex-wrap items-center justify-between gap-3">
              <Show when={schemeId() === undefined}>
                <EditionLine shown={shown()} />
              </Show>
              <Show when={shown().apportionment}>
                <ExportLinks
                  meetingId={meetingId()}
                  edition={shown().edition ?? undefined}
                  schemeId={schemeId()}
                />
              </Show>
            </div>
            <Show when={schemeId() !== undefined}>
              <PreviewLine shown={shown()} />
            </Show>
            <Show when={shown().faults.length > 0}>
              <Notice tone="over" title={t('apportionment.faults')}>
                <ul class="list-disc ps-5">
                  <For each={shown().faults}>{(fault) => <li>{fault.message}</li>}</For>
                </ul>
                <p>
                  <A class="link" href={viewAddress('schemes', { scheme: schemeId() ?? 0 })}>
                    {t('apportionment.to-scheme')}
                  </A>
                </p>
              </Notice>
            </Show>
            <Result shown={shown()} />
          </div>
        )}
      </Show>
    </Show>
  )
}
