import { Navigate, Route, Router } from '@solidjs/router'
import { lazy } from 'solid-js'
import { render } from 'solid-js/web'
import { useLanguage, withWords } from './i18n/translate.ts'
import { HomePage } from './shell/HomePage.tsx'
import { Root } from './shell/Root.tsx'
import { Shell } from './shell/Shell.tsx'
import './style.css'
import { applyTheme } from './ui/theme.ts'

const SignInPage = lazy(() => import('./access/SignInPage.tsx'))
const SetupPage = lazy(() => import('./access/SetupPage.tsx'))
const MeetingsPage = lazy(() => import('./meetings/MeetingsPage.tsx'))
const NewMeetingPage = lazy(() => import('./meetings/NewMeetingPage.tsx'))
const MeetingFrame = lazy(() => import('./meetings/MeetingFrame.tsx'))
const EditMeetingPage = lazy(() => import('./meetings/EditMeetingPage.tsx'))
const BudgetPage = lazy(() => import('./budgets/BudgetPage.tsx'))
const AgreementPage = lazy(() => import('./agreements/AgreementPage.tsx'))
const CountsPage = lazy(() => import('./counts/CountsPage.tsx'))
const CountDayPage = lazy(() => import('./counts/CountDayPage.tsx'))
const SlipPage = lazy(() => import('./counts/SlipPage.tsx'))
const AttendancePage = lazy(() => import('./attendance/AttendancePage.tsx'))
const AttendanceSignInPage = lazy(() => import('./attendance/SignInPage.tsx'))
const ImportsPage = lazy(() => import('./imports/ImportsPage.tsx'))
const ImportPage = lazy(() => import('./imports/ImportPage.tsx'))
const ComparisonPage = lazy(() => import('./comparisons/ComparisonPage.tsx'))
const AnnualBudgetPage = lazy(() => import('./annual-budgets/AnnualBudgetPage.tsx'))
const FeedbackPage = lazy(() => import('./surveys/FeedbackPage.tsx'))
const SurveyPage = lazy(() => import('./surveys/SurveyPage.tsx'))
const FollowUpTab = lazy(() => import('./follow-up/FollowUpTab.tsx'))
const FollowUpPage = lazy(() => import('./follow-up/FollowUpPage.tsx'))
const ApportionmentPage = lazy(() => import('./apportionments/ApportionmentPage.tsx'))
const SummaryPage = lazy(() => import('./summary/SummaryPage.tsx'))
const TracePage = lazy(() => import('./trace/TracePage.tsx'))
const SettlementPage = lazy(() => import('./settlements/SettlementPage.tsx'))
const OwnSharePage = lazy(() => import('./my-department/OwnSharePage.tsx'))
const InformationPage = lazy(
  withWords('information', () => import('./information/InformationPage.tsx')),
)
const RankingsPage = lazy(withWords('information', () => import('./rankings/RankingsPage.tsx')))
const BulletinsPage = lazy(withWords('information', () => import('./bulletins/BulletinsPage.tsx')))
const BulletinPage = lazy(withWords('information', () => import('./bulletins/BulletinPage.tsx')))
const OwnBulletinPage = lazy(
  withWords('information', () => import('./bulletins/OwnBulletinPage.tsx')),
)
const SettingsPage = lazy(() => import('./settings/SettingsPage.tsx'))
const LostPage = lazy(() => import('./shell/LostPage.tsx'))

/** A newer edition was installed while this page was open: its parts have other names now. */
addEventListener('vite:preloadError', () => location.reload())

applyTheme()
await useLanguage()

render(
  () => (
    <Router root={Root}>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/setup" component={SetupPage} />
      <Route path="/" component={Shell}>
        <Route path="/" component={HomePage} />
        <Route path="/meetings" component={MeetingsPage} />
        <Route path="/meetings/new" component={NewMeetingPage} />
        <Route path="/meetings/:meetingId" component={MeetingFrame}>
          <Route path="/" component={() => <Navigate href="budget" />} />
          <Route path="/summary" component={SummaryPage} />
          <Route path="/edit" component={EditMeetingPage} />
          <Route path="/budget" component={BudgetPage} />
          <Route path="/agreement" component={AgreementPage} />
          <Route path="/counts" component={CountsPage} />
          <Route path="/counts/:day" component={CountDayPage} />
          <Route path="/attendance" component={AttendancePage} />
          <Route path="/attendance/sign-in" component={AttendanceSignInPage} />
          <Route path="/imports" component={ImportsPage} />
          <Route path="/imports/:importId" component={ImportPage} />
          <Route path="/comparison" component={ComparisonPage} />
          <Route path="/settlement/:view?" component={SettlementPage} />
          <Route path="/apportionment/:view?" component={ApportionmentPage} />
          <Route path="/feedback" component={FeedbackPage} />
          <Route path="/feedback/:surveyId" component={SurveyPage} />
          <Route path="/follow-up" component={FollowUpTab} />
        </Route>
        <Route path="/settlements" component={AnnualBudgetPage} />
        <Route path="/follow-up" component={FollowUpPage} />
        <Route path="/rankings/bulletins" component={BulletinsPage} />
        <Route path="/rankings/bulletins/:bulletinId" component={BulletinPage} />
        <Route path="/my-department/bulletins/:bulletinId" component={OwnBulletinPage} />
        <Route path="/rankings/facts/:view?/:importId?" component={InformationPage} />
        <Route path="/rankings/:view?" component={RankingsPage} />
        <Route path="/meetings/:meetingId/counts/:day/slip" component={SlipPage} />
        <Route path="/my-department/shares/:meetingId/:departmentId" component={OwnSharePage} />
        <Route path="/trace/:code?" component={TracePage} />
        <Route path="/settings/:section?" component={SettingsPage} />
        <Route path="*" component={LostPage} />
      </Route>
    </Router>
  ),
  document.getElementById('root') as HTMLElement,
)
