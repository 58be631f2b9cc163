import { A, createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { bytes, count, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ImportState } from '../imports/ImportState.tsx'
import { informationKinds, kindName } from '../imports/import-words.ts'
import { UploadBox } from '../imports/UploadBox.tsx'
import { upload } from '../imports/upload.ts'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { listFiles, rowsReadOfFile } from './information.ts'

/** Files of information work: give one, and what became of those given. */
export const FilesView = (): JSX.Element => {
  const session = useSession()
  const found = createAsync(() => listFiles())
  return (
    <div class="grid gap-5">
      <Show
        when={canOrganise(session())}
        fallback={
          <Notice tone="lock">
            {t('information.read-only', { role: t(`role.${session().role}`) })}
          </Notice>
        }
      >
        <UploadBox
          target={{
            kinds: informationKinds,
            send: upload('/api/information/imports'),
            rowsRead: rowsReadOfFile,
            keys: [listFiles.key],
            addressOf: (importId) => `/rankings/facts/imports/${importId}`,
          }}
        />
      </Show>
      <section>
        <h2 class="mb-2">{t('import.list')}</h2>
        <Show when={found()}>
          {(list) => (
            <Show
              when={list().imports.length > 0}
              fallback={<Empty title={t('import.empty')}>{t('information.files.empty')}</Empty>}
            >
              <TableScroll label={t('import.list')}>
                <table class="table cards">
                  <caption class="sr-only">{t('import.list')}</caption>
                  <thead>
                    <tr>
                      <th>{t('import.file')}</th>
                      <th>{t('import.kind')}</th>
                      <th>{t('import.state')}</th>
                      <th class="num">{t('import.balance.imported')}</th>
                      <th class="num">{t('import.balance.duplicate')}</th>
                      <th class="num">{t('import.balance.rejected')}</th>
                      <th>{t('import.by')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    <For each={list().imports}>
                      {(one) => (
                        <tr>
                          <th scope="row" class="head">
                            <A class="link" href={`/rankings/facts/imports/${one.id}`}>
                              {one.filename}
                            </A>
                            <span class="ms-2 text-xs font-normal text-muted">
                              {bytes(one.byteCount)}
                            </span>
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
                          <td class="num" data-label={t('import.balance.duplicate')}>
                            {one.balance && count(one.balance.duplicate)}
                          </td>
                          <td class="num" data-label={t('import.balance.rejected')}>
                            {one.balance && count(one.balance.rejected)}
                          </td>
                          <td class="wide whitespace-nowrap text-muted">
                            {one.createdBy} · {moment(one.committedAt ?? one.createdAt)}
                          </td>
                        </tr>
                      )}
                    </For>
                  </tbody>
                </table>
              </TableScroll>
            </Show>
          )}
        </Show>
      </section>
    </div>
  )
}
