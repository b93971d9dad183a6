/** Runs in a thread of its own (page-thread.ts): what a page is made into can be stopped there, and its memory is counted. */
import { parentPort } from 'node:worker_threads'
import { type ArticleRequest, type ArticleText, findArticle } from './article-text.ts'
import { NoFeedError } from './found-feed.ts'
import { type Listing, type ListingRequest, readListing } from './listing.ts'

/** One page to be read. */
export type PageWork =
  | { readonly kind: 'listing'; readonly request: ListingRequest }
  | { readonly kind: 'article'; readonly request: ArticleRequest }

/** What came of it. `refused`: it is no such page; the message says why. */
export type PageOutcome =
  | { readonly kind: 'listing'; readonly listing: Listing }
  | { readonly kind: 'article'; readonly article: ArticleText }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string }

function outcomeOf(work: PageWork): PageOutcome {
  try {
    return work.kind === 'listing'
      ? { kind: 'listing', listing: readListing(work.request) }
      : { kind: 'article', article: findArticle(work.request) }
  } catch (thrown) {
    if (thrown instanceof NoFeedError) return { kind: 'refused', message: thrown.message }
    return { kind: 'fault', message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
}

parentPort?.on('message', (work: PageWork) => parentPort?.postMessage(outcomeOf(work)))
