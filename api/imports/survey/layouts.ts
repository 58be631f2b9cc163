import type { SurveyLayoutName } from '../../domain/survey.ts'
import type { SurveyLayout } from './layout.ts'
import { googleForms } from './layouts/google-forms.ts'
import { jinshuju } from './layouts/jinshuju.ts'
import { microsoftForms } from './layouts/microsoft-forms.ts'
import { plain } from './layouts/plain.ts'
import { qualtrics } from './layouts/qualtrics.ts'
import { surveymonkey } from './layouts/surveymonkey.ts'
import { tencent } from './layouts/tencent.ts'
import { wjxCode, wjxText } from './layouts/wjx.ts'

/** The more particular first; the plain table is what remains. */
export const layouts: readonly SurveyLayout[] = [
  qualtrics,
  surveymonkey,
  wjxCode,
  wjxText,
  tencent,
  microsoftForms,
  googleForms,
  jinshuju,
]

export function layoutNamed(name: SurveyLayoutName): SurveyLayout {
  const found = [...layouts, plain].find((layout) => layout.name === name)
  if (!found) throw new RangeError(`no layout ${name}`)
  return found
}
