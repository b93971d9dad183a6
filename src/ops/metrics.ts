/**
 * Every figure that the service tells Prometheus, and the only file that knows prom-client. No label takes a value from
 * outside: no address, user, channel or text, so that the number of series is bounded by the configuration.
 */
import type { Histogram } from 'prom-client'
import type { Standing } from './standing.ts'

/** Told of what happens, as it happens. */
export interface Metrics {
  /** Feeds that were looked at, by how that ended. */
  polled(feeds: readonly { outcome: string; added: number; edited: number; relevant: number }[]): void
  /** A try to post. `delayMs`: from when it was due until now. */
  delivered(told: { platform: string; kind: string; result: string; delayMs: number }): void
  commanded(told: { command: string; platform: string; result: string; ms: number }): void
  /** A statement of the database, ms. */
  queried(statement: 'select' | 'insert' | 'update' | 'delete' | 'other', ms: number): void
  /** Makes the registry. Not before the service is ready: it takes a tenth of its start. */
  open(): Promise<void>
  /** All of it in Prometheus' text format. Rejects with what `standing` rejects with. */
  exposed(): Promise<{ readonly contentType: string; readonly text: string }>
}

/** Bounds of the buckets, seconds. */
const QUICK = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]
const ANSWERING = [0.03, 0.1, 0.3, 1, 3, 10]
const POSTING = [3, 10, 30, 60, 120, 300, 900, 3600, 21_600]

/**
 * The figures; `standing` is asked at each scrape. prom-client costs some 12 MB and 70 ms (measured on Node 24), so it is
 * loaded by `open`; what happens before is kept and told then.
 */
export function openMetrics(standing: () => Promise<Standing>): Metrics {
  const early: ((figures: Figures) => void)[] = []
  let figures: Figures | undefined
  let opening: Promise<Figures> | undefined
  const open = () => {
    opening ??= openFigures().then((opened) => {
      figures = opened
      for (const tell of early.splice(0)) tell(opened)
      return opened
    })
    return opening
  }
  const tell = (what: (figures: Figures) => void) => (figures ? what(figures) : void early.push(what))
  return {
    polled: (feeds) =>
      tell(({ polls, articles }) => {
        for (const { outcome, added, edited, relevant } of feeds) {
          polls.inc({ result: outcome })
          articles.inc({ kind: 'relevant' }, relevant)
          articles.inc({ kind: 'aside' }, added - relevant)
          articles.inc({ kind: 'edited' }, edited)
        }
      }),
    delivered: ({ platform, kind, result, delayMs }) =>
      tell(({ deliveries, delays }) => {
        deliveries.inc({ platform, kind, result })
        if (result === 'posted') delays.observe({ platform, kind }, Math.max(0, delayMs) / 1000)
      }),
    commanded: ({ command, platform, result, ms }) =>
      tell(({ commands }) => commands.observe({ command, platform, result }, ms / 1000)),
    queried: (statement, ms) => tell(({ queries }) => queries.observe({ statement }, ms / 1000)),
    open: async () => void (await open()),
    async exposed() {
      const opened = await open()
      opened.stand(await standing())
      return { contentType: opened.registry.contentType, text: await opened.registry.metrics() }
    },
  }
}

type Figures = Awaited<ReturnType<typeof openFigures>>

async function openFigures() {
  const { Registry, Counter, Gauge, Histogram, collectDefaultMetrics } = await import('prom-client')
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
    new Counter({ name: `communique_${name}`, help, labelNames, registers })
  const gauge = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge({ name: `communique_${name}`, help, labelNames, registers })
  const histogram = <L extends string>(name: string, help: string, labelNames: L[], buckets: number[]): Histogram<L> =>
    new Histogram({ name: `communique_${name}`, help, labelNames, buckets, registers })

  const up = gauge('database_up', '1 where the database answered this scrape.')
  const feeds = gauge('feeds', 'Feeds by health.', ['state'])
  const oldestPoll = gauge('oldest_poll_due_seconds', 'For how long the feed that is due longest has been due.')
  const waiting = gauge('deliveries_waiting', 'Deliveries that are due and not posted.')
  const oldestDelivery = gauge('oldest_delivery_due_seconds', 'For how long the oldest unposted delivery has been due.')
  const findings = gauge('findings_24h', 'Findings that became news in the last 24 hours.', ['topic', 'kind'])
  const leases = gauge('lease_held', '1 where this process holds the lease, 0 where another one does.', ['lease'])
  const ticks = gauge('job_last_success_timestamp_seconds', 'When a job last ended well, Unix time.', ['task'])
  const connected = gauge('platform_connected', '1 where the chat platform is connected.', ['platform'])
  return {
    registry,
    polls: counter('polls_total', 'Feeds looked at by result: read, unchanged, failed, stopped, waiting, elsewhere.', [
      'result',
    ]),
    articles: counter('articles_total', 'Articles taken in: relevant, aside (about no topic), edited.', ['kind']),
    deliveries: counter('deliveries_total', 'Tries to post by result: posted, later, unreachable, refused.', [
      'platform',
      'kind',
      'result',
    ]),
    delays: histogram(
      'delivery_delay_seconds',
      'From when a delivery was due until it was posted.',
      ['platform', 'kind'],
      POSTING,
    ),
    commands: histogram(
      'command_seconds',
      'Commands by name and result (answered, refused, failed): until the answer was there.',
      ['command', 'platform', 'result'],
      ANSWERING,
    ),
    queries: histogram(
      'database_seconds',
      'Statements of the database, waiting for locks included.',
      ['statement'],
      QUICK,
    ),
    stand(now: Standing) {
      // What the database tells is unknown while it is gone: no figure is better than an old one.
      for (const one of [feeds, findings, leases, ticks, connected]) one.reset()
      for (const one of [oldestPoll, waiting, oldestDelivery]) one.remove()
      up.set(now.database === null ? 0 : 1)
      for (const [job, ms] of now.jobs) ticks.set({ task: job }, ms / 1000)
      for (const [platform, is] of now.platforms) connected.set({ platform }, is ? 1 : 0)
      if (now.database === null) return
      const { database } = now
      for (const [state, n] of database.feeds) feeds.set({ state }, n)
      oldestPoll.set(database.oldestPollMs / 1000)
      waiting.set(database.waiting)
      oldestDelivery.set(database.oldestDeliveryMs / 1000)
      for (const { topic, kind, count } of database.findings) findings.set({ topic, kind }, count)
      for (const [lease, ours] of database.leases) leases.set({ lease }, ours ? 1 : 0)
    },
  }
}
