import { A } from '@solidjs/router'
import { type JSX, Match, Switch } from 'solid-js'
import { bytes, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { ImportState } from './ImportState.tsx'
import type { Import } from './import.ts'
import { kindName } from './import-words.ts'

/** Which file this is, where its import stands and who brought it there. */
export const ImportHead = (props: {
  import: Import
  /** Where all files are. */
  back: string
  /** What being in force means here. */
  inForce: string
  /** Beside it. */
  children?: JSX.Element
}): JSX.Element => (
  <>
    <div class="flex flex-wrap items-center gap-3">
      <A class="link" href={props.back}>
        {t('import.back')}
      </A>
      <h2 class="min-w-0 [overflow-wrap:anywhere]">{props.import.filename}</h2>
      <ImportState state={props.import.state} />
      <span class="text-sm text-muted">
        {kindName(props.import.kind)} · {bytes(props.import.byteCount)} · {props.import.createdBy}{' '}
        {moment(props.import.createdAt)}
      </span>
    </div>
    <Switch>
      <Match when={props.import.state === 'reading'}>
        <Notice>{t('import.reading')}</Notice>
      </Match>
      <Match when={props.import.state === 'failed'}>
        <Notice tone="over" title={t('import.failed')}>
          {t('import.failed.safe')}
        </Notice>
      </Match>
      <Match when={props.import.state === 'undone'}>
        <Notice tone="info" title={t('import.is-undone')}>
          {t('import.undone.by', {
            name: props.import.undoneBy ?? '',
            at: moment(props.import.undoneAt),
          })}
        </Notice>
      </Match>
      <Match when={props.import.state === 'committed'}>
        <Notice tone="under" title={props.inForce}>
          {t('import.committed.by', {
            name: props.import.committedBy ?? '',
            at: moment(props.import.committedAt),
          })}
          {props.children}
        </Notice>
      </Match>
    </Switch>
  </>
)
