import { type JSX, lazy, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { withWords } from '../i18n/translate.ts'

const OverviewPage = lazy(() => import('../overview/OverviewPage.tsx'))
const MyDepartmentPage = lazy(
  withWords('information', () => import('../my-department/MyDepartmentPage.tsx')),
)

/** Where one arrives: staff at the year's meetings, a reader at their department. */
export const HomePage = (): JSX.Element => {
  const session = useSession()
  return (
    <Show when={session().role === 'reader'} fallback={<OverviewPage />}>
      <MyDepartmentPage />
    </Show>
  )
}
