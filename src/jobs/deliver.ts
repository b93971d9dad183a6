import type { ChatPlatform, PostOutcome } from '../chat/chat.ts'
import { type Clock, iso } from '../clock.ts'
import type { Document } from '../digest/document.ts'
import type { Delivery } from '../digest/subscription.ts'
import { reasonOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { type AfterFailure, LeaseLost, type Store } from '../storage/store.ts'
import { wordsFor } from '../words/words.ts'
import { newDelivery } from './new-delivery.ts'
import { pauseAndTell } from './pause-and-tell.ts'

/** A delivery is held so long, and again with every part posted. After a crash another takes it up within a minute. Ms. */
const LEASE = 45_000
/** Channels posted to at the same time. */
const AT_ONCE = 16
/** Tries before a delivery ends and its period falls to the next digest: an hour and a half with the waits below. */
const MOST_TRIES = 12
/** An amendment holds the channel's next digest up no longer than this many tries. */
const AMEND_TRIES = 3
/** The first wait; each further one is twice as long, up to the longest. Ms. */
const FIRST_WAIT = 10_000
const LONGEST_WAIT = 15 * 60_000
/** A post that takes long (a platform that slows us down) renews the lease so often. Ms. */
const HEARTBEAT = 15_000
/** How the id of the short message ends that goes in place of a refused digest. */
const INSTEAD = '-i'

export interface DeliverInput {
  readonly store: Store
  readonly platforms: readonly ChatPlatform[]
  readonly clock: Clock
  readonly log: Log
  /** After it nothing more is taken up. */
  readonly signal?: AbortSignal
  /** Told of every try. `delayMs`: from when the digest was due until now. */
  readonly onPost?:
    | ((told: { platform: string; kind: string; result: PostOutcome['result']; delayMs: number }) => void)
    | undefined
}

type Claimed = Awaited<ReturnType<Store['claimDeliveries']>>[number]

export interface Deliverer {
  /**
   * Begins to post what is due and free, and does not wait for it: a slow channel holds up no other. Where a channel has
   * more that is due, the next is taken up when the one before it has ended. How many were begun.
   */
  takeUp(): Promise<number>
  /** Resolves when nothing is being posted, with how many digests were posted since it was last asked. */
  settled(): Promise<number>
}

/**
 * Posts digests: of each channel the oldest first, several channels side by side. Platforms that are not connected are
 * left out, so that an outage costs no tries.
 */
export function createDeliverer(input: DeliverInput): Deliverer {
  const underway = new Set<Promise<void>>()
  let held = 0
  let posted = 0
  const claim = async (): Promise<number> => {
    const now = input.clock.now()
    const connected = input.platforms.filter((platform) => platform.connected())
    const limit = AT_ONCE - held
    if (connected.length === 0 || limit === 0 || input.signal?.aborted) return 0
    const platforms = connected.map(({ name }) => name)
    const claimed = await input.store.claimDeliveries({ now: iso(now), leaseUntil: iso(now + LEASE), limit, platforms })
    held += claimed.length
    for (const one of claimed) {
      const going = through(one).finally(() => underway.delete(going))
      underway.add(going)
    }
    return claimed.length
  }
  // One after another: what is free is counted once the claim before has been.
  let claiming: Promise<number> = Promise.resolve(0)
  const takeUp = (): Promise<number> => {
    claiming = claiming.then(claim, claim)
    return claiming
  }
  const through = async (one: Claimed): Promise<void> => {
    try {
      if (await deliver(input, one).finally(() => held--)) posted++
      await takeUp()
    } catch (err) {
      // What is left waits for the next tick.
      input.log.error({ err, delivery: one.delivery.id }, 'marking a delivery failed')
    }
  }
  return {
    takeUp,
    async settled() {
      while (underway.size > 0) await Promise.all(underway)
      const sum = posted
      posted = 0
      return sum
    },
  }
}

/** Posts all that is due now and waits for it. Returns how many digests were posted. */
export async function deliverDue(input: DeliverInput): Promise<number> {
  const deliverer = createDeliverer(input)
  await deliverer.takeUp()
  return deliverer.settled()
}

async function deliver(input: DeliverInput, { delivery, due, interrupted, token }: Claimed): Promise<boolean> {
  const { store, clock, log } = input
  const { id, subscription, platform, channel } = delivery
  const told = { delivery: id, subscription, platform, channel }
  let outcome: PostOutcome
  try {
    outcome = await post(input, delivery, interrupted, token)
  } catch (err) {
    if (err instanceof LeaseLost) {
      log.warn(told, 'another process took this delivery over')
      return false
    }
    log.error({ ...told, err }, 'posting a digest failed')
    outcome = { result: 'later', retryAfterMs: 0, why: reasonOf(err) }
  }
  const delayMs = clock.now() - Date.parse(due)
  input.onPost?.({ platform, kind: delivery.kind, result: outcome.result, delayMs })
  if (outcome.result === 'posted') {
    const marked = await store.markPosted(id, token, iso(clock.now()))
    if (marked) log.info({ ...told, delayMs }, 'digest posted')
    return marked
  }
  const after = whatNow(delivery, outcome, clock.now())
  await store.markFailed(id, token, outcome.why, after)
  if (pauses(delivery, outcome)) {
    const { lang }: Document = JSON.parse(delivery.document)
    await pauseAndTell(input, subscription, { why: outcome.why, lang })
  }
  const level = after.next === 'retry' ? 'warn' : 'error'
  log[level]({ ...told, why: outcome.why, attempts: delivery.attempts, next: after.next }, 'digest not posted')
  return false
}

async function post(
  { store, platforms, clock }: DeliverInput,
  delivery: Delivery,
  interrupted: boolean,
  token: string,
): Promise<PostOutcome> {
  const { id, channel, platform: name, parts, attempts } = delivery
  const platform = platforms.find((one) => one.name === name)
  if (!platform) return { result: 'later', retryAfterMs: 0, why: `${name} is not set up.` }
  const document: Document = JSON.parse(delivery.document)
  // A try that ended without an answer may have posted, too: a time-out says nothing of what arrived.
  const mayBePosted = interrupted || attempts > 1
  const [messages, about] = await Promise.all([
    parts === 0 ? [] : store.messagesOf(id),
    delivery.about === null ? [] : store.messagesOf(delivery.about),
  ])
  let reached: { parts: number; message: string | null } = { parts, message: null }
  const renew = () => store.markPart(id, token, reached, iso(clock.now() + LEASE))
  // Where this fails, the next part's does as well, and says so.
  const heartbeat = setInterval(() => void renew().catch(() => false), HEARTBEAT)
  const { kind } = delivery
  const request = { channel, document, deliveryId: id, fromPart: parts, mayBePosted, kind, messages, about }
  try {
    return await platform.post(request, async (posted, message) => {
      reached = { parts: posted, message: message ?? null }
      if (!(await renew())) throw new LeaseLost()
    })
  } finally {
    clearInterval(heartbeat)
  }
}

function whatNow(delivery: Delivery, outcome: Exclude<PostOutcome, { result: 'posted' }>, now: number): AfterFailure {
  switch (outcome.result) {
    case 'later': {
      if (delivery.attempts >= (delivery.kind === 'amend' ? AMEND_TRIES : MOST_TRIES)) return { next: 'reopen' }
      const wait = Math.min(FIRST_WAIT * 2 ** (delivery.attempts - 1), LONGEST_WAIT)
      return { next: 'retry', at: iso(now + Math.max(wait, outcome.retryAfterMs)) }
    }
    case 'unreachable':
      return { next: 'reopen' }
    case 'refused':
      // A short note in its place would say less than nothing: the ledger and the article's versions hold what happened.
      if (delivery.about !== null) return { next: 'drop' }
      // The same content would be refused again and again; silence would look as if nothing had happened.
      return delivery.id.endsWith(INSTEAD) ? { next: 'drop' } : { next: 'replace', by: instead(delivery, now) }
    default:
      return outcome satisfies never
  }
}

/** A channel that is gone, or that refuses even the short message, gets nothing more until somebody mends it. */
function pauses(delivery: Delivery, outcome: PostOutcome): boolean {
  if (delivery.kind === 'amend') return false
  return outcome.result === 'unreachable' || (outcome.result === 'refused' && delivery.id.endsWith(INSTEAD))
}

/** Says in the channel that a digest could not be shown there, and how to see it. Holds nothing from outside. */
function instead(delivery: Delivery, now: number): Delivery {
  const refused: Document = JSON.parse(delivery.document)
  const { lang, zone, title } = refused
  const said = wordsFor(lang).delivery.refused
  const document: Document = {
    title,
    lang,
    zone,
    blocks: [
      {
        type: 'paragraph',
        text: [
          { text: said.from },
          { time: delivery.since },
          { text: said.to },
          { time: delivery.until },
          { text: said.why },
          { code: `digest since:${delivery.since} until:${delivery.until}` },
          { text: said.end },
        ],
      },
    ],
  }
  return newDelivery({ ...delivery, id: `${delivery.id}${INSTEAD}`, document, findings: [], now })
}
