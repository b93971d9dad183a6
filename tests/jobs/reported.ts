/** A desk to which reports come day by day, so that what is known changes while it looks on. */
import type { Finding } from '../../src/baseline/finding.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import type { Lang } from '../../src/language/lang.ts'
import { silent } from '../../src/log.ts'
import { type OpenDesk, openDesk } from '../../src/main.ts'
import { clockAt, entryOf, feedOf, type SetClock, writtenReader } from './desk.ts'

export const TOPIC = 'japan-china-korea'

export interface Report {
  readonly outlet: string
  readonly text: string
  readonly title?: string
  readonly official?: string
  readonly lang?: Lang
  /** The article's address, to edit it later. */
  readonly path?: string
}

export interface ReportedDesk {
  readonly open: OpenDesk
  readonly clock: SetClock
  /** Reports that all appear at one moment, and are polled ten minutes later. */
  report(at: string, ...reports: Report[]): Promise<void>
  findings(since?: string): Promise<readonly Finding[]>
}

export async function reportedDesk(): Promise<ReportedDesk> {
  const clock = clockAt('2023-11-27T00:00:00Z')
  const open = await openDesk(loadConfiguration({ DATABASE_URL: 'sqlite::memory:' }), clock, silent)
  let n = 0
  return {
    open,
    clock,
    async report(at, ...reports) {
      clock.set(at)
      clock.pass(10)
      const feeds = reports.map(({ outlet, official, lang, path }) =>
        // What another feed gives of a known article is no edit of it.
        feedOf(`${outlet.toLowerCase().replace(/\W/g, '-')}-${path === undefined ? n++ : 'same'}`, {
          outlet,
          official: official ?? null,
          language: lang ?? 'en',
        }),
      )
      const contents = Object.fromEntries(
        reports.map(({ text, title, outlet, path }, i) => [
          feeds[i]?.id ?? '',
          [entryOf(path ?? `${outlet}-${n}-${i}`, { title: title ?? text.slice(0, 60), text, published: at })],
        ]),
      )
      await pollOnce({
        ...open,
        reader: writtenReader(contents),
        feeds,
        everything: true,
        backfill: false,
        clock,
        log: silent,
      })
    },
    findings: (since) => open.desk.coverage.findings({ topic: TOPIC, ...(since !== undefined && { since }) }),
  }
}
