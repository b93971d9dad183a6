import { clockOf, listOf } from '../intl.ts'

const { time, day } = clockOf('en-GB', 'short')

/** Instants are UTC ISO-8601; zones are IANA names. */
export const times = {
  /** `26 Nov 2023, 08:00` */
  time,
  /** `26 Nov 2023` */
  day,
  /** `26 Nov 2023, 08:00 – 27 Nov 2023, 08:00 (Asia/Tokyo)` */
  period: (since: string, until: string, zone: string) => `${time(since, zone)} – ${time(until, zone)} (${zone})`,
  list: listOf('en-GB'),
}
export type TimesWords = typeof times
