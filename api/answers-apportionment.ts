import { z } from 'zod'
import { item, nullable, quantity, text, when, whole } from './answer-parts.ts'
import { departmentNatures } from './domain/department.ts'
import { journalFields } from './domain/journal.ts'
import { attendedBases, basisNames } from './domain/scheme.ts'
import { schemeTerms } from './scheme-body.ts'

/** The shapes of the answers about sharing costs between departments. */
const schemeVersion = z.object({
  version: whole,
  validFrom: z.iso.date(),
  validTo: nullable(z.iso.date()),
  terms: schemeTerms,
  createdBy: text,
  createdAt: when,
})
export const schemeAnswer = z.object({
  id: whole,
  name: text,
  usedCount: whole.meta({ description: 'Apportionments that rest on it; then it stays' }),
  versions: z.array(schemeVersion).meta({ description: 'The latest first' }),
})
export const schemesAnswer = z.object({ schemes: z.array(schemeAnswer) })

const share = {
  cents: whole,
  exact: text.meta({ description: 'In cents, to six places' }),
  adjustment: text.meta({ description: 'cents − exact: what rounding added or took' }),
}
export const previewAnswer = z.object({ shares: z.array(z.object({ code: text, ...share })) })

const target = z.object({
  id: whole,
  code: text,
  name: text,
  nature: z.enum(departmentNatures),
})
const sharedItem = z.object({
  itemId: whole,
  ...item,
  settledCents: whole,
  quantity,
  kilometres: quantity,
})
const knownWeight = z.object({
  departmentId: whole,
  weight: text,
  corrected: nullable(z.object({ from: nullable(text), reason: text, by: text })),
})
export const inputsAnswer = z.object({
  items: z.array(sharedItem),
  departments: z.array(target),
  weights: z.record(z.enum(attendedBases), z.array(knownWeight)),
  untied: z
    .record(z.enum(attendedBases), text)
    .meta({ description: 'Of people whose department is not known: it weighs for nobody' }),
  rides: z.array(z.object({ itemId: whole, departmentId: whole, seats: whole })),
})

const poolShare = z.object({
  departmentId: whole,
  ...share,
  weight: text,
  hostPercent: nullable(text),
  limited: nullable(z.enum(['min', 'max'])),
})
const sharedPool = z.object({
  name: text,
  basis: z.enum(basisNames),
  totalCents: whole,
  weightTotal: text,
  shares: z.array(poolShare),
  outside: z.array(
    z.object({ departmentId: whole, weight: text, because: z.enum(['excluded', 'nature']) }),
  ),
  untied: text,
  itemIds: z.array(whole),
})
const apportionment = z.object({
  totalCents: whole,
  departments: z.array(target.extend({ cents: whole })),
  pools: z.array(sharedPool),
  rows: z.array(
    z.object({
      itemId: whole,
      pool: text,
      cents: whole,
      cells: z.array(whole).meta({ description: 'Of each department, in their order' }),
      quantity,
      quantities: nullable(z.array(text)),
    }),
  ),
  farCount: whole.meta({
    description: 'Cells that had to be a cent or more from their exact value; all but always 0',
  }),
})
const fault = z.object({ pool: nullable(text), code: text, message: text })
export const departmentShare = z.object({
  departmentId: whole,
  cents: whole,
  differenceCents: whole.meta({ description: 'More (+) or less (−) than by the edition before' }),
  state: z.enum(['open', 'confirmed', 'objected']),
  comment: nullable(text),
  answeredBy: nullable(text),
  answeredAt: when,
  onBehalf: z.boolean().meta({ description: 'Written down by finance for the department' }),
})

export const apportionmentAnswer = z.object({
  editions: z.array(
    z.object({
      edition: whole,
      schemeId: whole,
      schemeName: text,
      schemeVersion: whole,
      settlementEdition: whole,
      totalCents: whole,
      sha256: text,
      issuedBy: text,
      issuedAt: when,
    }),
  ),
  closedEdition: nullable(whole),
  edition: nullable(whole).meta({ description: 'Null for a preview, or when nothing is issued' }),
  scheme: nullable(z.object({ id: whole, name: text, version: whole, terms: schemeTerms })),
  items: z.array(sharedItem),
  apportionment: nullable(apportionment),
  faults: z.array(fault),
  changes: nullable(
    z.array(
      z.object({
        id: whole,
        code: text,
        name: text,
        beforeCents: whole,
        nowCents: whole,
        differenceCents: whole,
      }),
    ),
  ).meta({ description: 'Against the edition before; null without one' }),
  shares: z.array(departmentShare),
})

export const comparisonOfSchemesAnswer = z.object({
  departments: z.array(z.object({ id: whole, code: text, name: text })),
  columns: z.array(
    z.object({
      schemeId: whole,
      name: text,
      version: nullable(whole).meta({ description: 'Null when none is valid at the meeting' }),
      faults: z.array(fault),
      departments: z.array(z.object({ id: whole, cents: whole })),
    }),
  ),
})

export const journalLayoutAnswer = z.object({
  columns: z.array(z.object({ field: z.enum(journalFields), head: text })),
  encoding: z.enum(['utf-8', 'gb18030']),
  isFirst: z.boolean().meta({ description: 'Nobody has chosen a layout yet' }),
})

export const ownSharesAnswer = z.object({
  shares: z.array(
    departmentShare.extend({
      meetingId: whole,
      code: text,
      title: text,
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      edition: whole,
      issuedAt: when,
      departmentCode: text,
      department: text,
    }),
  ),
})
export const ownShareAnswer = z.object({
  meeting: z.object({
    id: whole,
    code: text,
    title: text,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
  }),
  department: z.object({ id: whole, code: text, name: text }),
  edition: whole,
  issuedBy: text,
  issuedAt: when,
  scheme: z.object({ name: text, version: whole }),
  beforeEdition: nullable(whole),
  share: departmentShare,
  statement: nullable(
    z.object({
      department: z.object({ id: whole, code: text, name: text }),
      cents: whole,
      pools: z.array(
        sharedPool
          .pick({ name: true, basis: true, totalCents: true, weightTotal: true })
          .extend({ share: poolShare }),
      ),
      rows: z.array(
        z.object({ item: sharedItem, pool: text, itemCents: whole, cents: whole, quantity }),
      ),
    }),
  ),
})
