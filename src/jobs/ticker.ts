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

/**
 * A tick only wakes the work: what is due is in the database, so a tick that is lost or comes late costs nothing.
 * `pattern`: five fields, or six with seconds in front, in UTC.
 */
export function createTicker(name: string, pattern: string, work: () => Promise<void>, log: Log): Ticker {
  let running: Promise<void> | null = null
  const runNow = (): Promise<void> => {
    running ??= work()
      .catch((err: unknown) => {
        if (err instanceof RetryableError) log.warn({ err, job: name }, 'job could not run now')
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
