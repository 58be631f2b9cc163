import { bulletinMessages } from './bulletin-messages.ts'
import { importMessages } from './imports/messages.ts'
import { surveyMessages } from './imports/survey/messages.ts'
import { informationMessages } from './information-messages.ts'

export type Locale = 'zh' | 'en'
export type MessageParams = Record<string, string | number>
type Sentence = Record<Locale, string>

/** Every sentence the server says, in both languages: what happened, and what to do next. */
const own = {
  'request.invalid': {
    zh: '提交的内容有误，请按下列提示修改后重试。',
    en: 'Some fields are not right. Correct those listed and try again.',
  },
  'request.unfit': {
    zh: '内容含有无法保存的字符或超出范围的数字，请检查后重试。',
    en: 'Something in it cannot be kept: a character or a figure out of range. Check it and try again.',
  },
  'request.not-json': {
    zh: '请求内容不是有效的 JSON。',
    en: 'The request body is not valid JSON.',
  },
  'request.too-large': {
    zh: '内容超过 {limit} 的上限，请分成几份提交。',
    en: 'The content is larger than {limit}. Send it in parts.',
  },
  'request.foreign-origin': {
    zh: '请求来自其他网站，已拒绝。请在本系统的页面内操作。',
    en: 'The request came from another site and was refused. Use the pages of this system.',
  },
  'route.unknown': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'session.missing': { zh: '请先登录。', en: 'Please sign in first.' },
  'session.no-organisation': {
    zh: '您的账号还不属于任何单位，请联系管理员。',
    en: 'Your account belongs to no organisation yet. Ask the administrator.',
  },
  'role.forbidden': {
    zh: '您的角色不能做这件事；可以做的有：{roles}。',
    en: 'Your role cannot do this; those who can: {roles}.',
  },
  'server.fault': {
    zh: '系统出错，刚才的操作没有生效。请重试；如仍出错，请把编号 {reference} 告诉管理员。',
    en: 'Something failed on our side and nothing was changed. Try again; if it persists, tell the administrator the reference {reference}.',
  },
  'database.unreachable': {
    zh: '暂时连不上数据库，刚才的操作没有生效，请稍后重试。',
    en: 'The database cannot be reached just now and nothing was changed. Try again shortly.',
  },
  'disk.full': {
    zh: '磁盘空间不足，文件没有保存。请管理员腾出空间后重试。',
    en: 'The disk is full and the file was not kept. Ask the administrator to free space, then try again.',
  },
  'setup.done': {
    zh: '系统已经初始化，请直接登录。',
    en: 'This installation is already set up. Sign in instead.',
  },
  'setup.wrong-code': {
    zh: '初始化口令不对。口令显示在启动本程序的窗口里。',
    en: 'The set-up code is not right. It is printed in the window where the program was started.',
  },
  'person.email-taken': {
    zh: '邮箱 {email} 已被使用，请换一个。',
    en: 'The e-mail address {email} is already in use. Choose another.',
  },
  'person.unknown': { zh: '没有这个人员。', en: 'There is no such person.' },
  'person.last-administrator': {
    zh: '这是最后一位管理员，请先指定另一位管理员。',
    en: 'This is the last administrator. Appoint another first.',
  },
  'person.is-approver': {
    zh: '此人是会议 {meetings} 的预算审批人，请先更换审批人。',
    en: 'This person approves the budget of {meetings}. Name another approver first.',
  },
  'person.no-department': {
    zh: '部门读者须指定一个部门，请选择部门。',
    en: 'A department reader is of one department. Choose it.',
  },
  'person.department-unfit': {
    zh: '只有部门读者才归到部门，请去掉部门或把角色改为部门读者。',
    en: 'Only a department reader is of a department. Leave the department out, or make them a reader.',
  },
  'key.unknown': { zh: '没有这个接口密钥。', en: 'There is no such API key.' },
  'rule-book.contradicts': {
    zh: '计分办法有矛盾之处，请按所列原因修改。',
    en: 'The rule book contradicts itself. Change what is listed.',
  },
  'rule-book.unknown': { zh: '没有这个计分办法。', en: 'There is no such rule book.' },
  'rule-book.name-taken': {
    zh: '已有名为“{name}”的计分办法，请换一个名称。',
    en: 'There is a rule book called “{name}” already. Choose another name.',
  },
  'rule-book.stale': {
    zh: '{by}已把办法改到第 {version} 版。请刷新后再改。',
    en: '{by} has changed the rule book: version {version}. Reload, then change it.',
  },
  'rule-book.overlaps': {
    zh: '“{other}”在 {day} 也在施行。同一天只能施行一个办法，请调整有效期，或先停用“{other}”。',
    en: '“{other}” is in force on {day} as well. Only one rule book holds on a day: change the dates, or take “{other}” out of force first.',
  },
  'rule-book.adopted': {
    zh: '办法“{name}”正在施行，不能删除。请先停用，或给它设失效日期。',
    en: '“{name}” is in force and stays. Take it out of force first, or give it a last day.',
  },
  'ranking.no-rule-book': {
    zh: '{from} 至 {to} 没有完整施行的计分办法。请先施行一个办法，或指定一个办法试算。',
    en: 'No rule book is in force on all days from {from} to {to}. Put one into force, or name one to try.',
  },
  'ranking.unit-unknown': {
    zh: '没有这个单位，或它没有参加信息工作。',
    en: 'There is no such unit, or it takes no part in information work.',
  },
  'ranking.impossible': {
    zh: '有些情况无法计分，请按所列原因更正。',
    en: 'Some of the facts cannot be scored. Correct what is listed.',
  },
  'scheme.impossible': {
    zh: '按这个方案无法分摊，原因如下。',
    en: 'Nothing can be shared by this scheme, for the reasons listed.',
  },
  'scheme.unknown': { zh: '没有这个分摊方案。', en: 'There is no such scheme.' },
  'scheme.name-taken': {
    zh: '已有名为“{name}”的分摊方案，请换一个名称。',
    en: 'There is a scheme called “{name}” already. Choose another name.',
  },
  'scheme.dates-reversed': {
    zh: '失效日期早于生效日期，请更正。',
    en: 'The scheme ends before it begins. Correct the dates.',
  },
  'scheme.stale': {
    zh: '{by}已把方案改到第 {version} 版。请刷新后再改。',
    en: '{by} has changed the scheme: version {version}. Reload, then change it.',
  },
  'scheme.used': {
    zh: '方案“{name}”已用于 {count} 次分摊，不能删除；可以设失效日期。',
    en: '“{name}” was used for {count} apportionments and stays. Give it a last day instead.',
  },
  'scheme.not-valid': {
    zh: '方案“{name}”在 {day} 没有有效的版本。请调整有效期，或换一个方案。',
    en: '“{name}” has no version valid on {day}. Change its dates, or choose another scheme.',
  },
  'apportionment.unknown': {
    zh: '没有这一版分摊。',
    en: 'There is no such edition of the apportionment.',
  },
  'apportionment.not-closed': {
    zh: '决算尚未关账，现在只能预览分摊。请先关账。',
    en: 'The settlement is not closed: the apportionment is a preview. Close the settlement first.',
  },
  'apportionment.changed': {
    zh: '方案或金额在您查看之后有变化。请刷新，核对后再下发。',
    en: 'The scheme or the total changed while you were looking. Reload, check, then issue.',
  },
  'apportionment.unchanged': {
    zh: '结果与已下发的第 {edition} 版完全相同，不必再下发。',
    en: 'Nothing differs from edition {edition}, which is issued already.',
  },
  'apportionment.no-share': {
    zh: '这个部门在现行分摊中没有份额，或不在您的部门范围内。',
    en: 'This department has no share in the apportionment in force, or is not within yours.',
  },
  'apportionment.own-only': {
    zh: '部门读者只能取本部门（及下级部门）在现行版中的分摊单。请选择部门，不要指定旧版或方案。',
    en: 'A department reader gets only the share of their own department in the edition in force. Name the department, and neither an earlier edition nor a scheme.',
  },
  'apportionment.newer': {
    zh: '已下发第 {edition} 版分摊。请先看过新的一版再确认。',
    en: 'Edition {edition} has been issued. Read it first, then answer.',
  },
  'weight.not-corrected': { zh: '这个权重没有更正过。', en: 'This weight was not corrected.' },
  'item.not-a-vehicle': { zh: '本次会议没有这辆车。', en: 'The meeting has no such vehicle.' },
  'department.unknown': { zh: '没有这个部门。', en: 'There is no such department.' },
  'department.code-taken': {
    zh: '部门编码 {code} 已被使用。',
    en: 'The department code {code} is already in use.',
  },
  'department.alias-taken': {
    zh: '别名“{alias}”已属于部门“{department}”。',
    en: 'The alias “{alias}” already belongs to “{department}”.',
  },
  'department.cycle': {
    zh: '上级部门不能是它自己或它的下级。',
    en: 'A department cannot stand under itself or under one of its own.',
  },
  'department.has-parts': {
    zh: '它还有下级部门，请先移走或删除下级。',
    en: 'It still has departments under it. Move or remove those first.',
  },
  'department.has-readers': {
    zh: '{people} 是它的部门读者，请先给他们换部门或角色，或移除他们。',
    en: '{people} read for it. Give them another department or role, or remove them, first.',
  },
  'department.has-answers': {
    zh: '有问卷答卷属于这个部门，不能删除。',
    en: 'Answers to a questionnaire belong to it, so it cannot be removed.',
  },
  'department.has-attendees': {
    zh: '有 {meetings} 个会议的 {people} 名参会人员属于这个部门，不能删除。请先把他们改到别的部门；已关账的会议不能改，部门须保留。',
    en: '{people} people of {meetings} meetings belong to it, so it cannot be removed. Tie them to another department first; while one of those meetings is closed the department stays.',
  },
  'standard.unknown': { zh: '没有这个定额标准。', en: 'There is no such standard.' },
  'standard.dates-reversed': {
    zh: '失效日期不能早于生效日期。',
    en: 'The last day of validity cannot be before the first.',
  },
  'standard.overlaps': {
    zh: '同一类别、同一地区的“{name}”在 {from} 至 {to} 有效，与此重叠。请先改其中一个的日期。',
    en: '“{name}”, of the same category and place, is valid from {from} to {to} and overlaps. Change the dates of one of them first.',
  },
  'standard.overlaps-open': {
    zh: '同一类别、同一地区的“{name}”自 {from} 起一直有效，与此重叠。请先给它填上失效日期。',
    en: '“{name}”, of the same category and place, is valid from {from} on and overlaps. Give it a last day first.',
  },
  'forbidden-word.twice': {
    zh: '“{word}”在清单里出现了两次，请只留一行。',
    en: '“{word}” is in the list twice. Keep one row.',
  },
  'meeting.unknown': { zh: '没有这个会议。', en: 'There is no such meeting.' },
  'meeting.code-taken': {
    zh: '活动编号 {code} 已被使用，请换一个。',
    en: 'The activity code {code} is already in use. Choose another.',
  },
  'meeting.dates-reversed': {
    zh: '结束日期不能早于开始日期。',
    en: 'The last day cannot be before the first.',
  },
  'meeting.not-empty': {
    zh: '会议已有预算、参会人员、导入的文件、问卷、议定事项或经验教训，不能删除。',
    en: 'The meeting already has a budget, attendees, imported files, questionnaires, decisions or lessons and cannot be removed.',
  },
  'meeting.approver-unknown': {
    zh: '审批人不是本单位人员。',
    en: 'The approver is not a member of this organisation.',
  },
  'meeting.approver-reader': {
    zh: '部门读者不能审批预算，请另选审批人。',
    en: 'A department reader cannot approve a budget. Name another approver.',
  },
  'budget.unknown': { zh: '这个会议还没有预算。', en: 'This meeting has no budget yet.' },
  'budget.changed': {
    zh: '{by} 在您打开之后保存过这份预算。请载入最新内容，再改一次。',
    en: '{by} saved this budget after you opened it. Load the latest and make your change again.',
  },
  'budget.not-draft': {
    zh: '只有草稿可以修改；现在是“{state}”。需要修改时请退回或另起调整。',
    en: 'Only a draft can be changed; this one is {state}. Take it back, or start a revision.',
  },
  'budget.not-submitted': {
    zh: '预算还没有提交审批。',
    en: 'The budget has not been submitted for approval.',
  },
  'budget.not-approved': {
    zh: '只有已批准的预算可以调整。',
    en: 'Only an approved budget can be revised.',
  },
  'budget.empty': {
    zh: '预算还没有任何项目，不能提交。',
    en: 'The budget has no lines yet and cannot be submitted.',
  },
  'budget.no-approver': {
    zh: '会议还没有指定预算审批人，请先在会议信息里指定。',
    en: 'The meeting has no budget approver yet. Name one in the meeting’s details first.',
  },
  'budget.not-the-approver': {
    zh: '只有指定的审批人 {approver} 的批准有效。',
    en: 'Only the approval of the named approver, {approver}, is valid.',
  },
  'budget.item-twice': {
    zh: '同一项目出现了两次：{item}。请合并为一行。',
    en: 'The same item appears twice: {item}. Put it in one line.',
  },
  'budget.amount-too-large': {
    zh: '金额超出可记范围。',
    en: 'The amount is beyond what can be recorded.',
  },
  'agreement.unknown': {
    zh: '协议书没有这个版本。',
    en: 'The agreement has no such version.',
  },
  'agreement.changed': {
    zh: '{by} 在您打开之后保存过这份协议书。请载入最新内容，再改一次。',
    en: '{by} saved this agreement after you opened it. Load the latest and make your change again.',
  },
  'agreement.not-draft': {
    zh: '协议书已签订，不能修改；需要变更时请另起新版。',
    en: 'The agreement is signed and does not change. Start a new version to amend it.',
  },
  'agreement.not-signed': {
    zh: '协议书还没有签订，可以直接修改草稿。',
    en: 'The agreement is not signed yet: change the draft itself.',
  },
  'agreement.empty': {
    zh: '协议书还没有任何条款，不能签订。',
    en: 'The agreement has no terms yet and cannot be signed.',
  },
  'count.unknown': {
    zh: '{day} 的核对没有这一版。',
    en: 'The count of {day} has no such edition.',
  },
  'count.signed': {
    zh: '{day} 的核对已签字锁定；需要更正时请说明理由另起更正版。',
    en: 'The count of {day} is signed and locked. To correct it, start an amendment with a reason.',
  },
  'count.not-signed': {
    zh: '{day} 的核对还没有签字，可以直接修改。',
    en: 'The count of {day} is not signed yet: change it directly.',
  },
  'count.no-amendment': {
    zh: '{day} 没有未签字的更正版。',
    en: 'There is no unsigned amendment for {day}.',
  },
  'count.empty': {
    zh: '{day} 还没有核对任何项目，不能签字。',
    en: 'Nothing has been counted for {day} yet, so there is nothing to sign.',
  },
  'count.changed': {
    zh: '{by} 在您打开之后保存过这一天的核对。请载入最新内容，再改一次。',
    en: '{by} saved this day’s count after you opened it. Load the latest and make your change again.',
  },
  'count.other-day': {
    zh: '项目 {item} 不属于 {day}，请到它自己的日期下核对。',
    en: 'The item {item} is not of {day}. Count it under its own day.',
  },
  'attendee.unknown': { zh: '没有这位参会人员。', en: 'There is no such attendee.' },
  'attendee.changed': {
    zh: '{by} 在您打开之后改过这一位。请载入最新内容，再改一次。',
    en: '{by} changed this person after you opened them. Load the latest and make your change again.',
  },
  'attendee.signed-in': {
    zh: '{name} 已经签到（{at}，{by}），不用再签。',
    en: '{name} is signed in already ({at}, {by}).',
  },
  'attendee.not-there': {
    zh: '{name} 还没有签到，请先签到。',
    en: '{name} has not signed in yet. Sign them in first.',
  },
  'attendee.left-before-arrival': {
    zh: '{name} 的离会时间早于报到时间，请核对。',
    en: '{name} would leave before arriving. Check both times.',
  },
  'attendee.day-outside': {
    zh: '{day} 不在会期内（{from} 至 {to}），请核对日期。',
    en: '{day} is not within the meeting ({from} to {to}). Check the day.',
  },
  'attendee.no-phone': {
    zh: '{name} 没有留电话。',
    en: '{name} left no phone number.',
  },
  'departure.unknown': { zh: '没有这条记录。', en: 'There is no such note.' },
  'difference.changed': {
    zh: '这些差异中有一项在您打开之后变了（现在是“{state}”，由 {by} 处理）。请载入最新内容后再定。',
    en: 'One of these differences changed after you opened them (now {state}, decided by {by}). Load the latest, then decide.',
  },
  'difference.not-creditable': {
    zh: '退减金额须与差异同向且不超过差异；一次只能对一项填写部分退减。',
    en: 'A credit has the sign of its difference and does not exceed it; a part can be given for one difference at a time.',
  },
  'split.too-few': {
    zh: '分给多个项目至少要有两项；只有一项时请直接归类。',
    en: 'Sharing a line takes at least two items. For a single one, assign it.',
  },
  'split.item-twice': {
    zh: '项目 {item} 出现了两次，请合并为一份。',
    en: 'The item {item} appears twice. Put it in one part.',
  },
  'split.zero': {
    zh: '项目 {item} 分到的金额为 0，请填写金额或删去这一份。',
    en: 'The part of {item} is 0. Give it an amount, or leave it out.',
  },
  'split.remaining': {
    zh: '各份合计与这一行相差 {remaining} 元，须正好分完。',
    en: 'The parts leave ¥{remaining} of the line. They must add up to it exactly.',
  },
  'split.none': { zh: '第 {line} 行没有拆分。', en: 'Line {line} is not shared.' },
  'difference.none-disputed': {
    zh: '没有有争议的差异，无函可发。请先在对账里把要交涉的差异定为“争议”。',
    en: 'No difference is disputed, so there is nothing to write about. Dispute those to be raised with the hotel first.',
  },
  'summary.unknown': { zh: '会议总结没有这一版。', en: 'The summary has no such edition.' },
  'summary.signed': {
    zh: '总结第 {edition} 版已由{by}签署，不能再改。确需修改时，请领导说明理由后重开。',
    en: 'Edition {edition} of the summary was signed by {by} and no longer changes. If it must, a leader reopens it with a reason.',
  },
  'summary.not-signed': { zh: '总结还没有签署。', en: 'The summary has not been signed.' },
  'summary.stale': {
    zh: '{by}刚刚改过草稿。请重新载入后再保存。',
    en: '{by} has changed the draft meanwhile. Load it again, then save.',
  },
  'summary.own-draft': {
    zh: '最后修改草稿的人不能签署，请另一位领导签署。',
    en: 'Whoever edited the draft last cannot sign it. Ask another leader.',
  },
  'summary.changed': {
    zh: '您看过之后，数字或文字有变动。请重新载入，看过再签。',
    en: 'Figures or words have changed since you saw them. Load the page again, read it, then sign.',
  },
  'summary.unknown-figure': {
    zh: '没有“{figure}”这个数字。请从列表中选一个。',
    en: 'There is no figure “{figure}”. Choose one of the list.',
  },
  'trace.mistyped': {
    zh: '追溯码有误：应为十位字母数字，其中一位校验其余九位。请核对后重新输入。',
    en: 'The code was mistyped: it has ten letters and digits, one of which checks the others. Compare it and type it again.',
  },
  'trace.unknown': {
    zh: '本单位没有这个追溯码。请核对，或确认打印件出自本单位。',
    en: 'There is no such code in this organisation. Compare it with the paper, and see whose paper it is.',
  },
  'trace.figure-gone': {
    zh: '这一版总结里没有这个追溯码对应的数字：草稿打印之后，它已不在其中。',
    en: 'This edition no longer has the figure of this code: it has gone from the draft since it was printed.',
  },
  'settlement.unknown': { zh: '决算没有这一版。', en: 'The settlement has no such edition.' },
  'settlement.own-import': {
    zh: '您导入过本会议的“{filename}”，须由没有导入过本会议文件的财务人员关账。',
    en: 'You imported “{filename}” of this meeting. Somebody of finance who imported none of its files has to close it.',
  },
  'settlement.changed': {
    zh: '决算金额在您打开之后变了。请载入最新数字后再关账。',
    en: 'The settled figure changed after you opened it. Load the latest, then close.',
  },
  'settlement.not-ready': {
    zh: '还有 {count} 类问题没有处理，不能关账；确需关账时请写明理由（理由会印在决算上）。',
    en: '{count} kinds of things still stand against closing. To close all the same, give a reason: it is printed on the settlement.',
  },
  'settlement.not-closed': {
    zh: '决算没有关账，不需要重开。',
    en: 'The settlement is not closed, so there is nothing to reopen.',
  },
  'payment.unknown': { zh: '没有这笔款项。', en: 'There is no such payment.' },
  'payment.no-budget': {
    zh: '预支须从已提交审批的预算中列支，这个会议的预算还没有提交。',
    en: 'An advance is carved out of a submitted budget, and this meeting’s has not been submitted.',
  },
  'payment.beyond-budget': {
    zh: '预支合计 {advances} 元，超过预算 {budget} 元。',
    en: 'The advances would come to ¥{advances}, more than the budget of ¥{budget}.',
  },
  'paper.unknown': { zh: '没有这份材料。', en: 'There is no such paper.' },
  'paper.empty': { zh: '文件是空的，没有保存。', en: 'The file is empty and was not kept.' },
  'settlement.closed': {
    zh: '决算（第 {edition} 版）已关账，会议的预算、协议、核对、导入都不能再改。确需修改时，请财务说明理由后重开。',
    en: 'The settlement (edition {edition}) is closed: budget, agreement, counts and imports of the meeting no longer change. If they must, finance reopens it with a reason.',
  },
  'decision.unknown': { zh: '没有这个议定事项。', en: 'There is no such decision.' },
  'decision.changed': {
    zh: '{by} 在您打开之后改过这一事项。请载入最新内容，再改一次。',
    en: '{by} changed this decision after you opened it. Load the latest and make your change again.',
  },
  'decision.finished': {
    zh: '这一事项已办结或取消，不能修改。确需修改时，请先撤回办结或取消。',
    en: 'This decision is done or cancelled and does not change. To change it, take that back first.',
  },
  'decision.done': {
    zh: '这一事项已于 {doneOn} 办结，不能取消。如登记有误，请先撤回办结。',
    en: 'This decision was done on {doneOn} and cannot be cancelled. If that is wrong, take it back first.',
  },
  'decision.cancelled': {
    zh: '这一事项已取消，不能登记办结。请先撤回取消。',
    en: 'This decision is cancelled and cannot be done. Take the cancellation back first.',
  },
  'decision.not-done': {
    zh: '这一事项还没有办结，不需要撤回。',
    en: 'This decision is not done, so there is nothing to take back.',
  },
  'decision.not-cancelled': {
    zh: '这一事项没有取消，不需要撤回。',
    en: 'This decision is not cancelled, so there is nothing to take back.',
  },
  'decision.due-before-meeting': {
    zh: '期限不能早于会议首日 {startsOn}。请核对年份。',
    en: 'The due date cannot lie before the meeting’s first day, {startsOn}. Check the year.',
  },
  'decision.done-before-meeting': {
    zh: '办结日期不能早于会议首日 {startsOn}。请核对年份。',
    en: 'It cannot be done before the meeting’s first day, {startsOn}. Check the year.',
  },
  'decision.done-in-future': {
    zh: '办结日期不能晚于今天 {today}。办结之后再登记。',
    en: 'It cannot be done on a day after today, {today}. Say so when it is done.',
  },
  'decision.reason-missing': {
    zh: '改动期限请写明理由，理由会记入进展。',
    en: 'Moving the due date needs a reason: it is noted as progress.',
  },
  'decision.none-to-remind': {
    zh: '没有符合条件的未办结事项，不需要催办。',
    en: 'Nothing that matches is left to be done, so there is nobody to remind.',
  },
  'follow-up.period-reversed': {
    zh: '止日不能早于起日。',
    en: 'The last day cannot be before the first.',
  },
  'milestone.unknown': { zh: '会议没有节点“{key}”。', en: 'The meeting has no milestone “{key}”.' },
  'milestone.known': {
    zh: '这个节点的日期由程序记录得出，不用手填。',
    en: 'The program knows the day of this milestone from its own records. It is not entered by hand.',
  },
  'milestone.in-future': {
    zh: '实际日期不能晚于今天 {today}。完成之后再填。',
    en: 'It cannot have been reached on a day after today, {today}. Say so when it is.',
  },
  'commendation.unknown': { zh: '没有这条表扬。', en: 'There is no such commendation.' },
  'lesson.unknown': { zh: '没有这条经验教训。', en: 'There is no such lesson.' },
  'lesson.reviewed': {
    zh: '后来的会议已对照过这条经验教训，不能删除，可以修改文字。',
    en: 'A later meeting has worked through this lesson: it stays. Its words can be changed.',
  },
  'lesson.not-of-series': {
    zh: '这条经验教训不是同一系列以往会议的，不在本次会议的对照清单里。',
    en: 'This lesson is not of an earlier meeting of the same series, so it is not on this meeting’s checklist.',
  },
  'lesson.reason-missing': {
    zh: '不适用的请写明理由。',
    en: 'Say why the lesson does not apply.',
  },
  'import.unknown': { zh: '没有这次导入。', en: 'There is no such import.' },
  'import.line-unknown': {
    zh: '文件里没有第 {line} 行。',
    en: 'The file has no line {line}.',
  },
  'import.busy': {
    zh: '文件正在读取，请等它读完。',
    en: 'The file is being read. Wait until that is done.',
  },
  'import.not-preview': {
    zh: '只有预览中的导入可以这样做；这一次现在是“{state}”。',
    en: 'Only an import in preview can do this; this one is {state}.',
  },
  'import.not-committed': {
    zh: '这次导入没有生效，不需要撤销。',
    en: 'This import is not in effect, so there is nothing to undo.',
  },
  'import.questions-open': {
    zh: '还有 {count} 个问题没有回答，回答后才能导入。',
    en: '{count} questions are still open. Answer them first.',
  },
  'import.nothing-to-import': {
    zh: '没有可以导入的行。',
    en: 'There is no row to import.',
  },
  'import.stale': {
    zh: '预览之后，同类文件“{filename}”被导入或撤销过。请重新读取再导入。',
    en: 'After this preview, “{filename}” of the same kind was imported or undone. Read the file again, then import.',
  },
  'import.rests-on': {
    zh: '后来导入的“{filename}”有 {count} 行因与本文件重复而没有计入。请先撤销它。',
    en: '“{filename}”, imported later, left out {count} rows because they are in this file. Undo that one first.',
  },
  'import.people-rest-on': {
    zh: '后来导入的“{filename}”给名单上的 {count} 人补了内容。请先撤销它。',
    en: '“{filename}”, imported later, added to {count} of these people. Undo that one first.',
  },
  'import.people-changed': {
    zh: '导入之后有 {count} 人被手工改过（{names}）。撤销时是保留他们，还是一并去掉？',
    en: '{count} of these people were changed by hand since ({names}). When undoing, do they stay or go too?',
  },
  'import.department-gone': {
    zh: '预览之后有部门被删除，名单里还有人指定到它。请重新读取再导入。',
    en: 'A department that people are tied to was removed after this preview. Read the file again, then import.',
  },
  'import.read-failed': {
    zh: '读取中断，什么也没有留下。请重试。',
    en: 'Reading was interrupted and nothing was kept. Try again.',
  },
  'import.further-rows': {
    zh: '还有 {rowCount} 行也是这样，在第 {line} 至 {lastLine} 行之间。其中第一行：{one}',
    en: 'And {rowCount} more rows like these, between lines {line} and {lastLine}. The first of them: {one}',
  },
  'item.unknown': { zh: '没有这个项目。', en: 'There is no such item.' },
  'assignment.none': {
    zh: '所选的行都不能归类。',
    en: 'None of the chosen lines can be assigned.',
  },
  ...bulletinMessages,
  ...informationMessages,
  'survey.unknown': { zh: '没有这份问卷。', en: 'There is no such questionnaire.' },
  'survey.not-preview': {
    zh: '只有预览中的问卷可以这样做；这一份现在是“{state}”。',
    en: 'Only a questionnaire in preview can do this; this one is {state}.',
  },
  'survey.not-committed': {
    zh: '这份问卷没有生效。',
    en: 'This questionnaire is not in effect.',
  },
  'survey.changed': {
    zh: '您看到之后，有人改了这份问卷的读取方式。请查看新的预览再导入。',
    en: 'Somebody changed how this questionnaire is read after you saw it. Look at the new preview, then import.',
  },
  'survey.stale': {
    zh: '预览之后，本次会议的问卷“{filename}”被导入或撤销过。请重新读取再导入。',
    en: 'After this preview, the questionnaire “{filename}” was imported or undone. Read the file again, then import.',
  },
  'survey.nothing-to-import': {
    zh: '没有可以导入的答卷。',
    en: 'There is no answer to import.',
  },
  'bulletin.period-running': {
    zh: '通报的时段到 {day} 才结束，在那之后才能发布。',
    en: 'The period runs until {day}: the bulletin can be published after it.',
  },
  'bulletin.still-open': {
    zh: '征求异议到 {day}。要提前发布，请确认后再发布。',
    en: 'Units may object until {day}. To publish before that, confirm it first.',
  },
  'lesson.changed': {
    zh: '这条教训刚被别人改过或删除。请关闭后按最新内容修改。',
    en: 'Somebody changed this lesson meanwhile. Close this and change it as it stands now.',
  },
  'commendation.changed': {
    zh: '这条表扬刚被别人改过。请关闭后按最新内容修改。',
    en: 'Somebody changed this commendation meanwhile. Close this and change it as it stands now.',
  },
  'survey.too-close': {
    zh: '本文件与撤销的“{filename}”只差 {count} 份答卷，少于 {smallest} 份：前后两次的统计相减就能看出这几个人怎么答的。请重新导入“{filename}”，再把后来的答卷另行导入；或等答卷再多几份。',
    en: 'This file differs from “{filename}”, which was undone, by {count} {count|answer|answers}, fewer than {smallest}: the figures before and after would tell how these answered. Import “{filename}” again and the later answers beside it, or wait for more.',
  },
  'survey.rests-on': {
    zh: '后来导入的“{filename}”有答卷因与本文件重复而没有计入。请先撤销它。',
    en: '“{filename}”, imported later, left answers out because they are in this file. Undo that one first.',
  },
  'survey.group-unknown': {
    zh: '“{group}”不是已有的部门或参会类别。',
    en: '“{group}” is no department and no kind of attendee.',
  },
  'survey.not-named': {
    zh: '这份问卷是匿名的，没有姓名。',
    en: 'This questionnaire is anonymous: it has no names.',
  },
  'survey.person-unknown': { zh: '没有这份记名答卷。', en: 'There is no such named answer.' },
  'survey.settings-changed': {
    zh: '您打开之后，有人改了问卷设置。请刷新后再改。',
    en: 'Somebody changed these settings after you opened them. Reload, then change them.',
  },
  'comment.unknown': { zh: '没有这条意见。', en: 'There is no such comment.' },
  'theme.unknown': { zh: '没有这个主题。', en: 'There is no such theme.' },
  'theme.twice': { zh: '同一个主题出现了两次。', en: 'One theme stands there twice.' },
  'demo.unknown-person': { zh: '演示里没有这个人。', en: 'The demo has no such person.' },
} satisfies Record<string, Sentence>

export type MessageCode = keyof typeof own | `file.${string}`

const catalogue: Record<string, Sentence> = { ...importMessages, ...surveyMessages, ...own }

/** The sentence of a code with its figures put in. An unknown code is a bug and says so. */
export function say(code: string, params: MessageParams, locale: Locale): string {
  const sentence = catalogue[code]
  if (!sentence) throw new Error(`no message for ${code}`)
  return sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

export const localeOf = (acceptLanguage: string | undefined): Locale =>
  /^\s*en/i.test(acceptLanguage ?? '') ? 'en' : 'zh'
