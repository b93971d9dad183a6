import type { Correction } from '../articles/article.ts'
import type { Document } from '../digest/document.ts'
import type { Subscription } from '../digest/subscription.ts'
import type { WrongFinding } from '../digest/wrong-finding.ts'
import type { VersionedFinding } from '../storage/store.ts'

/** What a digest is composed from. Times are UTC ISO-8601, `until` exclusive. */
export interface DigestRequest {
  readonly subscription: Subscription
  readonly since: string
  readonly until: string
  /** Of the kinds wanted, not shown to this subscription before, latest first. */
  readonly findings: readonly VersionedFinding[]
  /** What this subscription was shown and has not been told to be corrected, latest first. */
  readonly corrections: readonly Correction[]
  /** What this subscription was shown and operators called wrong since, where it was not told that. */
  readonly wrong: readonly WrongFinding[]
  /** News that an alert told this subscription since its last digest. */
  readonly alerted: readonly VersionedFinding[]
  /** Scheduled digests before this one that were missed and are told with it; 0 where none. */
  readonly missed: number
}

/** What an alert is composed from. */
export interface AlertRequest {
  readonly subscription: Subscription
  /** Corroborated, of the kinds wanted, not shown to this subscription before; latest first. */
  readonly findings: readonly VersionedFinding[]
}

/** A post as it will go out, and what it tells: findings and corrections as `id@version` (`shownKey`, `correctionKey`). */
export interface ComposedPost {
  readonly document: Document
  readonly findings: readonly string[]
}

export interface ComposedDigest extends ComposedPost {
  /** Nothing changed, differs, is new or has to be corrected. */
  readonly empty: boolean
}

/** Writes what is posted to subscriptions. */
export interface Composer {
  digest(request: DigestRequest): Promise<ComposedDigest>
  /** Null where nothing is left to tell: muted, called wrong, about other issues. */
  alert(request: AlertRequest): Promise<ComposedPost | null>
}
