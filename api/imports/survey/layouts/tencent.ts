import { type SurveyLayout, splitNumber } from '../layout.ts'

/**
 * 腾讯问卷: `1.题目`; a multiple choice or matrix has a column an option or row, `2.题目:选项`, blank where it was not chosen;
 * words typed beside an option stand in `3.题目_填空2`. Lines may end in a separator. (As in public scripts that take the
 * columns by their beginning and drop `3.你来自于：_填空3`.)
 */
export const tencent: SurveyLayout = {
  name: 'tencent',
  headRows: 1,
  marks: ['编号', '开始答题时间', '结束答题时间', '答题时长'],
  least: 3,
  split: (storeys, index) => {
    const found = splitNumber(storeys[0]?.[index] ?? '')
    const blank = /^(.*?)[:：]?_?填空\d*$/.exec(found.title)
    return blank && found.title.includes('_填空')
      ? { ...found, title: blank[1] as string, isOtherText: true }
      : found
  },
  multiple: '┋',
  ranking: '→',
}
