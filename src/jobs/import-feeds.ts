import type { Keeper } from '../commands/feed-keeping.ts'
import type { Feed, Outline } from '../feeds/feed.ts'
import { whichLanguage } from '../language/which-language.ts'
import type { KeptFeeds } from './keep-feeds.ts'

/** Which language a site of a country most likely writes. */
const BY_COUNTRY: Readonly<Record<string, string>> = { jp: 'ja', kr: 'ko', cn: 'zh', tw: 'zh', hk: 'zh' }

export interface Imported {
  readonly added: readonly Feed[]
  /** One plain line each: which address, and why it was not added. */
  readonly refused: readonly string[]
}

/**
 * Adds the feeds of a list beside those that are read. Nothing is fetched: what cannot be read shows in `sources` with
 * the first poll. A feed that is read already, or that is no feed as `feeds.yaml` would take it, is refused with a line.
 *
 * @param check makes a feed of what a list says, or says what is wrong with it
 */
export async function importFeeds(
  listed: readonly Outline[],
  keeping: Pick<KeptFeeds, 'take' | 'freeId'>,
  check: (value: object) => Feed | string,
  by: Keeper,
): Promise<Imported> {
  const added: Feed[] = []
  const refused: string[] = []
  for (const { url, title, id, language, official, ...rest } of listed) {
    const { hostname } = new URL(url)
    const feed = check({
      ...rest,
      url,
      id: id ?? (await keeping.freeId(url)),
      outlet: title === '' ? hostname : title,
      language: language ?? BY_COUNTRY[hostname.split('.').at(-1) ?? ''] ?? whichLanguage(title, 'en'),
      official: official ?? null,
    })
    const why = typeof feed === 'string' ? feed : await keeping.take(feed, by)
    if (why !== null) refused.push(`${url}: ${why}`)
    else if (typeof feed !== 'string') added.push(feed)
  }
  return { added, refused }
}
