import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'

/** Faces that every Chinese office has; Latin letters and figures in their own. */
const face = (eastAsia: string, latin = 'Times New Roman') => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
})
const fangsong = face('仿宋')
const song = face('宋体')
const hei = face('黑体', 'Arial')

/** 小标宋 is not on every machine: 宋体 in bold stands where it is missing. */
const titleFace = face('方正小标宋简体')

/**
 * Sizes are half-points, distances twentieths of a point.
 * @param isOfficial 公文: title 二号小标宋, text 三号仿宋, 22 lines a page (GB/T 9704—2012, 5.2 and 7)
 */
export const docxStyles = (locale: 'zh' | 'en', isOfficial = false): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: fangsong,
        size: isOfficial ? 32 : 24,
        language: { value: 'en-GB', eastAsia: 'zh-CN' },
      },
      paragraph: {
        spacing: isOfficial
          ? { after: 0, line: 579, lineRule: LineRuleType.AT_LEAST }
          : { after: 120, line: 360, lineRule: LineRuleType.AUTO },
      },
    },
    title: {
      run: {
        font: isOfficial ? titleFace : song,
        size: isOfficial ? 44 : 36,
        bold: !isOfficial,
        color: '000000',
      },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 160 } },
    },
    heading1: {
      run: { font: hei, size: 26, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'LineHead',
      name: 'heading 2',
      basedOn: 'Normal',
      next: 'LineText',
      quickFormat: true,
      run: { font: hei, size: 21, bold: true, color: '000000' },
      paragraph: {
        spacing: { before: 60, after: 10, line: 260 },
        keepNext: true,
        outlineLevel: 1,
      },
    },
    {
      id: 'LineText',
      name: 'Line Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { before: 0, after: 10, line: 270 } },
    },
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { bold: true, size: 22 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      // 公文: two characters in; English paragraphs stand apart instead.
      paragraph: locale === 'zh' ? { indent: { firstLine: isOfficial ? 640 : 480 } } : {},
    },
    { id: 'Address', name: 'Address', basedOn: 'Normal', quickFormat: true },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 60, after: 60, line: 276 } },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      // The rule is said: a line of a height that is merely inherited cuts the picture to it in some readers.
      paragraph: { spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Alert',
      name: 'Alert',
      basedOn: 'Normal',
      run: { bold: true, size: 21 },
      paragraph: { spacing: { before: 120, after: 120, line: 300 }, keepLines: true },
    },
    {
      id: 'Closing',
      name: 'Closing',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        keepNext: true,
        indent: { right: 480 },
        // Apart from the body, not from each other: room for the seal.
        contextualSpacing: true,
        spacing: { before: 480, after: 60 },
      },
    },
    {
      id: 'OfficialHeading',
      name: 'Official Heading',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: hei },
      paragraph: { keepNext: true, ...(locale === 'zh' && { indent: { firstLine: 640 } }) },
    },
    {
      id: 'RedHead',
      name: 'Red Head',
      basedOn: 'Normal',
      run: { font: titleFace, size: 72, color: 'D7000F' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 600, after: 560, line: 900, lineRule: LineRuleType.AT_LEAST },
      },
    },
    {
      id: 'DocumentNumber',
      name: 'Document Number',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 480 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { font: song, size: 18 },
      paragraph: { spacing: { before: 0, after: 0, line: 252 } },
    },
    {
      id: 'TableTextDense',
      name: 'Table Text Dense',
      basedOn: 'TableText',
      run: { font: song, size: 15 },
      paragraph: { spacing: { before: 0, after: 0, line: 240 } },
    },
    {
      id: 'Gap',
      name: 'Gap',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 140, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { font: song, size: 16 },
      paragraph: { spacing: { before: 0, after: 0, line: 240 } },
    },
  ],
})
