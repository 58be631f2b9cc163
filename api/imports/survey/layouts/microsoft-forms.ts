import { oneLine, type SurveyLayout, splitNumber } from '../layout.ts'

/**
 * Microsoft Forms: a row of questions whose heads keep the form's line breaks and hard blanks; several options end in `;`
 * each; a quiz has `Points - …` and `Feedback - …` beside every question.
 */
export const microsoftForms: SurveyLayout = {
  name: 'microsoft-forms',
  headRows: 1,
  marks: [
    'ID',
    'Start time',
    'Completion time',
    'Email',
    'Name',
    'Last modified time',
    '开始时间',
    '完成时间',
    '电子邮件',
    '姓名',
    '名称',
  ],
  least: 4,
  roles: { name: 'identity', 姓名: 'identity', 名称: 'identity' },
  split: (storeys, index) => {
    const head = oneLine(storeys[0]?.[index] ?? '')
    if (/^(points|feedback|分数|反馈) - /i.test(head))
      return { number: null, title: head, part: null, role: 'about' }
    return splitNumber(head)
  },
  multiple: ';',
  ranking: ';',
}
