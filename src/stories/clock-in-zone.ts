const formats = new Map<string, Intl.DateTimeFormat>()

/** The day, `YYYY-MM-DD`, that an instant (ms) falls on in an IANA zone. */
export function dayIn(zone: string, at: number): string {
  return localTime(zone, at).slice(0, 10)
}

/** The hour of the day, 0 to 23, that an instant (ms) falls in in an IANA zone. */
export function hourIn(zone: string, at: number): number {
  return Number(localTime(zone, at).slice(11, 13))
}

/** `2023-11-26 09:00`. One format a zone is kept: making it takes a hundred times as long as using it. */
function localTime(zone: string, at: number): string {
  let format = formats.get(zone)
  if (format === undefined) {
    // Swedes write dates and times as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(zone, format)
  }
  return format.format(at)
}
