import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { agreementReadings } from './agreement-readings.ts'
import { agreements } from './agreements.ts'
import { annualBudgets } from './annual-budgets.ts'
import { answerError } from './answer-error.ts'
import { apportionmentConfirmations } from './apportionment-confirmations.ts'
import { apportionmentExports } from './apportionment-exports.ts'
import { apportionmentJournals } from './apportionment-journals.ts'
import { apportionmentPreview } from './apportionment-preview.ts'
import { apportionmentSchemes } from './apportionment-schemes.ts'
import { apportionmentWeights } from './apportionment-weights.ts'
import { apportionments } from './apportionments.ts'
import { attendance } from './attendance.ts'
import { attendees } from './attendees.ts'
import { audit } from './audit.ts'
import { budgets } from './budgets.ts'
import { bulletinDrafts } from './bulletin-drafts.ts'
import { bulletinEditions } from './bulletin-editions.ts'
import { bulletinExports } from './bulletin-exports.ts'
import { bulletinObjections } from './bulletin-objections.ts'
import { bulletinPublication } from './bulletin-publication.ts'
import { bulletins } from './bulletins.ts'
import { ceilings } from './ceilings.ts'
import { commendations } from './commendations.ts'
import { comments } from './comments.ts'
import { comparisons } from './comparisons.ts'
import { counts } from './counts.ts'
import { decisionOutcomes } from './decision-outcomes.ts'
import { decisionReadings } from './decision-readings.ts'
import { decisions } from './decisions.ts'
import { demo } from './demo.ts'
import { departments } from './departments.ts'
import { departures } from './departures.ts'
import { disputeLetters } from './dispute-letters.ts'
import { document } from './document.ts'
import type { Deps, Env } from './env.ts'
import { evidence } from './evidence.ts'
import { followUp } from './follow-up.ts'
import { forbiddenWords } from './forbidden-words.ts'
import { health } from './health.ts'
import { importCommitments } from './import-commitments.ts'
import { importFiles } from './import-files.ts'
import { importLines } from './import-lines.ts'
import { imports } from './imports.ts'
import { informationAdoptions } from './information-adoptions.ts'
import { informationImports } from './information-imports.ts'
import { informationInstructions } from './information-instructions.ts'
import { informationItems } from './information-items.ts'
import { informationOfficers } from './information-officers.ts'
import { informationQuotas } from './information-quotas.ts'
import { informationReports } from './information-reports.ts'
import { informationUnits } from './information-units.ts'
import { journalLayouts } from './journal-layouts.ts'
import { keys } from './keys.ts'
import { lessonReviews } from './lesson-reviews.ts'
import { lessons } from './lessons.ts'
import { lineSplits } from './line-splits.ts'
import { meetings } from './meetings.ts'
import { members } from './members.ts'
import { localeOf } from './messages.ts'
import { milestones } from './milestones.ts'
import { myDepartment } from './my-department.ts'
import { namedAnswers } from './named-answers.ts'
import { overview } from './overview.ts'
import { ownOrigin } from './own-origin.ts'
import { ownShares } from './own-shares.ts'
import { servePage } from './page.ts'
import { papers } from './papers.ts'
import { payments } from './payments.ts'
import { rankingAttention } from './ranking-attention.ts'
import { rankingComparisons } from './ranking-comparisons.ts'
import { rankingExports } from './ranking-exports.ts'
import { rankingOfficers } from './ranking-officers.ts'
import { rankingPreview } from './ranking-preview.ts'
import { rankingTrends } from './ranking-trends.ts'
import { rankingUnits } from './ranking-units.ts'
import { rankings } from './rankings.ts'
import { readyRuleBookList } from './ready-rule-books.ts'
import { reconciliations } from './reconciliations.ts'
import { Refusal } from './refusal.ts'
import { ruleBookAdoptions } from './rule-book-adoptions.ts'
import { ruleBooks } from './rule-books.ts'
import { satisfaction } from './satisfaction.ts'
import { session } from './session.ts'
import { settlementExports } from './settlement-exports.ts'
import { settlements } from './settlements.ts'
import { setup } from './setup.ts'
import { signIns } from './sign-ins.ts'
import { standards } from './standards.ts'
import { summaries } from './summaries.ts'
import { summaryExports } from './summary-exports.ts'
import { surveyCommitments } from './survey-commitments.ts'
import { surveyFiles } from './survey-files.ts'
import { surveySettings } from './survey-settings.ts'
import { surveys } from './surveys.ts'
import { traces } from './traces.ts'
import { waiting } from './waiting.ts'

/** The parts of better-auth that are reachable; people, roles and keys change through our own routes, audited. */
const authPaths = ['/sign-in/email', '/sign-out', '/get-session', '/change-password']

const mebibyte = 1024 * 1024
const isUpload = (method: string, path: string) => method === 'POST' && path.endsWith('/imports')
/** A scan, a hotel's table of terms, or an export of a questionnaire. */
const isPaper = (method: string, path: string) =>
  method === 'POST' && /\/(papers|agreement\/reading|surveys)$/.test(path)

const limitBody = (mebibytes: number) =>
  bodyLimit({
    maxSize: mebibytes * mebibyte,
    onError: () => {
      throw new Refusal(413, 'request.too-large', { limit: `${mebibytes} MB` })
    },
  })
const limitJson = limitBody(4)
const limitPaper = limitBody(20)

const routes = new Hono<Env>()
  .route('/', health)
  .route('/', setup)
  .route('/', demo)
  .route('/', session)
  .route('/', members)
  .route('/', keys)
  .route('/', departments)
  .route('/', myDepartment)
  .route('/', standards)
  .route('/', forbiddenWords)
  .route('/', overview)
  .route('/', waiting)
  .route('/', annualBudgets)
  .route('/', meetings)
  .route('/', budgets)
  .route('/', agreements)
  .route('/', agreementReadings)
  .route('/', counts)
  .route('/', departures)
  .route('/', attendance)
  .route('/', attendees)
  .route('/', signIns)
  .route('/', imports)
  .route('/', importFiles)
  .route('/', importCommitments)
  .route('/', importLines)
  .route('/', lineSplits)
  .route('/', comparisons)
  .route('/', reconciliations)
  .route('/', disputeLetters)
  .route('/', payments)
  .route('/', papers)
  .route('/', settlements)
  .route('/', settlementExports)
  .route('/', apportionmentSchemes)
  .route('/', apportionments)
  .route('/', apportionmentWeights)
  .route('/', apportionmentPreview)
  .route('/', apportionmentConfirmations)
  .route('/', apportionmentExports)
  .route('/', apportionmentJournals)
  .route('/', journalLayouts)
  .route('/', ownShares)
  .route('/', ceilings)
  .route('/', evidence)
  .route('/', decisions)
  .route('/', decisionReadings)
  .route('/', decisionOutcomes)
  .route('/', followUp)
  .route('/', milestones)
  .route('/', commendations)
  .route('/', lessons)
  .route('/', lessonReviews)
  .route('/', informationUnits)
  .route('/', informationOfficers)
  .route('/', informationItems)
  .route('/', informationAdoptions)
  .route('/', informationInstructions)
  .route('/', informationReports)
  .route('/', informationQuotas)
  .route('/', informationImports)
  .route('/', surveys)
  .route('/', surveyFiles)
  .route('/', surveyCommitments)
  .route('/', surveySettings)
  .route('/', namedAnswers)
  .route('/', comments)
  .route('/', satisfaction)
  .route('/', readyRuleBookList)
  .route('/', ruleBooks)
  .route('/', ruleBookAdoptions)
  .route('/', summaries)
  .route('/', summaryExports)
  .route('/', traces)
  .route('/', rankingPreview)
  .route('/', rankings)
  .route('/', rankingTrends)
  .route('/', rankingAttention)
  .route('/', rankingOfficers)
  .route('/', rankingUnits)
  .route('/', rankingComparisons)
  .route('/', rankingExports)
  .route('/', bulletins)
  .route('/', bulletinDrafts)
  .route('/', bulletinObjections)
  .route('/', bulletinPublication)
  .route('/', bulletinEditions)
  .route('/', bulletinExports)
  .route('/', audit)

/** The whole program as a value: given its database it answers requests. Every noun is mounted here, once. */
export function createApp(deps: Deps) {
  const app = new Hono<Env>()
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          frameAncestors: ["'none'"],
        },
      }),
    )
    .use(async (c, next) => {
      c.set('deps', deps)
      c.set('locale', localeOf(c.req.header('accept-language')))
      await next()
    })
    .use('/api/*', async (c, next) => {
      c.header('cache-control', 'no-store')
      const { method, path } = c.req
      if (isUpload(method, path)) return next()
      return isPaper(method, path) ? limitPaper(c, next) : limitJson(c, next)
    })
    .use('/api/*', ownOrigin)
    .on(
      ['GET', 'POST'],
      authPaths.map((path) => `/api/auth${path}`),
      (c) => deps.auth.handler(c.req.raw),
    )
    .route('/api', routes)
  app.route('/api', document(app))
  app.all('/api/*', () => {
    throw new Refusal(404, 'route.unknown')
  })
  if (deps.pageDir) app.route('/', servePage(deps.pageDir))
  app.notFound(() => {
    throw new Refusal(404, 'route.unknown')
  })
  app.onError(answerError)
  return app
}

export type App = ReturnType<typeof createApp>
