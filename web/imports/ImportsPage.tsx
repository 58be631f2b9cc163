import { A, createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { canPlan, useSession } from '../access/session.ts'
import { bytes, count, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { loadMeeting } from '../meetings/meeting.ts'
import { Amount } from '../ui/Figures.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { ImportState } from './ImportState.tsx'
import { type ImportRow, listImports, rowsReadOf } from './import.ts'
import { kindName, kinds } from './import-words.ts'
import { UploadBox } from './UploadBox.tsx'
import { upload } from './upload.ts'

const Table = (props: { imports: ImportRow[]; meetingId: number }): JSX.Element => (
  <div class="table-scroll">
    <table class="table cards">
      <caption class="sr-only">{t('import.list')}</caption>
      <thead>
        <tr>
          <th>{t('import.file')}</th>
          <th>{t('import.kind')}</th>
          <th>{t('import.state')}</th>
          <th class="num">{t('import.balance.imported')}</th>
          <th class="num">{t('import.balance.rejected')}</th>
          <th class="num">{t('import.charges')} ¥</th>
          <th>{t('import.by')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.imports}>
          {(one) => (
            <tr>
              <th scope="row" class="head">
                <A class="link" href={`/meetings/${props.meetingId}/imports/${one.id}`}>
                  {one.filename}
                </A>
                <span class="ms-2 text-xs font-normal text-muted">{bytes(one.byteCount)}</span>
              </th>
              <td data-label={t('import.kind')} class="wide">
                {kindName(one.kind)}
              </td>
              <td data-label={t('import.state')} class="wide">
                <ImportState state={one.state} />
              </td>
              <td class="num" data-label={t('import.balance.imported')}>
                {one.balance && count(one.balance.imported)}
              </td>
              <td class="num" data-label={t('import.balance.rejected')}>
                {one.balance && count(one.balance.rejected)}
              </td>
              <td class="num wide" data-label={t('import.charges')}>
                <Amount cents={one.balance?.chargeRows ? one.balance.chargesCents : null} />
              </td>
              <td class="wide whitespace-nowrap text-muted">
                {one.createdBy} · {moment(one.committedAt ?? one.createdAt)}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  </div>
)

export default function ImportsPage(): JSX.Element {
  const session = useSession()
  const detail = useMeeting()
  const id = () => detail().meeting.id
  const found = createAsync(() => listImports(id()))
  return (
    <div class="grid gap-5">
      <Show
        when={canPlan(session())}
        fallback={
          <Notice tone="lock">
            {t('import.read-only', { role: t(`role.${session().role}`) })}
          </Notice>
        }
      >
        <UploadBox
          target={{
            kinds,
            send: upload(`/api/meetings/${id()}/imports`),
            rowsRead: (filename) => rowsReadOf(id(), filename),
            keys: [listImports.key, loadMeeting.key],
            addressOf: (importId) => `/meetings/${id()}/imports/${importId}`,
          }}
        />
      </Show>
      <section>
        <h2 class="mb-2">{t('import.list')}</h2>
        <Show when={found()}>
          {(list) => (
            <Show
              when={list().imports.length > 0}
              fallback={<Empty title={t('import.empty')}>{t('import.empty.text')}</Empty>}
            >
              <Table imports={list().imports} meetingId={id()} />
            </Show>
          )}
        </Show>
      </section>
    </div>
  )
}
