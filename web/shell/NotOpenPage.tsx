import { A } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/states.tsx'

/** In place of a page that a reader may not open; it asks for nothing. */
export const NotOpenPage = (): JSX.Element => (
  <Page title={t('not-open.title')}>
    <Empty
      title={t('not-open.text')}
      action={
        <A class="btn btn-primary" href="/">
          {t('not-open.action')}
        </A>
      }
    />
  </Page>
)
