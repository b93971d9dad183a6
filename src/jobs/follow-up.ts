import { type Finding, independent } from '../baseline/finding.ts'
import { type Clock, iso } from '../clock.ts'
import { topicName } from '../commands/choose-topic.ts'
import type { Desk } from '../commands/desk.ts'
import { amendedBy, type Decisions } from '../digest/amended.ts'
import { type CorrectedReport, composeCorrection } from '../digest/correction-post.ts'
import { correctionKey } from '../digest/corrections.ts'
import type { Document } from '../digest/document.ts'
import { afterQuiet } from '../digest/schedule.ts'
import type { Delivery, Platform, Subscription } from '../digest/subscription.ts'
import { type WrongFinding, wrongKey } from '../digest/wrong-finding.ts'
import { RetryableError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { PostedDelivery, Store } from '../storage/store.ts'
import { decisionsSince } from './decisions.ts'
import { deliveryId, newDelivery } from './new-delivery.ts'
import { wrongSince } from './wrong.ts'

/** A post is corrected in its thread and amended for so long; afterwards only digests tell of it. Ms. */
const FOLLOWED = 7 * 24 * 60 * 60_000
/** It is looked again after so long although nothing was decided: a post may have gone out meanwhile. Ms. */
const AGAIN = 10 * 60_000
/** Platforms with threads and messages that can be edited; on the others the next digest tells. */
const FOLLOWING: readonly Platform[] = ['slack', 'discord']

export interface FollowUpInput {
  readonly store: Store
  readonly desk: Pick<Desk, 'topics' | 'coverage' | 'ledger'>
  /** Platforms that can be posted to. */
  readonly platforms: readonly Platform[]
  readonly clock: Clock
  readonly log: Log
  /** After it nothing more is begun: a process that stops leaves the rest to the next one. */
  readonly signal?: AbortSignal
  /** What was looked at; kept by the caller from tick to tick. */
  readonly looked: { state: string }
}

/**
 * Goes after what is posted already: a correction into the thread of a post that showed what was edited or called wrong,
 * and the post itself anew where its findings were decided on. Returns how many deliveries were made.
 */
export async function followUp(input: FollowUpInput): Promise<number> {
  const { store, desk, clock, log, looked } = input
  const platforms = FOLLOWING.filter((platform) => input.platforms.includes(platform))
  const now = clock.now()
  const state = `${await desk.ledger.version()} ${await store.lastCorrection()} ${Math.floor(now / AGAIN)} ${platforms}`
  if (platforms.length === 0 || looked.state === state) return 0
  const since = iso(now - FOLLOWED)
  const subscriptions = new Map((await store.subscriptions.list({})).map((one) => [one.id, one]))
  let made = 0
  for (const topic of desk.topics) {
    const wrong = await wrongSince(desk, topic.id, since)
    const decisions = await decisionsSince(desk.ledger, topic.id, since)
    const edited = await desk.coverage.corrections({ topic: topic.id, since, until: iso(now + 1) })
    const about = [...wrong, ...edited].map(({ finding }) => finding)
    const posts = await store.postedShowing([...new Set([...about, ...decisions.keys()])], { platforms, since })
    for (const [id, own] of Map.groupBy(posts, ({ subscription }) => subscription)) {
      // What was not looked at is looked at after the next start.
      if (input.signal?.aborted) return made
      const subscription = subscriptions.get(id)
      if (!subscription || subscription.paused !== null) continue
      try {
        made += await amend(store, own, decisions, now)
        const { quietHours, zone } = subscription
        if (quietHours === null || afterQuiet(now, zone, quietHours) === now)
          made += await correct(input, subscription, { posts: own, wrong, since, now })
      } catch (err) {
        // A database that is gone or full is no fault of this one's: all of it is done again.
        if (err instanceof RetryableError) throw err
        log.error({ err, subscription: id }, 'following up on what was posted failed')
      }
    }
  }
  looked.state = state
  return made
}

/** Puts each post anew that shows what was decided on after it was composed. */
async function amend(
  store: Store,
  posts: readonly PostedDelivery[],
  decisions: Decisions,
  now: number,
): Promise<number> {
  let made = 0
  for (const post of posts) {
    const own = new Map(
      [...decisions].filter(([finding, { at }]) => at >= post.until && isShown(post, finding)).toSorted(),
    )
    if (own.size === 0) continue
    const delivery = deliveryAbout(post, 'amend', {
      of: [...own].map(([finding, { did, at }]) => `${finding} ${did} ${at}`),
      document: amendedBy(JSON.parse(post.document), own),
      findings: [],
      now,
    })
    if (await store.addDelivery(delivery, null)) made++
  }
  return made
}

/** Tells in each post's thread what of it proved edited or wrong, where the subscription was not told before. */
async function correct(
  { store, desk }: FollowUpInput,
  { id, topic }: Subscription,
  of: { posts: readonly PostedDelivery[]; wrong: readonly WrongFinding[]; since: string; now: number },
): Promise<number> {
  const { posts, since, now } = of
  const told = await store.shownTo(id)
  const lastShowing = (finding: string, before: string) =>
    posts.find((post) => post.at <= before && isShown(post, finding))?.id
  const edited = (await desk.coverage.corrections({ topic, since, until: iso(now + 1), subscription: id })).filter(
    (correction) => !told.has(correctionKey(correction)),
  )
  const wrong = of.wrong.filter((one) => !told.has(wrongKey(one)))
  let made = 0
  for (const post of posts) {
    const reports: CorrectedReport[] = []
    for (const correction of edited) {
      if (lastShowing(correction.finding, correction.at) !== post.id) continue
      reports.push({ ...correction, stillSaid: publishersOf(await desk.coverage.findingById(correction.finding)) })
    }
    const called = wrong.filter(({ finding, at }) => lastShowing(finding, at) === post.id)
    if (reports.length + called.length === 0) continue
    const findings = [...reports.map(correctionKey), ...called.map(wrongKey)]
    const { lang, zone }: Document = JSON.parse(post.document)
    const title = topicName(topic, desk, lang)
    const document = composeCorrection(reports, called, { title, lang, zone, of: post })
    const delivery = deliveryAbout(post, 'correction', { of: findings, document, findings, now })
    if (await store.addDelivery(delivery, null)) made++
  }
  return made
}

function publishersOf(finding: Finding | null): number {
  return finding === null ? 0 : independent(finding.sources)
}

function isShown({ findings }: PostedDelivery, finding: string): boolean {
  return findings.some((key) => key.startsWith(`${finding}@`))
}

/** `of`: what it tells, by which it is known again. */
function deliveryAbout(
  post: PostedDelivery,
  kind: 'amend' | 'correction',
  {
    of,
    document,
    findings,
    now,
  }: { of: readonly string[]; document: Document; findings: readonly string[]; now: number },
): Delivery {
  const { id: about, subscription, platform, channel, since } = post
  const id = deliveryId(kind, [about, ...of])
  return newDelivery({
    id,
    kind,
    about,
    subscription,
    platform,
    channel,
    since,
    until: iso(now),
    document,
    findings,
    now,
  })
}
