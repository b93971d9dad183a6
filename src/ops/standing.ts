import { hostname } from 'node:os'
import type { ChatPlatform } from '../chat/chat.ts'
import { type Clock, iso } from '../clock.ts'
import type { Desk } from '../commands/desk.ts'
import type { Store } from '../storage/store.ts'

/** How things are at this moment, for whoever watches the service. Times are ms. */
export interface Standing {
  /** When each job last ended well, ms since 1970. */
  readonly jobs: ReadonlyMap<string, number>
  readonly platforms: ReadonlyMap<string, boolean>
  /** What the database tells; null where it does not answer. */
  readonly database: {
    /** How many feeds there are in each state of `FEED_STATES`. */
    readonly feeds: ReadonlyMap<string, number>
    /** For how long the longest due feed has been due; 0 where none is. */
    readonly oldestPollMs: number
    readonly waiting: number
    readonly oldestDeliveryMs: number
    readonly findings: readonly { readonly topic: string; readonly kind: string; readonly count: number }[]
    /** Leases on what one process does for all, and whether it is this one. */
    readonly leases: ReadonlyMap<string, boolean>
  } | null
}

const FEED_STATES = ['ok', 'quiet', 'failing', 'stopped']
const DAY = 86_400_000
/** Leases of hosts and feeds being asked are as many as there are of those, and live for seconds: they are no figure. */
const OF_ASKING = /^(?:host|feed):/

interface Parts {
  readonly store: Pick<Store, 'backlog'>
  readonly desk: Pick<Desk, 'coverage'>
  readonly platforms: readonly ChatPlatform[]
  readonly jobs: () => ReadonlyMap<string, number>
  readonly clock: Clock
}

/** Gives what looks how things are. It never rejects: a database that is gone is part of the answer. */
export function createLookout(parts: Parts): () => Promise<Standing> {
  const feedHealth = feedHealthOf(parts)
  return async () => ({
    jobs: parts.jobs(),
    platforms: new Map(parts.platforms.map((platform) => [platform.name, platform.connected()])),
    database: await lookIntoDatabase(parts, feedHealth).catch(() => null),
  })
}

/** Every feed's health is read and told anew after so long, however often and by however many is asked. Ms. */
const FEEDS_STAND = 30_000

function feedHealthOf({ desk, clock }: Parts): Desk['coverage']['feedHealth'] {
  let looked: { at: number; feeds: ReturnType<Desk['coverage']['feedHealth']> } | null = null
  return () => {
    const now = clock.now()
    if (looked !== null && Math.abs(now - looked.at) < FEEDS_STAND) return looked.feeds
    const feeds = desk.coverage.feedHealth()
    looked = { at: now, feeds }
    feeds.catch(() => {
      looked = null
    })
    return feeds
  }
}

async function lookIntoDatabase(
  { store, clock }: Parts,
  feedHealth: Desk['coverage']['feedHealth'],
): Promise<Standing['database']> {
  const now = clock.now()
  const backlog = await store.backlog(iso(now), iso(now - DAY))
  const feeds = await feedHealth()
  const since = (instant: string | null | undefined) => (instant ? Math.max(0, now - Date.parse(instant)) : 0)
  const asked = feeds.filter(({ state }) => state !== 'stopped').map(({ nextTry }) => since(nextTry))
  return {
    feeds: new Map(FEED_STATES.map((one) => [one, feeds.filter(({ state }) => state === one).length])),
    oldestPollMs: asked.reduce((longest, one) => Math.max(longest, one), 0),
    waiting: backlog.waiting,
    oldestDeliveryMs: since(backlog.oldestDue),
    findings: backlog.findings,
    leases: new Map(
      backlog.leases
        .filter(({ name }) => !OF_ASKING.test(name))
        .map(({ name, holder }) => [name, holder.startsWith(`${hostname()} ${process.pid} `)]),
    ),
  }
}
