/**
 * Why a questionnaire was read as it was, in both languages: how its layout was recognised, and how each question's
 * kind was.
 */
export const surveyMessages: Record<string, { zh: string; en: string }> = {
  'layout.heads': {
    zh: '表头里有“{heads}”',
    en: 'the header has “{heads}”',
  },
  'layout.flags': {
    zh: '有 {count} 列选项写作 0 和 1',
    en: '{count} columns hold options as 0 and 1',
  },
  'layout.missing-codes': {
    zh: '没有作答的写作 -2 或 -3',
    en: 'what was not answered is written −2 or −3',
  },
  'layout.joined': {
    zh: '多个选项用“{mark}”连着写',
    en: 'several options are joined by “{mark}”',
  },
  'layout.grids': {
    zh: '有 {count} 列是矩阵题，写作“题目 [行]”',
    en: '{count} columns are rows of a grid, written “question [row]”',
  },
  'layout.import-ids': {
    zh: '第三行表头是 {"ImportId":…}',
    en: 'the third header row is {"ImportId":…}',
  },
  'layout.two-rows': {
    zh: '表头有两行：上面是题目，下面是选项',
    en: 'the header has two rows, questions above options',
  },
  'layout.chosen': { zh: '由您指定', en: 'you said so' },
  'layout.none': {
    zh: '不像任何一个问卷平台，按普通表格读取，一列一题',
    en: 'it is of no known platform, and is read as a plain table, a question a column',
  },
  'kind.all-in-order': {
    zh: '每份答卷都写了全部选项，只是顺序不同',
    en: 'every answer names all options, in its own order',
  },
  'kind.arrows': { zh: '选项之间是箭头', en: 'arrows stand between the options' },
  'kind.codes': { zh: '写的是选项的编号', en: 'it holds numbers of options' },
  'kind.eleven-steps': { zh: '0 到 10 的分数', en: 'figures from 0 to 10' },
  'kind.empty': { zh: '没有人作答', en: 'nobody answered' },
  'kind.figures': { zh: '都是数字，但不像分数', en: 'all are figures, but no steps of a scale' },
  'kind.flags': { zh: '一个选项一列', en: 'a column an option' },
  'kind.joined': { zh: '一格里有几个选项', en: 'several options stand in one cell' },
  'kind.name': { zh: '问的是姓名', en: 'it asks for the name' },
  'kind.numbers': { zh: '数字的分数', en: 'figures of a scale' },
  'kind.options': { zh: '几种简短的答案反复出现', en: 'a few short answers come again and again' },
  'kind.places': { zh: '一个选项一列，写着名次', en: 'a column an option, with its place' },
  'kind.tie': { zh: '问的是单位或参会类别', en: 'it asks for the department or kind of attendee' },
  'kind.user': { zh: '由您指定', en: 'you said so' },
  'kind.words': { zh: '都是同一量表的词', en: 'words of one scale' },
  'kind.words-of-own': { zh: '各写各的', en: 'everyone wrote words of their own' },
}
