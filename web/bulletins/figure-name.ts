import { levelNames, reportKindNames } from '../../api/domain/rule-book-names.ts'
import { locale } from '../i18n/locale.ts'
import { t, tOr } from '../i18n/translate.ts'

const subjectName = (subject: string, names: ReadonlyMap<number, string>): string => {
  if (subject.startsWith('class:')) return subject.slice('class:'.length)
  if (subject.startsWith('unit:')) return names.get(Number(subject.slice('unit:'.length))) ?? ''
  return t('bulletin.all')
}

/** A figure's key in words: `all.submitted` is 全部 · 报送. */
export function figureName(key: string, names: ReadonlyMap<number, string>): string {
  const [, subject = '', measure = ''] =
    /^(.*?)\.((?:uses\.|units\.|reports\.)?[a-z-]+)$/.exec(key) ?? []
  const [of, detail] = measure.split('.')
  const level = levelNames[locale()][detail as keyof (typeof levelNames)['zh']]
  const kind = reportKindNames[locale()][detail as keyof (typeof reportKindNames)['zh']]
  const name = tOr(`bulletin.point.${of}`, tOr(`bulletin.measure.${of}`, of ?? ''))
  return [subjectName(subject, names), level ?? kind, name].filter(Boolean).join(' · ')
}
