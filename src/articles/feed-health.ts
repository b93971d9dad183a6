/** How a feed does, in the words that people are shown. Empty is not failing, and silence of a failing feed means nothing. */
export interface FeedHealth {
  readonly id: string
  readonly url: string
  readonly outlet: string
  readonly official: string | null
  readonly state: 'ok' | 'quiet' | 'failing' | 'stopped'
  /** UTC ISO-8601 or null: when it last answered, when its newest entry was published, when it is asked next. */
  readonly lastSuccess: string | null
  readonly lastItem: string | null
  readonly nextTry: string | null
  /** One plain line: why it is in this state. */
  readonly why: string
}

/** When any of these feeds last answered, UTC ISO-8601; undefined where none ever did. */
export function lastHeard(feeds: readonly Pick<FeedHealth, 'lastSuccess'>[]): string | undefined {
  return feeds
    .flatMap(({ lastSuccess }) => lastSuccess ?? [])
    .sort()
    .at(-1)
}

/** Its silence means nothing. */
export function isDown(feed: Pick<FeedHealth, 'state'>): boolean {
  return feed.state === 'failing' || feed.state === 'stopped'
}
