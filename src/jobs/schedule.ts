import { type Clock, iso } from '../clock.ts'
import { correctionKey } from '../digest/corrections.ts'
import { topicMissing } from '../digest/pause-reason.ts'
import { dueBetween, nextDue } from '../digest/schedule.ts'
import type { Platform, Subscription } from '../digest/subscription.ts'
import { wrongKey } from '../digest/wrong-finding.ts'
import { RetryableError, UserError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Store } from '../storage/store.ts'
import { shownKey } from '../storage/store.ts'
import type { Composer } from './composer.ts'
import { deliveryId, newDelivery } from './new-delivery.ts'
import { wrongSince } from './wrong.ts'

const MINUTE = 60_000
/** Within this of its time a digest counts as punctual: its period ends at that time, not some seconds later. */
const PUNCTUAL = 5 * MINUTE
/**
 * What was being written while the last digest was composed may bear a time just before that digest's end. So each
 * one looks back further, also over a clock that was set back an hour; what was shown is not shown again.
 */
export const LOOK_BACK = 90 * MINUTE
/** After a digest could not be composed (a fault of ours, a lock), the next try waits. */
const REST = 5 * MINUTE

export interface ScheduleInput {
  readonly store: Store
  readonly compose: Composer['digest']
  /** Platforms that can be posted to. Subscriptions of others wait, and are told all in one digest when theirs can. */
  readonly platforms: readonly Platform[]
  /** Ids of the topics that are configured. */
  readonly topics: readonly string[]
  /** Pauses a subscription that can never be due again, until somebody mends it. */
  readonly pause: (subscription: Subscription, why: string) => Promise<unknown>
  readonly clock: Clock
  readonly log: Log
  /** After it nothing more is begun: a process that stops leaves the rest to the next one. */
  readonly signal?: AbortSignal
  /** Subscriptions that rest after a failure, until when (ms); kept by the caller from tick to tick. */
  readonly resting: Map<string, number>
}

/**
 * Composes the digests that are due and makes deliveries of them. Whatever a downtime missed comes as one digest that
 * begins where the last one ended. Returns how many deliveries were made. One subscription's failure costs no other.
 */
export async function scheduleDue(input: ScheduleInput): Promise<number> {
  const now = input.clock.now()
  let made = 0
  for (const subscription of await input.store.dueSubscriptions(iso(now))) {
    if (input.signal?.aborted) break
    const { id, platform } = subscription
    if (!input.platforms.includes(platform) || (input.resting.get(id) ?? 0) > now) continue
    try {
      const next = nextTime(input, subscription, now)
      if (next.result === 'never') {
        await input.pause(subscription, next.why)
        input.log.warn({ subscription: id, why: next.why }, 'subscription paused')
      } else if (await schedule(input, subscription, { now, next: next.at })) made++
      input.resting.delete(id)
    } catch (err) {
      // A database that is gone or full is no fault of this one's: all of it is done again.
      if (err instanceof RetryableError) throw err
      input.resting.set(id, now + REST)
      input.log.error({ err, subscription: id }, 'composing a digest failed')
    }
  }
  return made
}

/** When a subscription is due again; or why it cannot be, until somebody mends it. */
function nextTime(
  { topics }: ScheduleInput,
  { topic, cron, zone, quietHours }: Subscription,
  now: number,
): { result: 'at'; at: number } | { result: 'never'; why: string } {
  if (!topics.includes(topic)) return { result: 'never', why: topicMissing(topic) }
  try {
    return { result: 'at', at: nextDue(cron, zone, now, quietHours) }
  } catch (error) {
    if (error instanceof UserError) return { result: 'never', why: error.message }
    throw error
  }
}

/** True where a delivery was made. */
async function schedule(
  input: ScheduleInput,
  subscription: Subscription,
  { now, next }: { now: number; next: number },
): Promise<boolean> {
  const { store } = input
  const { id, platform, channel, topic, cron, zone, only } = subscription
  const due = Date.parse(subscription.nextDue)
  const missed = dueBetween(cron, zone, due, now)
  const since = subscription.coveredUntil
  const until = iso(now - due <= PUNCTUAL && missed === 0 ? due : now)
  const from = iso(Date.parse(since) - LOOK_BACK)
  const news = await store.postableFindings(topic, { since: from, until })
  const corrected = await store.coverage.corrections({ topic, since: from, until, subscription: id })
  const called = await wrongSince(store, topic, from)
  const shown = await store.shownTo(id, [
    ...[...news, ...corrected].map((one) => one.id),
    ...called.flatMap((one) => [one.finding, idOf(wrongKey(one))]),
  ])
  const findings = news.filter(
    (finding) => !shown.has(shownKey(finding)) && (only.length === 0 || only.includes(finding.kind)),
  )
  const corrections = corrected.filter((correction) => !shown.has(correctionKey(correction)))
  const seen = new Set([...shown].map(idOf))
  const wrong = called.filter((one) => one.at < until && seen.has(one.finding) && !shown.has(wrongKey(one)))
  const alerts = (await store.alertsTold(id, since)).filter(({ failed }) => !failed)
  const told = new Set(alerts.flatMap((alert) => alert.findings))
  const alerted = news.filter((finding) => told.has(shownKey(finding)))
  const digest = await input.compose({ subscription, since, until, findings, corrections, wrong, alerted, missed })
  const delivery =
    digest.empty && subscription.whenNothingNew === 'skip'
      ? null
      : newDelivery({
          id: deliveryId('digest', [id, subscription.nextDue]),
          kind: 'digest',
          about: null,
          subscription: id,
          platform,
          channel,
          since,
          until,
          document: digest.document,
          findings: digest.findings,
          now,
        })
  const moved = await store.scheduleDelivery(subscription, { nextDue: iso(next), coveredUntil: until }, delivery)
  return moved && delivery !== null
}

/** What a key of `shown` (`id@version`) is about. */
function idOf(key: string): string {
  return key.slice(0, key.lastIndexOf('@'))
}
