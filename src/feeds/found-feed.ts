/** One entry as a parser found it: markup, relative links and dates as the feed writes them, best first. */
export interface FoundEntry {
  readonly links: readonly (string | undefined)[]
  /** The feed's own id of it (`guid`, `id`), as written. */
  readonly id: string | undefined
  readonly title: string | undefined
  readonly texts: readonly (string | undefined)[]
  readonly dates: readonly (string | undefined)[]
}

/** What a reading of XML or JSON brings, before it is made into entries. */
export interface FoundFeed {
  readonly title: string
  readonly entries: readonly FoundEntry[]
  /** What had to be repaired, a phrase each. */
  readonly notes: readonly string[]
  /** The site's own page as the feed states it. */
  readonly site: string | null
  /** Minutes for which the feed asks to be left alone. */
  readonly ttl: number | null
  /** Hours (0 to 23, UTC) in which it never changes. */
  readonly skipHours: readonly number[]
  /** Days of the week (0 is Sunday, UTC) on which it never changes. */
  readonly skipDays: readonly number[]
}

/** The body is no feed; the message says what it is instead, in words that follow "it". */
export class NoFeedError extends Error {
  override readonly name = 'NoFeedError'
  /** An HTML page stands in the feed's place: it may name the feed. */
  readonly page: boolean

  constructor(message: string, page = false) {
    super(message)
    this.page = page
  }
}
