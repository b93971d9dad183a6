import cron, { type ScheduledTask } from 'node-cron'
import { RetryableError } from '../errors.ts'
import type { Log } from '../log.ts'

/** Work that runs on a cron, never twice at the same time. */
export interface Ticker {
  /** Runs it now, or waits for the run that is going on. Never rejects: a failure is logged. */
  runNow(): Promise<void>
  start(): void
  /** No more runs; resolves when the one that is going on has ended. */
  stop(): Promise<void>
}

/** What keeps jobs from running for a while: a database that is gone, a lock. Told once when it begins and when it ends. */
export interface Outage {
  met(job: string, why: RetryableError): void
  passed(job: string): void
}

/** One for all jobs of a process: five that fail of one cause every five seconds are one line in the log. */
export function createOutage(log: Log): Outage {
  const waiting = new Set<string>()
  return {
    met(job, err) {
      if (waiting.size === 0) log.warn({ err, job }, 'jobs wait; they are tried again at every tick')
      waiting.add(job)
    },
    passed(job) {
      if (waiting.delete(job) && waiting.size === 0) log.info({ job }, 'jobs run again')
    },
  }
}

/**
 * A tick only wakes the work: what is due is in the database, so a tick that is lost or comes late costs nothing.
 * `pattern`: five fields, or six with seconds in front, in UTC.
 */
export function createTicker(
  name: string,
  pattern: string,
  work: () => Promise<void>,
  log: Log,
  outage: Outage = createOutage(log),
): Ticker {
  let running: Promise<void> | null = null
  const runNow = (): Promise<void> => {
    running ??= work()
      .then(() => outage.passed(name))
      .catch((err: unknown) => {
        if (err instanceof RetryableError) outage.met(name, err)
        else log.error({ err, job: name }, 'job failed')
      })
      .finally(() => {
        running = null
      })
    return running
  }
  const task: ScheduledTask = cron.createTask(pattern, runNow, {
    name,
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
    logger: quiet,
  })
  return {
    runNow,
    start: () => void task.start(),
    async stop() {
      await task.destroy()
      await running
    },
  }
}

/** A late tick is no event here, and overlaps are as meant: node-cron would write both to the console. */
const quiet = { info() {}, warn() {}, error() {}, debug() {} }
