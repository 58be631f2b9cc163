import { expect, test } from 'vitest'
import { createLanes } from '../api/lanes.ts'

/** A work that goes on until it is let go, or made to fail. */
function held() {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  return { work: () => promise, end: resolve, fail: reject }
}

test('so many go on at once, and the next waits for one of them to end', async () => {
  const lanes = createLanes(2)
  const [a, b] = [held(), held()]
  await lanes.begin(a.work)
  await lanes.begin(b.work)
  let began = false
  const third = lanes.begin(async () => {
    began = true
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(began).toBe(false)
  b.end()
  await third
  expect(began).toBe(true)
  a.end()
  await lanes.finish()
})

test('a failure is thrown to whoever begins the next or waits for the end, and nothing more begins', async () => {
  const lanes = createLanes(2)
  const [a, b] = [held(), held()]
  await lanes.begin(a.work)
  await lanes.begin(b.work)
  a.fail(new Error('the disk is full'))
  let began = false
  const next = lanes.begin(async () => {
    began = true
  })
  await expect(next).rejects.toThrow('the disk is full')
  expect(began).toBe(false)
  let isSettled = false
  const settled = lanes.settle().then(() => {
    isSettled = true
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(isSettled).toBe(false)
  b.end()
  await settled
  await expect(lanes.finish()).rejects.toThrow('the disk is full')
})
