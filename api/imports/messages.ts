/**
 * What every problem, refusal and question of reading says: what is wrong, and what to do. Placeholders: `{line}`,
 * `{column}`, `{value}`, `{suggestion}`, and the parameters of a refusal or question.
 */
export const importMessages: Record<string, { zh: string; en: string }> = {
  'problem.date.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是可识别的日期。请改成 2026-05-09 这样的日期。',
    en: 'Line {line}, “{column}”: “{value}” is not a date. Change it to a date such as 2026-05-09.',
  },
  'problem.date.missing': {
    zh: '第 {line} 行没有日期。请在“{column}”填写日期。',
    en: 'Line {line} has no date. Enter one in “{column}”.',
  },
  'problem.date.outside': {
    zh: '第 {line} 行的日期“{value}”不在会议起止日期内。请核对是否属于本次会议。',
    en: 'Line {line}: the date “{value}” is outside the meeting. Check that it belongs to this meeting.',
  },
  'problem.amount.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是金额。请改成数字，例如 380.00。',
    en: 'Line {line}, “{column}”: “{value}” is not an amount. Change it to a number such as 380.00.',
  },
  'problem.amount.fraction': {
    zh: '第 {line} 行“{column}”的“{value}”不足一分的部分不为零。请与酒店核对后改成两位小数。',
    en: 'Line {line}, “{column}”: “{value}” has fractions of a cent. Check with the hotel and enter two decimals.',
  },
  'problem.amount.too-large': {
    zh: '第 {line} 行“{column}”的“{value}”超出可处理的金额（10 万亿元）。请核对是否多输了数字。',
    en: 'Line {line}, “{column}”: “{value}” is above the largest amount (10 trillion yuan). Check for extra digits.',
  },
  'problem.amount.sum-too-large': {
    zh: '读到第 {line} 行时，累计金额已超出可精确计算的范围，该行未导入。请核对文件中的大额数字。',
    en: 'At line {line} the sum of all amounts can no longer be exact; the row is left out. Check the large figures.',
  },
  'problem.amount.missing': {
    zh: '第 {line} 行“{column}”没有金额。空白不等于零，请填写金额；没有发生请填 0。',
    en: 'Line {line}, “{column}”: no amount. Blank is not zero: enter the amount, or 0.',
  },
  'problem.amount.both-sides': {
    zh: '第 {line} 行的消费和付款两栏都有金额。请只保留一栏，“{column}”现为“{value}”。',
    en: 'Line {line} has both a charge and a payment. Keep one; “{column}” now says “{value}”.',
  },
  'problem.amount.arithmetic': {
    zh: '第 {line} 行数量乘单价不等于金额“{value}”。已按金额导入，请与酒店核对。',
    en: 'Line {line}: quantity times price is not the amount “{value}”. The amount was taken; check with the hotel.',
  },
  'problem.quantity.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是数量。请改成数字，例如 45 或 1.5。',
    en: 'Line {line}, “{column}”: “{value}” is not a quantity. Change it to a number such as 45 or 1.5.',
  },
  'problem.product.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”读不出数量和单价。请改成 45*380.00 这样的写法。',
    en: 'Line {line}, “{column}”: no quantity and price in “{value}”. Write it as 45*380.00.',
  },
  'problem.item.missing': {
    zh: '第 {line} 行有金额但没有项目。请在“{column}”写明是什么费用。',
    en: 'Line {line} has an amount but no item. Say in “{column}” what was charged.',
  },
  'problem.count.missing': {
    zh: '第 {line} 行没有数量。空白不等于零，请填写实际数量；没有发生请填 0。',
    en: 'Line {line} has no count. Blank is not zero: enter the count, or 0.',
  },
  'problem.count.negative': {
    zh: '第 {line} 行“{column}”的“{value}”是负数。请填写实际数量。',
    en: 'Line {line}, “{column}”: “{value}” is negative. Enter the real count.',
  },
  'problem.sitting.unreadable': {
    zh: '第 {line} 行看不出是哪一餐：“{value}”。请写早餐、午餐、晚餐或茶歇。',
    en: 'Line {line}: “{value}” names no sitting. Write breakfast, lunch, dinner or tea.',
  },
  'problem.room-type.missing': {
    zh: '第 {line} 行有间数但没有房型。请在“{column}”填写房型。',
    en: 'Line {line} has a number of rooms but no room type. Enter it in “{column}”.',
  },
  'problem.vehicle.missing': {
    zh: '第 {line} 行没有车牌号，也没有车型。请在“{column}”填写车牌号。',
    en: 'Line {line} has neither a plate nor a type of vehicle. Enter the plate in “{column}”.',
  },
  'problem.total.parts': {
    zh: '第 {line} 行合计“{value}”不等于各项之和 {suggestion}。已按合计导入，请核对。',
    en: 'Line {line}: the total “{value}” is not the sum of its parts, {suggestion}. The total was taken; check it.',
  },
  'problem.total.unmet': {
    zh: '第 {line} 行写的合计“{value}”与各行相加的 {suggestion} 不符。请核对是否有漏行或被拒绝的行。',
    en: 'Line {line}: the total “{value}” is not the sum of the rows, {suggestion}. Look for missing or rejected rows.',
  },
  'problem.reversal.unpaired': {
    zh: '第 {line} 行是冲账，但找不到被冲的那一笔：“{value}”。请查看原账单，或向酒店询问。',
    en: 'Line {line} takes a charge back, but no such charge is here: “{value}”. Look at the bill or ask the hotel.',
  },
  'problem.transfer.unpaired': {
    zh: '第 {line} 行是转账，但找不到对应的转出或转入：“{value}”。请核对，以免重复计费。',
    en: 'Line {line} is a transfer without its other half: “{value}”. Check that nothing is counted twice.',
  },
  'problem.section.left-out': {
    zh: '第 {line} 行起的“{value}”不计入费用，其下各行没有导入。如应计入，请与酒店核对后改动标题。',
    en: 'From line {line}, “{value}” is not a cost: the rows below it are left out. If it is, change the heading.',
  },
  'problem.text.lost-characters': {
    zh: '第 {line} 行有无法识别的字符。请换一种文字编码重读，或向酒店索取原文件。',
    en: 'Line {line} has characters that could not be read. Read it in another encoding, or ask for the file again.',
  },
  'file.empty': {
    zh: '文件是空的。请确认导出的是有内容的表格。',
    en: 'The file is empty. Export a table that has content.',
  },
  'file.pdf': {
    zh: '这是 PDF 文件，读不出表格。请向酒店索取，或从问卷平台导出，Excel 或 CSV 文件。',
    en: 'This is a PDF. Ask the hotel for an Excel or CSV file, or export one from the survey platform.',
  },
  'file.image': {
    zh: '这是图片，读不出表格。请向酒店索取，或从问卷平台导出，Excel 或 CSV 文件。',
    en: 'This is a picture. Ask the hotel for an Excel or CSV file, or export one from the survey platform.',
  },
  'file.old-excel': {
    zh: '这是旧版 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is an old Excel file (.xls). Open it in Excel or WPS, save it as .xlsx, and import that.',
  },
  'file.archive': {
    zh: '这是压缩包，不是表格。请解压后导入里面的文件。',
    en: 'This is an archive, not a table. Unpack it and import the file inside.',
  },
  'file.web-page': {
    zh: '这是网页格式的文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。',
    en: 'This is a web page. Open it in Excel or WPS, save it as .xlsx, and import that.',
  },
  'file.binary': {
    zh: '这不是文本，也不是 Excel 文件。请导出为 .xlsx 或 .csv 后再导入。',
    en: 'This is neither text nor an Excel file. Export it as .xlsx or .csv.',
  },
  'file.not-workbook': {
    zh: 'Excel 文件已损坏或加了密码。请重新保存、去掉密码后再导入。',
    en: 'The Excel file is damaged or has a password. Save it again without one.',
  },
  'file.workbook-too-large': {
    zh: 'Excel 文件太大（上限 30 万行或解压后 256 MB）。请另存为 CSV 后再导入。',
    en: 'The workbook is too large (at most 300,000 rows or 256 MB unpacked). Save it as CSV.',
  },
  'file.sheet-missing': {
    zh: '文件里没有名为“{sheet}”的工作表。请另选一张。',
    en: 'There is no sheet named “{sheet}”. Choose another.',
  },
  'problem.term.unnamed': {
    zh: '第 {line} 行没有写明是什么项目。请填写房型、餐次、会场或车牌。',
    en: 'Line {line} does not say what it is for. Name the room type, sitting, hall or plate.',
  },
  'problem.term.twice': {
    zh: '第 {line} 行“{value}”与前面的一行是同一项目。请合并成一行。',
    en: 'Line {line}: “{value}” is the same item as an earlier line. Put them in one line.',
  },
  'problem.price.missing': {
    zh: '第 {line} 行“{column}”没有单价。请填写协议单价；免费提供的请填 0。',
    en: 'Line {line}, “{column}”: no price. Enter the agreed price, or 0 for what is free.',
  },
  'problem.price.negative': {
    zh: '第 {line} 行“{column}”的“{value}”是负数。单价不能为负，优惠请填在折扣里。',
    en: 'Line {line}, “{column}”: “{value}” is negative. A price is not; enter what is taken off as a discount.',
  },
  'problem.basis.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”看不出计价方式。请写按单位、按桌或包干。',
    en: 'Line {line}, “{column}”: “{value}” is no way of pricing. Write per unit, per table or flat.',
  },
  'problem.persons.missing': {
    zh: '第 {line} 行按桌计价，但没有每桌人数。请填写每桌几人。',
    en: 'Line {line} is priced per table without saying how many sit at one. Enter the persons per table.',
  },
  'problem.persons.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是每桌人数。请填 1 到 100 的整数。',
    en: 'Line {line}, “{column}”: “{value}” is no number of persons. Enter a whole number from 1 to 100.',
  },
  'problem.share.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是百分比。请改成 10% 这样的写法，折扣也可写 9折。',
    en: 'Line {line}, “{column}”: “{value}” is no percentage. Write it as 10%, a discount also as 9折.',
  },
  'problem.breakfasts.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”看不出含几份早餐。请填 0、1 或 2。',
    en: 'Line {line}, “{column}”: “{value}” does not say how many breakfasts. Enter 0, 1 or 2.',
  },
  'problem.decision.parts': {
    zh: '第 {line} 行分不出事项、部门、责任人、期限四项：“{value}”。请用制表符或逗号隔开；没有责任人的留空。',
    en: 'Line {line} does not fall into decision, department, person and due date: “{value}”. Put tabs or commas between them; the person may be empty.',
  },
  'problem.decision.empty': {
    zh: '第 {line} 行没有写明议定事项。请补上内容。',
    en: 'Line {line} does not say what was decided. Add it.',
  },
  'problem.decision.department': {
    zh: '第 {line} 行没有责任部门：“{value}”。请填写由谁承办。',
    en: 'Line {line} names no department: “{value}”. Say who owes it.',
  },
  'problem.decision.long': {
    zh: '第 {line} 行的“{value}”超过 {suggestion} 个字。请写得简短些，细节记在进展里。',
    en: 'Line {line}: “{value}” is longer than {suggestion} characters. Shorten it and note the details as progress.',
  },
  'problem.due.missing': {
    zh: '第 {line} 行没有期限：“{value}”。请填写应在哪天前办结。',
    en: 'Line {line} has no due date: “{value}”. Say by when it is to be done.',
  },
  'problem.due.unreadable': {
    zh: '第 {line} 行的期限“{value}”不是可识别的日期。请改成 2026-06-30 这样的日期。',
    en: 'Line {line}: the due date “{value}” is not a date. Change it to a date such as 2026-06-30.',
  },
  'problem.due.ambiguous': {
    zh: '第 {line} 行的期限“{value}”看不出哪个是月、哪个是日。请改成 2026-06-30 这样的日期。',
    en: 'Line {line}: in the due date “{value}”, which is the month and which the day? Change it to a date such as 2026-06-30.',
  },
  'problem.due.before': {
    zh: '第 {line} 行的期限“{value}”早于会议首日 {suggestion}。请核对年份。',
    en: 'Line {line}: the due date “{value}” lies before the meeting’s first day, {suggestion}. Check the year.',
  },
  'problem.name.missing': {
    zh: '第 {line} 行没有姓名。请在“{column}”填写姓名。',
    en: 'Line {line} has no name. Enter it in “{column}”.',
  },
  'problem.person.twice': {
    zh: '第 {line} 行“{value}”与第 {suggestion} 行姓名、手机相同，是同一个人，没有再计一次。',
    en: 'Line {line}: “{value}” has the name and phone of line {suggestion}: the same person, not counted again.',
  },
  'problem.stay.outside': {
    zh: '第 {line} 行“{column}”中的“{value}”不在会期内，按到会、时间不明计入。年份或日期写错的，请改后重新导入，或在参会名单中补上。',
    en: 'Line {line}: “{value}” in “{column}” is outside the meeting. The person counts as there at an unknown hour. Correct the day and import again, or enter it in the list of attendees.',
  },
  'problem.name.twice': {
    zh: '第 {line} 行的“{value}”与第 {suggestion} 行同名、同单位，按两个人导入。请核对是否重复。',
    en: 'Line {line}: “{value}” has the name and the unit of line {suggestion} and is taken as another person. Check that they are two.',
  },
  'problem.arrival.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是时间，按已到会、时间不明导入。',
    en: 'Line {line}, “{column}”: “{value}” is no time. The person is taken to have come, at an unknown hour.',
  },
  'problem.departure.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是时间，按开到会议结束导入。请改成 5月9日 14:20 这样的时间。',
    en: 'Line {line}, “{column}”: “{value}” is no time. The person is taken to have stayed; write a time such as 2026-05-09 14:20.',
  },
  'problem.departure.before-arrival': {
    zh: '第 {line} 行“{column}”的“{value}”早于报到时间。请核对这两个时间。',
    en: 'Line {line}, “{column}”: “{value}” is before the arrival. Check both times.',
  },
  'problem.lodging.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”看不出怎么住。请写单间、标间或不住。',
    en: 'Line {line}, “{column}”: “{value}” does not say how they lodge. Write single, shared or none.',
  },
  'file.too-many-people': {
    zh: '文件里超过 {most} 人，这不像签到表。请分成几份导入。',
    en: 'The file names more than {most} people, which is no sign-in sheet. Import it in parts.',
  },
  'question.unit': {
    zh: '“{unit}”（{count} 人）是哪个部门？',
    en: 'Which department is “{unit}” (people: {count})?',
  },
  'question.information-unit': {
    zh: '“{unit}”（{count} 行）是哪个单位？名单里没有的，请先在“单位”中加入。',
    en: 'Which unit is “{unit}” (rows: {count})? One that is on no list is added under Units first.',
  },
  'question.item-unknown': {
    zh: '没有找到信息“{item}”（{count} 行）。是下面哪一条？',
    en: 'No item “{item}” was found (rows: {count}). Which of these is it?',
  },
  'question.item-ambiguous': {
    zh: '“{item}”（{count} 行）有几条同名信息。是哪一条？',
    en: 'Several items are called “{item}” (rows: {count}). Which is it?',
  },
  'question.word-level': {
    zh: '“{word}”（第 {line} 行）是哪一级？',
    en: 'Which level is “{word}” (line {line})?',
  },
  'question.word-form': {
    zh: '“{word}”（第 {line} 行）是哪种采用形式？',
    en: 'Which form of use is “{word}” (line {line})?',
  },
  'question.blank-form': {
    zh: '没有写采用形式的（第 {line} 行起）按哪一种算？',
    en: 'Which form of use are those of which none is written, from line {line} on?',
  },
  'question.word-report': {
    zh: '“{word}”（第 {line} 行）属于哪种情形？',
    en: 'What kind of report is “{word}” (line {line})?',
  },
  'question.blank-report': {
    zh: '没有写情形的（第 {line} 行起）按哪一种算？',
    en: 'What kind are the reports of which none is written, from line {line} on?',
  },
  'question.publication-level': {
    zh: '“{publication}”（第 {line} 行）是哪一级？',
    en: 'Of which level is “{publication}” (line {line})?',
  },
  'question.blank-unit': {
    zh: '第 {line} 行起有人没写单位：是与上一行相同，还是没有单位？',
    en: 'From line {line} on, some have no unit. Is it the one above, or none?',
  },
  'question.person-kind': {
    zh: '“{word}”（第 {line} 行）属于哪种参会类别？',
    en: 'Which kind of attendee is “{word}” (line {line})?',
  },
  'question.person-kind-blank': {
    zh: '没有写参会类别的人（第 {line} 行起）按哪一种算？',
    en: 'Which kind are those of whom none is written, from line {line} on?',
  },
  'question.arrived-day': {
    zh: '报到时间“{example}”没有写日期，是哪一天？',
    en: 'The arrival time “{example}” names no day. Which day is it?',
  },
  'question.left-day': {
    zh: '离会时间“{example}”没有写日期，是哪一天？',
    en: 'The departure time “{example}” names no day. Which day is it?',
  },
  'problem.cell.cut': {
    zh: '第 {line} 行“{column}”超过 200 字，只保留前 200 字。请缩短后重新导入，或导入后修改。',
    en: 'Line {line}: “{column}” is longer than 200 characters; the first 200 are kept. Shorten it and import again, or change it afterwards.',
  },
  'problem.cell.missing': {
    zh: '第 {line} 行“{column}”没有填写。请补上。',
    en: 'Line {line}: “{column}” is empty. Fill it in.',
  },
  'problem.unit.missing': {
    zh: '第 {line} 行没有报送单位。请在“{column}”填写。',
    en: 'Line {line} names no unit. Enter it in “{column}”.',
  },
  'problem.unit.left-out': {
    zh: '第 {line} 行的单位“{value}”已决定不导入。如要导入，请先把它加入单位名单，再重新读取。',
    en: 'Line {line}: rows of “{value}” are left out, as decided. To take them, add the unit first and read the file again.',
  },
  'problem.unit.new': {
    zh: '第 {line} 行的“{value}”不在部门名单里，导入时会新建。如是已有部门的另一种写法，请先给那个部门加上别名。',
    en: 'Line {line}: “{value}” is no department yet and will be made one. If it is another spelling of one, add that spelling first.',
  },
  'problem.above.unknown': {
    zh: '第 {line} 行的上级单位“{value}”不在名单里，也不在前面的行里。请更正，或把上级排在前面。',
    en: 'Line {line}: the unit above, “{value}”, is neither known nor on an earlier line. Correct it, or put it first.',
  },
  'problem.code.taken': {
    zh: '第 {line} 行的代码“{value}”已是{suggestion}。请更正代码。',
    en: 'Line {line}: the code “{value}” belongs to {suggestion} already. Correct it.',
  },
  'problem.officer.unknown': {
    zh: '第 {line} 行的信息员“{value}”不在这个单位的名单里，按没有信息员导入。请先导入信息员名单，再重新读取。',
    en: 'Line {line}: “{value}” is no officer of this unit; the item is taken without one. Import the officers first and read the file again.',
  },
  'problem.length.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”看不出篇幅，按未写导入。请写短、一般或长。',
    en: 'Line {line}, “{column}”: “{value}” is no length and is left out. Write short, standard or long.',
  },
  'problem.yes-no.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”看不出是或否，按未写处理。请写是或否。',
    en: 'Line {line}, “{column}”: “{value}” is neither yes nor no and counts as not written. Write yes or no.',
  },
  'problem.submitted.missing': {
    zh: '第 {line} 行没有报送时间，也没有写明是约稿。请在“{column}”填写报送时间；约稿未报的请写明。',
    en: 'Line {line} was neither submitted nor commissioned. Enter when in “{column}”, or say that it was commissioned.',
  },
  'problem.item.unnamed': {
    zh: '第 {line} 行没有信息编号，也没有标题。请补上其中一项。',
    en: 'Line {line} gives neither an item’s number nor its title. Add one of them.',
  },
  'problem.item.left-out': {
    zh: '第 {line} 行的信息“{value}”已决定不导入。如要导入，请先录入这条信息，再重新读取。',
    en: 'Line {line}: rows of “{value}” are left out, as decided. To take them, enter the item first and read the file again.',
  },
  'problem.item.title-differs': {
    zh: '第 {line} 行的标题“{value}”与编号对应的“{suggestion}”不同，按编号导入。请核对编号。',
    en: 'Line {line}: the title “{value}” is not that of the numbered item, “{suggestion}”. The number was taken; check it.',
  },
  'problem.item.not-delivered': {
    zh: '第 {line} 行的信息“{value}”还没有报送，不能有采用或批示。请先填写它的报送时间。',
    en: 'Line {line}: “{value}” was not delivered, so nothing can have used it. Enter when it was submitted first.',
  },
  'problem.date.before-item': {
    zh: '第 {line} 行的日期“{value}”早于信息的报送日期 {suggestion}。请核对这两个日期。',
    en: 'Line {line}: “{value}” is before the item was submitted, on {suggestion}. Check both days.',
  },
  'problem.points.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是数字。请写成 5、0.5 或 1/3。',
    en: 'Line {line}, “{column}”: “{value}” is not a number. Write 5, 0.5 or 1/3.',
  },
  'problem.quota.whose': {
    zh: '第 {line} 行没有写任务给谁。请填写单位、类别，或“全部”。',
    en: 'Line {line} does not say whose quota it is. Enter a unit, a class, or “all”.',
  },
  'problem.quota.empty': {
    zh: '第 {line} 行没有任何任务数。没有任务的请填 0，或删去这一行。',
    en: 'Line {line} has no amount at all. Enter 0 where there is no quota, or remove the line.',
  },
  'problem.class.unknown': {
    zh: '第 {line} 行的类别“{value}”没有任何单位。请核对写法，或先给单位设类别。',
    en: 'Line {line}: no unit is of the class “{value}”. Check the spelling, or give units that class first.',
  },
  'problem.span.unreadable': {
    zh: '第 {line} 行“{column}”的“{value}”不是可识别的期间。请写成 2026年3月、2026年第一季度或 2026年。',
    en: 'Line {line}, “{column}”: “{value}” is no period. Write 2026-03, 2026-Q1 or 2026.',
  },
  'problem.span.crossed': {
    zh: '第 {line} 行的结束日期“{value}”早于开始日期。请更正。',
    en: 'Line {line}: the last day “{value}” is before the first. Correct it.',
  },
  'problem.row.twice': {
    zh: '第 {line} 行与第 {suggestion} 行说的是同一条，按重复处理。如确是两条，请选择“重复的也导入”。',
    en: 'Line {line} says the same as line {suggestion} and counts as a duplicate. If they are two, choose to import duplicates.',
  },
  'problem.answer.empty': {
    zh: '第 {line} 行没有任何答案，没有计入。',
    en: 'Line {line} answers no question and does not count.',
  },
  'problem.answer.shifted': {
    zh: '第 {line} 行比表头多出“{value}”等内容，列对不上，没有计入。请检查这一行的分隔符和引号。',
    en: 'Line {line} has more cells than the header, from “{value}” on, and does not count. Check its separators and quotes.',
  },
  'problem.answer.off-scale': {
    zh: '第 {line} 行“{column}”的“{value}”不在量表之内，按未作答处理。如它有分值，请在题目里填写。',
    en: 'Line {line}, “{column}”: “{value}” is not on the scale and counts as no answer. If it has points, give them in the question.',
  },
  'problem.answer.twice': {
    zh: '第 {line} 行的答卷编号 {value} 前面已经出现过，只计第一份。',
    en: 'Line {line}: the answer number {value} came before; only the first counts.',
  },
  'problem.answer.earlier': {
    zh: '第 {line} 行的答卷已经由先前的文件导入，不再计入。',
    en: 'Line {line}: this answer is in force from an earlier file and is not counted again.',
  },
  'problem.answer.joined': {
    zh: '“{column}”里的“{value}”可能是一个含逗号的选项，也可能是几个选项；它们总是一起出现，暂作一个。如是几个，请在题目里写明选项。',
    en: '“{column}”: “{value}” may be one option with a comma or several; they never stand apart, so it is taken for one. If it is several, write the options in the question.',
  },
  'file.no-answers': {
    zh: '文件里没有答卷：找不到表头，或表头下面没有内容。请从问卷平台重新导出。',
    en: 'The file holds no answers: there is no header, or nothing below it. Export it from the survey platform again.',
  },
  'file.too-many-answers': {
    zh: '文件超过 {most} 份答卷，不像一次会议的问卷。请分开导入。',
    en: 'The file has more than {most} answers, which is no meeting’s survey. Import it in parts.',
  },
  'file.line-too-long': {
    zh: '第 {line} 行长得没有尽头，这不像表格。请确认导出的是 CSV 或 .xlsx，并检查换行。',
    en: 'Line {line} has no end, which is no table. Check that the export is CSV or .xlsx and has line breaks.',
  },
  'file.too-many-columns': {
    zh: '第 {line} 行超过 {most} 列，这不像表格。请检查分隔符，或换一种格式导出。',
    en: 'Line {line} has more than {most} columns, which is no table. Check the separator, or export it another way.',
  },
  'file.no-header': {
    zh: '找不到表头。请确认文件里有写着“日期、项目、金额”之类的一行，或指定表头在第几行。',
    en: 'No header was found. Make sure a row names the columns (date, item, amount), or say which line it is.',
  },
  'question.column': {
    zh: '哪一列是“{field}”？',
    en: 'Which column is “{field}”?',
  },
  'question.date-order': {
    zh: '“{example}”这样的日期，年月日按什么顺序写？',
    en: 'In which order are days like “{example}” written?',
  },
  'question.persons-per-table': {
    zh: '餐费按桌计，一桌按几人算？',
    en: 'Meals are billed per table. How many persons sit at one?',
  },
}
