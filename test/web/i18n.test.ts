import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en as firstEn } from '../../web/i18n/en.ts'
import { enInformation } from '../../web/i18n/en-information.ts'
import { fill } from '../../web/i18n/translate.ts'
import { zh as firstZh } from '../../web/i18n/zh.ts'
import { zhInformation } from '../../web/i18n/zh-information.ts'

const zh = { ...firstZh, ...zhInformation }
const en = { ...firstEn, ...enInformation }

const root = new URL('../../web/', import.meta.url).pathname
const sources = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !path.startsWith('i18n/'))
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))
const all = sources.map(({ text }) => text).join('\n')
const keys = Object.keys(zh)

test('English says everything that 中文 says, with the same figures in it', () => {
  expect(Object.keys(en)).toEqual(keys)
  const names = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort()
  const different = keys.filter((key) => {
    const [a, b] = [names(zh[key as keyof typeof zh]), names(en[key as keyof typeof zh])]
    return a.join() !== b.join()
  })
  expect(different).toEqual([])
})

test('every key that is asked for exists', () => {
  const asked = [...all.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] as string)
  expect(asked.filter((key) => !(key in zh))).toEqual([])
})

test('the words of information work are asked for by its own pages alone, which bring them', () => {
  // What is asked about a file of information work is shown by its page.
  const bring =
    /^(information|rankings|rule-books|bulletins|my-department)\/|^imports\/import-words/
  const parts = /['`](information|ranking|rule-book|bulletin)\.[\w.-]+/
  const others = sources.filter(({ path, text }) => !bring.test(path) && parts.test(text))
  expect(others.map(({ path }) => path)).toEqual([])
})

test('every key is used: by name, or by a prefix that data completes', () => {
  const prefixes = [...all.matchAll(/`([a-z][\w.-]*[.:])\$\{/g)].map((match) => match[1] as string)
  const unused = keys.filter(
    (key) => !all.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
  )
  expect(unused).toEqual([])
})

test('no bare Chinese in a page: all words go through the catalogue', () => {
  const bare = sources
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .split('\n')
        .filter((line) => !line.trim().startsWith('//') && /\p{Script=Han}/u.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(bare).toEqual([])
})

test.each([
  ['{count} {count|row|rows}', { count: 1 }, '1 row'],
  ['{count} {count|row|rows}', { count: 2 }, '2 rows'],
  ['{count} {count|row|rows}', { count: '1' }, '1 row'],
  ['导入 {what}', { what: '58 行' }, '导入 58 行'],
  ['{unknown} stays', {}, '{unknown} stays'],
])('%s', (text, params, filled) => expect(fill(text, params)).toBe(filled))
