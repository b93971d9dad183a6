import type { Feed, PageSelectors } from './feed.ts'
import { NoFeedError } from './found-feed.ts'
import { type PageThread, PageTooHeavyError } from './page-thread.ts'
import type { ParsedFeed } from './parse.ts'

/**
 * Reads a listing page as a feed is read, in the thread for pages.
 *
 * @param page.known it was read before: what is not found now has changed
 * @throws NoFeedError where it shows no entries, or is too heavy; the message says what to do
 */
export async function readListingPage(
  { language }: Pick<Feed, 'language'>,
  selectors: PageSelectors,
  page: { readonly html: string; readonly url: string; readonly now: number; readonly known: boolean },
  thread: PageThread,
): Promise<ParsedFeed & { readonly layout: string | null }> {
  const { html, url, now, known } = page
  try {
    const outcome = await thread.run({ kind: 'listing', request: { html, url, selectors, language, now } })
    if (outcome.kind === 'listing') return { ...outcome.listing, ttlMs: null, skipHours: [], skipDays: [] }
    if (outcome.kind !== 'refused') throw new Error(outcome.kind === 'fault' ? outcome.message : 'an article')
    const advice = known
      ? "the page's layout has changed; mend its selectors in feeds.yaml"
      : 'compare its selectors in feeds.yaml with the page'
    throw new NoFeedError(`${outcome.message}: ${advice}`)
  } catch (thrown) {
    if (thrown instanceof PageTooHeavyError) throw new NoFeedError(thrown.message)
    throw thrown
  }
}
