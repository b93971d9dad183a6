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

/** Looks how things are. Never rejects: a database that is gone is part of the answer. */
export async function lookAround(parts: {
  readonly store: Store
  readonly desk: Pick<Desk, 'coverage'>
  readonly platforms: readonly ChatPlatform[]
  readonly jobs: () => ReadonlyMap<string, number>
  readonly clock: Clock
}): Promise<Standing> {
  return {
    jobs: parts.jobs(),
    platforms: new Map(parts.platforms.map((platform) => [platform.name, platform.connected()])),
    database: await lookIntoDatabase(parts).catch(() => null),
  }
}

async function lookIntoDatabase({
  store,
  desk,
  clock,
}: Parameters<typeof lookAround>[0]): Promise<Standing['database']> {
  const now = clock.now()
  const backlog = await store.backlog(iso(now), iso(now - DAY))
  const feeds = await desk.coverage.feedHealth()
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
