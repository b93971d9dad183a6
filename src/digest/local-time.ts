import { DateTime } from 'luxon'

/** `26 Nov 2023, 08:00` of a UTC instant in an IANA zone. */
export function localTime(iso: string, zone: string): string {
  return DateTime.fromISO(iso, { zone }).setLocale('en-GB').toFormat('d LLL yyyy, HH:mm')
}

/** `26 Nov 2023` of a UTC instant in an IANA zone. */
export function localDay(iso: string, zone: string): string {
  return DateTime.fromISO(iso, { zone }).setLocale('en-GB').toFormat('d LLL yyyy')
}

/** A period as people read it: `26 Nov 2023, 08:00 – 27 Nov 2023, 08:00 (Asia/Tokyo)`. */
export function localPeriod(since: string, until: string, zone: string): string {
  return `${localTime(since, zone)} – ${localTime(until, zone)} (${zone})`
}
