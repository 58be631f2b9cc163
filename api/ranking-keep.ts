import type { PeriodReasons, PeriodResult } from './domain/period-result.ts'

export type Kept = {
  result: PeriodResult
  /** Every reason; only of the last few, since they are many. */
  detail: PeriodReasons | null
}

/** What was scored from one version of an organisation's facts, by what else it was scored from. */
type Results = { version: number; byKey: Map<string, Kept>; detailed: string[] }

const mostOrganisations = 16
const mostResults = 48
const mostDetails = 3

/** Scored periods in memory; the organisation that was not asked about for longest leaves first. */
const organisations = new Map<string, Results>()

function forget<K>(held: Map<K, unknown>, most: number): void {
  for (const oldest of held.keys()) {
    if (held.size <= most) return
    held.delete(oldest)
  }
}

/** Makes what was used the last to leave. */
function touch<K, V>(held: Map<K, V>, key: K, value: V): void {
  held.delete(key)
  held.set(key, value)
}

/** The results of an organisation, empty once its facts have changed: those of older facts are never asked for again. */
function resultsOf(organisationId: string, version: number): Results {
  const known = organisations.get(organisationId)
  // A request that began before the last change scores for itself.
  if (known && known.version > version) return { version, byKey: new Map(), detailed: [] }
  const own = known?.version === version ? known : { version, byKey: new Map(), detailed: [] }
  touch(organisations, organisationId, own)
  forget(organisations, mostOrganisations)
  return own
}

/** @param key names the period and each version of a rule book that scored it */
export function keptResult(
  organisationId: string,
  factsVersion: number,
  key: string,
): Kept | undefined {
  const { byKey } = resultsOf(organisationId, factsVersion)
  const found = byKey.get(key)
  if (found) touch(byKey, key, found)
  return found
}

export function keepResult(
  organisationId: string,
  factsVersion: number,
  key: string,
  kept: Kept,
): void {
  const own = resultsOf(organisationId, factsVersion)
  touch(own.byKey, key, kept)
  forget(own.byKey, mostResults)
  if (!kept.detail) return
  own.detailed = [...own.detailed.filter((one) => one !== key), key]
  for (const oldest of own.detailed.splice(0, Math.max(0, own.detailed.length - mostDetails))) {
    const other = own.byKey.get(oldest)
    if (other) own.byKey.set(oldest, { ...other, detail: null })
  }
}
