import cron, { type ScheduledTask } from 'node-cron'
import { type Clock, iso, systemClock } from '../clock.ts'
import { nextDue } from '../digest/schedule.ts'
import { RetryableError } from '../errors.ts'
import type { Log } from '../log.ts'
import { LeaseLost } from '../storage/store.ts'

/** A run that has not ended so long after it should have begun is in trouble: slow feeds are given up within minutes. Ms. */
const TOO_LATE = 5 * 60_000

/** Work that runs on a cron, never twice at the same time. */
export interface Ticker {
  readonly name: string
  /** When it last ended well, ms since 1970; before the first time, when it was made. */
  lastSuccess(): number
  /** A line that says so, where it has not ended well for too long: it hangs, fails again and again, or never comes. */
  late(): string | null
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
  clock: Clock = systemClock,
): Ticker {
  let running: Promise<void> | null = null
  let succeeded = clock.now()
  const runNow = (): Promise<void> => {
    running ??= work()
      .then(() => {
        succeeded = clock.now()
        outage.passed(name)
      })
      .catch((err: unknown) => {
        // No outage: the work goes on elsewhere, also where the database was away meanwhile.
        if (err instanceof LeaseLost) log.warn({ err, job: name }, 'this work is another process’s now')
        else if (err instanceof RetryableError) outage.met(name, err)
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
    name,
    lastSuccess: () => succeeded,
    late() {
      const since = iso(succeeded)
      return clock.now() > nextDue(pattern, 'UTC', succeeded, null) + TOO_LATE
        ? `the job "${name}" has not ended well since ${since}: see the log`
        : null
    },
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
