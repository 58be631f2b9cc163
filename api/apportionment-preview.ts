import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import { previewAnswer } from './answers-apportionment.ts'
import { apportion } from './domain/apportion.ts'
import { formatFraction, parseFraction, wholeNumbers } from './domain/fraction.ts'
import type { Env } from './env.ts'
import { impossible } from './say-fault.ts'
import { weight } from './scheme-body.ts'
import { cents, validate } from './validate.ts'

const places = 6
const wholeName = { zh: '总额', en: 'the total' }
const body = z.object({
  totalCents: cents,
  weights: z.array(z.object({ code: z.string().trim().min(1).max(40), weight })).max(2000),
})

/** The arithmetic alone: nothing is looked up, nothing kept. */
export const apportionmentPreview = new Hono<Env>().post(
  '/apportionments/preview',
  allow(
    'members',
    'apportionment',
    'Shares a total by weights (largest remainder), without keeping anything',
    { 200: previewAnswer },
  ),
  validate('json', body),
  (c) => {
    const { totalCents, weights } = c.req.valid('json')
    const whole = wholeNumbers(
      weights.map((one) => parseFraction(one.weight) ?? { over: 0n, under: 1n }),
    )
    const found = apportion(
      totalCents,
      weights.map(({ code }, index) => ({ code, weight: whole[index] ?? 0n })),
    )
    if ('fault' in found) {
      const { code, ...params } = found.fault.params as Record<string, string | number>
      const pool = wholeName[c.var.locale]
      const said = { pool, department: code ?? '', ...params }
      throw impossible([{ pool, code: found.fault.code, params: said }], c.var.locale)
    }
    const shares = found.shares.map(({ code, cents, exact }) => ({
      code,
      cents,
      exact: formatFraction(exact, places),
      adjustment: formatFraction(
        { over: BigInt(cents) * exact.under - exact.over, under: exact.under },
        places,
      ),
    }))
    return c.json({ shares }, 200)
  },
)
