/** What is refused about bulletins, in both languages. */
export const bulletinMessages = {
  'bulletin.unknown': { zh: '没有这份通报。', en: 'There is no such bulletin.' },
  'bulletin.exists': {
    zh: '{from} 至 {to} 已有通报，请打开它；已发布的，请起草更正。',
    en: 'There is a bulletin for {from} to {to} already. Open it; if it is published, draft a correction.',
  },
  'bulletin.no-edition': {
    zh: '这份通报没有第 {edition} 版。',
    en: 'This bulletin has no edition {edition}.',
  },
  'bulletin.no-draft': {
    zh: '这份通报没有草稿。如要更正已发布的内容，请先起草更正。',
    en: 'This bulletin has no draft. To change what is published, draft a correction first.',
  },
  'bulletin.has-draft': {
    zh: '第 {edition} 版正在起草，请在原草稿上修改。',
    en: 'Edition {edition} is being drafted already. Change that draft.',
  },
  'bulletin.stale': {
    zh: '{by}在您打开之后改过草稿。请载入最新内容，再改一次。',
    en: '{by} changed the draft after you opened it. Load the latest and make your change again.',
  },
  'bulletin.figures-changed': {
    zh: '数据在取数之后有变化，涉及 {count} 个单位。请重新取数，核对后再发布。',
    en: 'The figures changed after they were taken, for {count} units. Take them again, check, then publish.',
  },
  'bulletin.disagreements': {
    zh: '文字与表格有 {count} 处不一致。请更正，或逐条看过后确认按原文发布。',
    en: 'Text and tables disagree in {count} places. Correct them, or read each and confirm that the text stands.',
  },
  'bulletin.objections-open': {
    zh: '还有 {count} 条异议没有答复。请先答复，再发布。',
    en: '{count} objections wait for an answer. Answer them, then publish.',
  },
  'bulletin.own-draft': {
    zh: '您参与起草了这一版，须由他人发布。',
    en: 'You had a hand in this draft. Somebody else has to publish it.',
  },
  'bulletin.unchanged': {
    zh: '与第 {edition} 版完全相同，不必发布更正。',
    en: 'This is the same as edition {edition}. There is nothing to publish.',
  },
  'bulletin.not-open': {
    zh: '这份通报没有公开征求异议。',
    en: 'This bulletin is not open for objections.',
  },
  'bulletin.objections-over': {
    zh: '征求异议已于 {day} 结束。如有新的情况，请与通报起草人联系。',
    en: 'Objections ended on {day}. Tell whoever drafts the bulletin if there is something new.',
  },
  'bulletin.open-until-past': {
    zh: '截止日期 {day} 已过，请选今天或以后的日期。',
    en: '{day} is over. Choose today or a later day.',
  },
  'bulletin.unit-unknown': {
    zh: '这份通报没有这个单位。',
    en: 'This bulletin has no such unit.',
  },
  'bulletin.objection-unknown': { zh: '没有这条异议。', en: 'There is no such objection.' },
  'bulletin.objection-past': {
    zh: '这条异议针对的第 {edition} 版已经发布，答复不能再改。',
    en: 'Edition {edition}, which this objects to, is published: the answer stands.',
  },
  'bulletin.has-objections': {
    zh: '已有 {count} 条异议，草稿不能删除。请答复后继续。',
    en: 'There are {count} objections: the draft stays. Answer them and go on.',
  },
} as const
