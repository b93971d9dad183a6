import type { Finding, FindingSource, Kind } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'

/** A claim with what is shown of its article. */
export interface ClaimWithSource {
  readonly article: string
  readonly url: string
  readonly outlet: string
  readonly lang: Lang
  readonly title: string
  readonly published: string | null
  readonly official: string | null
  readonly said: string
  readonly sentence: string
  readonly kind: Kind
  readonly fact: string | null
  readonly meeting: string | null
  readonly confidence: number
  readonly why: string
  readonly publisher: string
  readonly story: string | null
  readonly postable: boolean
}

/** What a finding amounts to: its kind and the fact it bears on. Two states that differ are two versions. */
export interface FindingState {
  readonly kind: Kind
  readonly fact: string | null
}

export function sameState(a: FindingState, b: FindingState): boolean {
  return a.kind === b.kind && a.fact === b.fact
}

/**
 * Which kind and fact a finding has when its claims were judged differently: each publisher counts once for each, with
 * its surest claim, so that one odd verdict among many does not turn a finding, and a wire story carried by ten papers
 * weighs as one. Of equal ones the earlier stays.
 */
export function stateOf(
  claims: readonly Pick<ClaimWithSource, 'kind' | 'fact' | 'publisher' | 'confidence'>[],
): FindingState | null {
  const weights = new Map<string, { state: FindingState; byPublisher: Map<string, number> }>()
  for (const { kind, fact, publisher, confidence } of claims) {
    const key = `${kind}|${fact ?? ''}`
    const entry = weights.get(key) ?? { state: { kind, fact }, byPublisher: new Map<string, number>() }
    entry.byPublisher.set(publisher, Math.max(entry.byPublisher.get(publisher) ?? 0, confidence))
    weights.set(key, entry)
  }
  let best: FindingState | null = null
  let most = -1
  for (const { state, byPublisher } of weights.values()) {
    const weight = byPublisher.values().reduce((sum, confidence) => sum + confidence, 0)
    // Sums of the same numbers in another order differ in their last digits.
    if (weight > most + 1e-9) {
      best = state
      most = weight
    }
  }
  return best
}

/** The best first: those of the finding's state, then a party's own account, then the surest, then the earliest. */
export function rankedClaims<C extends Pick<ClaimWithSource, 'kind' | 'fact' | 'official' | 'confidence' | 'said'>>(
  state: FindingState,
  claims: readonly C[],
): C[] {
  return claims.toSorted(
    (a, b) =>
      Number(sameState(b, state)) - Number(sameState(a, state)) ||
      Number(b.official !== null) - Number(a.official !== null) ||
      b.confidence - a.confidence ||
      a.said.localeCompare(b.said),
  )
}

/** The finding that claims with one key make together. The sentence shown is of the best source; each article is one. */
export function assembleFinding(
  identity: Pick<Finding, 'id' | 'topic' | 'key' | 'first'>,
  state: FindingState,
  claims: readonly ClaimWithSource[],
): Finding | null {
  const ranked = rankedClaims(state, claims)
  const [lead] = ranked
  if (!lead) return null
  const byArticle = new Map<string, ClaimWithSource>()
  for (const claim of ranked) if (!byArticle.has(claim.article)) byArticle.set(claim.article, claim)
  return {
    ...identity,
    ...state,
    story: lead.story,
    text: lead.sentence,
    meeting: lead.meeting,
    confidence: lead.confidence,
    why: lead.why,
    last:
      claims
        .map((claim) => claim.said)
        .sort()
        .at(-1) ?? lead.said,
    sources: byArticle.values().map(sourceOf).toArray(),
  }
}

function sourceOf(claim: ClaimWithSource): FindingSource {
  const { article, url, outlet, publisher, published, lang, title, official } = claim
  return { article, url, outlet, publisher, published, lang, title, quote: claim.sentence, official }
}
