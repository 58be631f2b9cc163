import { A, createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { SchemeTerms } from '../../api/domain/scheme.ts'
import { useApportioning } from '../apportionments/apportioning.ts'
import {
  afterApportioning,
  listSchemes,
  loadInputs,
  removeScheme,
  type Scheme,
} from '../apportionments/apportionment.ts'
import { count, date } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { Empty, sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { type Draft, newPool } from './draft.ts'
import { SchemeEditor } from './SchemeEditor.tsx'

const draftOf = (scheme: Scheme): Draft => {
  const [latest] = scheme.versions
  return {
    name: scheme.name,
    validFrom: latest?.validFrom ?? '',
    validTo: latest?.validTo ?? '',
    terms: latest?.terms as SchemeTerms,
  }
}

/** The schemes there are; one of them open to be read, changed and tried on this meeting. */
export default function SchemesView(): JSX.Element {
  const { meetingId, mayShare, viewAddress } = useApportioning()
  const detail = useMeeting()
  const [search, setSearch] = useSearchParams<{ scheme: string }>()
  const schemes = createAsync(() => listSchemes())
  const inputs = createAsync(() => loadInputs(meetingId()))
  const open = () => schemes()?.schemes.find(({ id }) => String(id) === search.scheme)
  const isNew = () => search.scheme === 'new' && mayShare()
  /** Counts the openings: only a new one begins again with what is kept. */
  const [opened, setOpened] = createSignal(0)
  const first = (): Draft => {
    const scheme = open()
    if (scheme) return draftOf(scheme)
    const year = detail().meeting.startsOn.slice(0, 4)
    const terms = { pools: [newPool(t('scheme.rest'))], excluded: [], host: null }
    return { name: '', validFrom: `${year}-01-01`, validTo: '', terms }
  }
  const remove = async (scheme: Scheme) => {
    try {
      await removeScheme(scheme.id)
      say(t('scheme.removed', { name: scheme.name }))
      if (search.scheme === String(scheme.id)) setSearch({ scheme: null })
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await afterApportioning()
  }
  const add = () => (
    <Show when={mayShare()}>
      <A class="btn btn-primary" href={viewAddress('schemes', { scheme: 'new' })}>
        {t('scheme.new')}
      </A>
    </Show>
  )
  return (
    <Show when={schemes()}>
      {(all) => (
        <div class="grid gap-4">
          <Show
            when={all().schemes.length > 0}
            fallback={
              <Show when={!isNew()}>
                <Empty title={t('scheme.none')} action={add()}>
                  {t('scheme.none.text')}
                </Empty>
              </Show>
            }
          >
            <div class="flex justify-end">{add()}</div>
            <TableScroll label={t('scheme.list')}>
              <table class="table cards">
                <caption class="sr-only">{t('scheme.list')}</caption>
                <thead>
                  <tr>
                    <th>{t('apportionment.scheme')}</th>
                    <th>{t('scheme.version')}</th>
                    <th>{t('scheme.valid')}</th>
                    <th class="num">{t('scheme.used')}</th>
                    <th>
                      <span class="sr-only">{t('scheme.steps')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  <For each={all().schemes}>
                    {(scheme) => (
                      <tr aria-selected={search.scheme === String(scheme.id)}>
                        <th scope="row" class="head">
                          <A
                            class="link inline-flex items-center pointer-coarse:min-h-11"
                            href={viewAddress('schemes', { scheme: scheme.id })}
                          >
                            {scheme.name}
                          </A>
                        </th>
                        <td data-label={t('scheme.version')}>{scheme.versions[0]?.version}</td>
                        <td class="wide" data-label={t('scheme.valid')}>
                          {date(scheme.versions[0]?.validFrom)} –{' '}
                          {scheme.versions[0]?.validTo
                            ? date(scheme.versions[0].validTo)
                            : t('scheme.open-end')}
                        </td>
                        <td class="num" data-label={t('scheme.used')}>
                          {count(scheme.usedCount)}
                        </td>
                        <td class="num wide">
                          <A
                            class="link inline-flex items-center pointer-coarse:min-h-11"
                            href={viewAddress('result', { scheme: scheme.id })}
                          >
                            {t('scheme.try')}
                          </A>
                          <Show when={mayShare() && scheme.usedCount === 0}>
                            <ConfirmButton
                              label={t('scheme.remove.of', { name: scheme.name })}
                              title={t('scheme.remove.of', { name: scheme.name })}
                              sure={t('scheme.remove.sure')}
                              do={() => remove(scheme)}
                            />
                          </Show>
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </TableScroll>
          </Show>
          <Show when={(open() || isNew()) && inputs()}>
            {(given) => (
              <>
                <Show when={!mayShare()}>
                  <Notice tone="info">{t('scheme.read-only')}</Notice>
                </Show>
                <Show when={`${search.scheme}:${opened()}`} keyed>
                  <SchemeEditor
                    scheme={open()}
                    first={first()}
                    inputs={given()}
                    readOnly={!mayShare()}
                    onSaved={(id) => {
                      setOpened(opened() + 1)
                      setSearch({ scheme: String(id) })
                    }}
                    onTakeTheirs={async () => {
                      await afterApportioning()
                      setOpened(opened() + 1)
                    }}
                  />
                </Show>
              </>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
