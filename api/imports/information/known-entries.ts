import { createNaturalKey, type NamedEntry, naturalKeys } from './natural-key.ts'

/** Keys of what is in force, sorted: a row of a file that has one of them says what is known already. */
export function keysInForce(entries: Iterable<NamedEntry>): BigInt64Array {
  const keyOf = createNaturalKey()
  const keys: bigint[] = []
  for (const entry of entries) for (const parts of naturalKeys(entry)) keys.push(keyOf(parts))
  return BigInt64Array.from(keys).sort()
}
