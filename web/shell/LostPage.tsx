import { A } from '@solidjs/router'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/states.tsx'

export default function LostPage() {
  return (
    <Page title={t('lost.title')}>
      <Empty
        title={t('lost.text')}
        action={
          <A class="btn btn-primary" href="/meetings">
            {t('lost.action')}
          </A>
        }
      />
    </Page>
  )
}
