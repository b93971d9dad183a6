import type { TopicIndex } from '../topics/topic-index.ts'
import { type Baseline, openBaseline } from './baseline.ts'
import type { Change } from './change.ts'
import { claimsOf, type JudgedClaim } from './claims.ts'
import type { Fact } from './fact.ts'
import type { Verdict } from './finding.ts'
import { type ClaimText, judge } from './judge.ts'
import { type Layers, layFacts } from './layers.ts'

/** The baseline of a topic as the ledger makes it: it changes while the service runs. */
export interface LedgerBaseline {
  /** What claims are compared with first: the file's facts and the new ones that were accepted. */
  readonly baseline: Baseline
  layers(): Layers
  /** Takes over what the ledger says now. */
  lay(changes: readonly Change[]): void
  /** See `claimsOf`; what bears on a fact that has changed since is compared with the state of that day. */
  claimsOf(article: Parameters<typeof claimsOf>[1]): JudgedClaim[]
  /** See `judge`; compared with the accepted baseline. `now` in ms, UTC. */
  judge(claim: ClaimText, now: number): Verdict
}

/** Opens a topic's facts with no change over them yet. */
export function openLedgerBaseline(index: TopicIndex, file: readonly Fact[]): LedgerBaseline {
  let layers = layFacts(file, [])
  let baseline = openBaseline(index, file)
  let added = ''
  return {
    get baseline() {
      return baseline
    },
    layers: () => layers,
    lay(changes) {
      layers = layFacts(file, changes)
      const newer = layers.baseline.filter(({ id }) => isNew(id, changes) && !file.some((fact) => fact.id === id))
      const names = newer.map(({ id }) => id).join(' ')
      // Opening costs some milliseconds: only where a fact was added or taken back.
      if (names !== added) baseline = openBaseline(index, [...file, ...newer])
      added = names
    },
    claimsOf: (article) => claimsOf(baseline, article),
    judge: (claim, now) => judge(baseline, claim, now),
  }
}

function isNew(id: string, changes: readonly Change[]): boolean {
  return changes.some(({ proposal }) => proposal.what === 'new' && proposal.fact.id === id)
}
