import { expect, test } from 'vitest'
import { atOnce } from '../api/at-once.ts'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('the first failure is thrown once all others have been told and have stopped', async () => {
  const said: string[] = []
  const works = atOnce(new AbortController().signal, [
    async () => {
      await pause()
      throw new Error('the disk is full')
    },
    async (signal) => {
      while (!signal.aborted) await pause()
      await pause()
      said.push('stopped')
      throw new Error('told to stop')
    },
  ])
  await expect(works).rejects.toThrow('the disk is full')
  expect(said).toEqual(['stopped'])
})

test('whoever gave it up stops them all', async () => {
  const given = new AbortController()
  const works = atOnce(given.signal, [
    async (signal) => {
      while (!signal.aborted) await pause()
      throw new Error('given up')
    },
    async () => {},
  ])
  given.abort()
  await expect(works).rejects.toThrow('given up')
})
