import type { ChatPlatform } from '../chat/chat.ts'
import { reasonOf } from '../errors.ts'
import type { Feed, FeedReader, FeedState } from '../feeds/feed.ts'
import type { Store } from '../storage/store.ts'

/** One thing that was looked at. */
export interface Diagnosis {
  readonly well: boolean
  readonly about: string
  /** What was found, and where it is not well, what to do. */
  readonly says: string
}

/** Looks at database, tokens and feeds as the service would use them. Asks every feed once, and stores nothing. */
export async function diagnose(parts: {
  store: Store
  platforms: readonly ChatPlatform[]
  feeds: readonly Feed[]
  reader: FeedReader
}): Promise<readonly Diagnosis[]> {
  const { store, platforms, feeds, reader } = parts
  const states = await store.feedStates()
  return [
    await lookAt('database', async () => {
      await store.ping()
      return `${store.name} answers, and its tables are up to date`
    }),
    ...(platforms.length === 0
      ? [
          {
            well: true,
            about: 'chat',
            says: 'no token is set (SLACK_BOT_TOKEN, DISCORD_TOKEN): digests go to the terminal',
          },
        ]
      : []),
    ...(await Promise.all(platforms.map((platform) => lookAt(platform.name, () => platform.check())))),
    ...(await Promise.all(feeds.map((feed) => lookAtFeed(feed, states.get(feed.id) ?? null, reader)))),
  ]
}

async function lookAt(about: string, look: () => Promise<string>): Promise<Diagnosis> {
  try {
    return { well: true, about, says: await look() }
  } catch (thrown) {
    return { well: false, about, says: reasonOf(thrown) }
  }
}

async function lookAtFeed(feed: Feed, state: FeedState | null, reader: FeedReader): Promise<Diagnosis> {
  const about = `feed ${feed.id}`
  if (state?.stoppedAt)
    return {
      well: false,
      about,
      says: `answered 410 on ${state.stoppedAt.slice(0, 10)}: it is gone; take it out of feeds.yaml`,
    }
  // Without what is remembered, so that the answer is the whole feed.
  const reading = await reader.read(feed, null)
  if (reading.outcome === 'read') {
    const { layout } = reading.state
    if (layout != null)
      return { well: false, about, says: `its page's layout may have changed: ${layout}. Mend "select" in feeds.yaml` }
    const notes = reading.state.notes.length > 0 ? `; repaired: ${reading.state.notes.join(', ')}` : ''
    return { well: true, about, says: `${reading.entries.length} entries in ${Math.round(reading.ms)} ms${notes}` }
  }
  return {
    well: false,
    about,
    says: `${reading.state.error ?? reading.outcome}. Try ${feed.url} in a browser, and mend or remove it in feeds.yaml`,
  }
}
