import type { Pool } from '../../api/domain/scheme.ts'
import type { Inputs } from '../apportionments/apportionment.ts'

/** What each part of a pool's form works on. */
export type PoolPart = { pool: Pool; inputs: Inputs; change: (pool: Pool) => void }
