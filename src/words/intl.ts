/** An IANA zone or a locale has one formatter: making one costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, zone: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${shape.month} ${shape.hour ?? ''}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...shape, timeZone: zone })
  formatters.set(key, made)
  return made
}

/** How a language writes instants (UTC ISO-8601) in an IANA zone; what is no instant is given back as it is. */
export function clockOf(locale: string, month: 'short' | 'long') {
  const day = { year: 'numeric', month, day: 'numeric' } as const
  const time = { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const write = (iso: string, zone: string, shape: Intl.DateTimeFormatOptions) => {
    const at = new Date(iso)
    return Number.isNaN(at.getTime()) ? iso : formatter(locale, zone, shape).format(at)
  }
  return {
    /** Day and time of day. */
    time: (iso: string, zone: string) => write(iso, zone, time),
    /** The day alone. */
    day: (iso: string, zone: string) => write(iso, zone, day),
  }
}

/** How a language joins names: `A, B and C`, `A、B、C`. */
export function listOf(locale: string, type: 'conjunction' | 'unit' = 'conjunction') {
  const format = new Intl.ListFormat(locale, { type, style: type === 'unit' ? 'narrow' : 'long' })
  return (names: readonly string[]) => format.format(names)
}
