/** What is refused about the facts of information work, in both languages. */
export const informationMessages = {
  'information.adoption-twice': {
    zh: '“{publication}”{day} 对这条信息的采用已经登记过。确为另一期的，请写明期号。',
    en: 'The use by “{publication}” on {day} is on record already. If it is another one, name its issue.',
  },
  'information.points-out-of-range': {
    zh: '扣分 {points} 不在“{name}”规定的 {least} 至 {most} 之间。请更正，或先修改办法。',
    en: '“{name}” takes {least} to {most} for this, not {points}. Correct it, or change the rule book first.',
  },
  'information.changed': {
    zh: '{by} 在您打开之后改过这一条。请载入最新内容，再改一次。',
    en: '{by} changed this after you opened it. Load the latest and make your change again.',
  },
  'information.unit-unknown': {
    zh: '编号为 {id} 的部门没有参加信息工作。请先在“单位”中加入。',
    en: 'Department number {id} takes no part in information work. Add it under Units first.',
  },
  'information.unit-in-use': {
    zh: '这个单位还有 {count} 条信息、信息员、任务或通报情况，不能移出。不再参加排名的，请标为不参与排名。',
    en: 'This unit still has {count} items, officers, quotas or reports and stays. If it is no longer ranked, mark it as such.',
  },
  'information.officer-unknown': {
    zh: '没有这个信息员。请先列入名单，或留空。',
    en: 'There is no such officer. Put the officer on the list first, or name none.',
  },
  'information.officer-twice': {
    zh: '这个单位已经有信息员“{name}”。同名的请加上区分，如“{name}（办公室）”。',
    en: 'The unit already has an officer “{name}”. Add something that tells the two apart.',
  },
  'information.officer-in-use': {
    zh: '这个信息员已有 {count} 条信息，不能删除或换单位。调离的请标为“已调离”，到新单位另加。',
    en: 'This officer has {count} items and stays in the unit. Mark the officer as gone, and add the person to the new unit.',
  },
  'information.officer-elsewhere': {
    zh: '信息“{title}”的信息员{officer}不是这个单位的。请更正，或留空。',
    en: '{officer}, named as officer of “{title}”, is of another unit. Correct it, or name none.',
  },
  'information.item-unknown': { zh: '没有这条信息。', en: 'There is no such item.' },
  'information.unit-twice': {
    zh: '信息“{title}”的同一单位写了两次。请保留一个。',
    en: 'A unit stands twice under “{title}”. Keep one of the two.',
  },
  'information.never-submitted': {
    zh: '信息“{title}”既没有报送时间，也不是约稿。请填写报送时间；约稿未报的请勾选约稿。',
    en: '“{title}” was neither submitted nor commissioned. Enter when it was submitted; if it was commissioned and has not come, say so.',
  },
  'information.number-taken': {
    zh: '编号 {number} 已是“{title}”。请核对编号，或打开那一条修改。',
    en: 'Number {number} is “{title}” already. Check the number, or change that item.',
  },
  'information.before-item': {
    zh: '“{title}”{submittedOn} 才报送，{day} 的采用或批示早于它。请核对这两个日期。',
    en: '“{title}” was submitted on {submittedOn}; a use or an instruction on {day} is before that. Check both days.',
  },
  'information.not-delivered': {
    zh: '“{title}”还没有报送，不能有采用或批示。请先填写报送时间。',
    en: '“{title}” was not delivered, so nothing can have used it. Enter when it was submitted first.',
  },
  'information.adoption-unknown': { zh: '没有这条采用。', en: 'There is no such adoption.' },
  'information.instruction-unknown': { zh: '没有这条批示。', en: 'There is no such instruction.' },
  'information.report-unknown': { zh: '没有这条通报情况。', en: 'There is no such report.' },
  'import.of-information': {
    zh: '这是信息工作的文件，没有费用可归类。',
    en: 'This is a file of information work: it has no charges to place.',
  },
  'import.informing-only': {
    zh: '信息工作的文件由会务或管理员导入。',
    en: 'Files of information work are imported by organisers and administrators.',
  },
  'import.facts-gone': {
    zh: '预览之后有单位、信息员或信息被删除，文件里还用到它们。请重新读取再导入。',
    en: 'Units, officers or items that the file names were removed after this preview. Read the file again, then import.',
  },
  'import.facts-stale': {
    zh: '预览之后有 {count} 行已由别人录入或导入。请重新读取，避免重复。',
    en: 'Since this preview, {count} of its rows were entered or imported by somebody else. Read the file again, lest they count twice.',
  },
  'import.facts-rest-on': {
    zh: '还有 {count} 条后来录入或导入的内容建立在这份文件上。请先撤销或删除它们。',
    en: '{count} facts entered or imported later rest on this file. Undo or remove those first.',
  },
  'import.facts-changed': {
    zh: '导入之后有 {count} 条被手工改过。撤销时是保留它们，还是一并去掉？',
    en: '{count} of these were changed by hand since. When undoing, do they stay or go too?',
  },
  'department.is-unit': {
    zh: '这个部门参加信息工作，不能删除。请先在“信息排名 · 单位”中移出。',
    en: 'This department takes part in information work and stays. Take it out under Rankings, Units first.',
  },
} as const
