import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importMessages } from '../../api/imports/messages.ts'

const root = new URL('../../api/imports/', import.meta.url).pathname

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && name !== 'messages.ts' && name !== 'types.ts')
  .map((name) => readFileSync(root + name, 'utf8'))

const used = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/'((?:problem|file|question)\.[a-z.-]+)'/g)].map(
      (match) => match[1] as string,
    ),
  ),
)

test('every rule, refusal and question has its sentence', () => {
  expect(used.size).toBeGreaterThan(30)
  expect([...used].filter((key) => !(key in importMessages))).toEqual([])
})

test('no sentence is left over', () => {
  expect(Object.keys(importMessages).filter((key) => !used.has(key))).toEqual([])
})

test('both languages name the same places, and nobody is shouted at', () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  for (const [key, { zh, en }] of Object.entries(importMessages)) {
    expect([key, ...places(en)]).toEqual([key, ...places(zh)])
    expect(zh + en).not.toMatch(/[!！]/)
  }
})
