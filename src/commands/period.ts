import { DateTime } from 'luxon'
import { iso } from '../clock.ts'
import { UserError } from '../errors.ts'
import { inEach } from '../words/words.ts'

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }
/** No coverage is older than the process itself; a date before is a slip. */
const EARLIEST = Date.UTC(1990, 0, 1)
/** A year ahead is further than anybody plans a digest. Ms. */
const AHEAD = 366 * 86_400_000

/**
 * An instant as people write it: `24h`, `7d` (before now), `2023-11-26`, `2023-11-26 08:00` (in `zone`), or a full
 * ISO-8601. Answers in UTC ms. Throws a UserError that says what is allowed, also for dates that make no sense.
 */
export function parseInstant(written: string, now: number, zone: string): number {
  const text = written.normalize('NFKC').trim()
  const ago = /^(\d{1,6})\s*([mhdw])$/i.exec(text)
  const at = ago
    ? now - Number(ago[1]) * (UNITS[(ago[2] ?? '').toLowerCase()] ?? 0)
    : DateTime.fromISO(text.replace(' ', 'T'), { zone }).toMillis()
  if (Number.isNaN(at)) throw new UserError(inEach(({ errors }) => errors.noTime(clip(written))))
  if (at < EARLIEST || at > now + AHEAD)
    throw new UserError(inEach(({ errors }) => errors.timeOutOfRange(clip(written))))
  return at
}

/** The period that a command is about, UTC ISO-8601, `until` exclusive; by default the last `lastMs`. */
export function parsePeriod(
  written: { readonly since?: string; readonly until?: string },
  now: number,
  zone: string,
  lastMs: number,
): { since: string; until: string } {
  const until = written.until === undefined ? now : parseInstant(written.until, now, zone)
  const since = written.since === undefined ? until - lastMs : parseInstant(written.since, now, zone)
  if (since >= until) throw new UserError(inEach(({ errors }) => errors.sinceAfterUntil))
  return { since: iso(since), until: iso(until) }
}

/** A day, `2023-11-26`; throws a UserError otherwise. */
export function parseDay(written: string, now: number): string {
  return iso(parseInstant(written, now, 'UTC')).slice(0, 10)
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
