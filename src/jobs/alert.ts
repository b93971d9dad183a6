import { isDefinite } from '../baseline/key.ts'
import { isCorroborated } from '../baseline/publishing-floor.ts'
import { type Clock, iso } from '../clock.ts'
import { afterQuiet, startOfDay } from '../digest/schedule.ts'
import type { Platform, Subscription } from '../digest/subscription.ts'
import { RetryableError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { AlertTold, Store, VersionedFinding } from '../storage/store.ts'
import { shownKey } from '../storage/store.ts'
import type { Composer } from './composer.ts'
import { deliveryId, newDelivery } from './new-delivery.ts'
import { LOOK_BACK } from './schedule.ts'

/** What nobody has said for longer is for the next digest, however well corroborated. Ms. */
const BREAKING = 24 * 60 * 60_000
/** What is worth interrupting for. */
const KINDS = ['updates', 'contradicts'] as const

export interface AlertInput {
  readonly store: Store
  readonly compose: Composer['alert']
  /** Platforms that can be posted to. An alert that waits for hours is none: the digest tells it. */
  readonly platforms: readonly Platform[]
  /** Ids of the topics that are configured. */
  readonly topics: readonly string[]
  readonly clock: Clock
  readonly log: Log
  /** After it nothing more is begun: a process that stops leaves the rest to the next one. */
  readonly signal?: AbortSignal
  /** Up to which claim each subscription was looked at; kept by the caller from tick to tick. */
  readonly looked: Map<string, number>
}

/**
 * Makes alerts: a change or a difference that two publishers report independently, or that a side's own account does,
 * is told outside the schedule; all that came up since the last tick in one. None in quiet hours: one at their end.
 * Returns how many were made. One subscription's failure costs no other.
 */
export async function alertDue(input: AlertInput): Promise<number> {
  const { store, platforms, topics, clock, log, looked } = input
  const now = clock.now()
  const wanted = (await store.alertSubscriptions()).filter(
    ({ platform, topic }) => platforms.includes(platform) && topics.includes(topic),
  )
  if (wanted.length === 0) return 0
  const claim = await store.lastClaim()
  let made = 0
  for (const subscription of wanted) {
    if (input.signal?.aborted) break
    const { id, zone, quietHours } = subscription
    if (looked.get(id) === claim) continue
    try {
      if (quietHours !== null && afterQuiet(now, zone, quietHours) > now) continue
      const today = iso(startOfDay(now, zone))
      const told = await store.alertsTold(id, earlier(today, subscription.coveredUntil))
      // What is over the limit of a day is not looked at before the next.
      if (told.filter(({ at, failed }) => at >= today && !failed).length >= subscription.breaking) continue
      if (await alert(input, subscription, { now, today, told })) made++
      looked.set(id, claim)
    } catch (err) {
      // A database that is gone or full is no fault of this one's: all of it is done again.
      if (err instanceof RetryableError) throw err
      looked.set(id, claim)
      log.error({ err, subscription: id }, 'composing an alert failed')
    }
  }
  return made
}

/** True where an alert was made. */
async function alert(
  input: AlertInput,
  subscription: Subscription,
  { now, today, told }: { now: number; today: string; told: readonly AlertTold[] },
): Promise<boolean> {
  const { store } = input
  const { id, platform, channel, topic, only, coveredUntil, breaking } = subscription
  const from = iso(Date.parse(coveredUntil) - LOOK_BACK)
  const kinds = KINDS.filter((kind) => only.length === 0 || only.includes(kind))
  if (kinds.length === 0) return false
  const news = await store.postableFindings(topic, { since: from, until: iso(now + 1) }, kinds)
  const shown = await store.shownTo(id)
  const facts = factsTold(
    news,
    told.flatMap(({ findings }) => findings),
  )
  const corroborated = news.filter(
    (finding) =>
      finding.fact !== null &&
      isCorroborated(finding) &&
      Date.parse(finding.last) >= now - BREAKING &&
      !shown.has(shownKey(finding)) &&
      // A further wording of what an alert told is none; another date or name is.
      (!facts.has(finding.fact) || isDefinite(finding.key)),
  )
  if (corroborated.length === 0) return false
  const live = await store.saidLive(corroborated.map((finding) => finding.id))
  const findings = corroborated.filter((finding) => live.has(finding.id))
  const post = findings.length > 0 ? await input.compose({ subscription, findings }) : null
  if (post === null) return false
  const delivery = newDelivery({
    id: deliveryId('alert', [id, ...post.findings.toSorted()]),
    kind: 'alert',
    about: null,
    subscription: id,
    platform,
    channel,
    since: coveredUntil,
    until: iso(now),
    document: post.document,
    findings: post.findings,
    now,
  })
  return store.addDelivery(delivery, { since: today, most: breaking })
}

/** The earlier of two instants, UTC ISO-8601. */
function earlier(one: string, other: string): string {
  return [one, other].toSorted()[0] ?? one
}

/** The facts of which these alerts told. */
function factsTold(news: readonly VersionedFinding[], told: readonly string[]): ReadonlySet<string | null> {
  const keys = new Set(told)
  return new Set(news.filter((finding) => keys.has(shownKey(finding))).map(({ fact }) => fact))
}
