import { canonicalUrl } from '../articles/canonical-url.ts'
import type { Lang } from '../language/lang.ts'
import type { Entry, PageSelectors } from './feed.ts'
import { NoFeedError } from './found-feed.ts'
import { dateInAddress, dateWithin, withoutDateBehind } from './listing-dates.ts'
import { openTree, type PageElement } from './page-tree.ts'
import { LIMITS } from './parse.ts'
import { plainTitle } from './plain-text.ts'

/** What a listing page shows. */
export interface Listing {
  /** Of the page, plain text. */
  readonly title: string
  /** In the page's order; of two with one address the first counts. Their text is empty: it stands on the linked page. */
  readonly entries: readonly Entry[]
  readonly notes: readonly string[]
  /** What speaks for a changed layout, a phrase; null where it is as the selectors say. */
  readonly layout: string | null
}

export interface ListingRequest {
  readonly html: string
  /** Where it was read from, for relative links. */
  readonly url: string
  readonly selectors: PageSelectors
  readonly language: Lang
  /** UTC, ms. */
  readonly now: number
}

/** Ministries list ten to fifty a page; more is an archive. */
const MOST_ENTRIES = 200

function linkOf(entry: PageElement, selector: string | undefined): PageElement | null {
  if (selector !== undefined) return entry.matches(selector) ? entry : entry.querySelector(selector)
  return entry.matches('a') ? entry : entry.querySelector('a')
}

/** The value that a scripted link carries: `f_view('350123')`, `javascript:go(77)`. */
function scriptedValue(link: PageElement): string | null {
  const script = `${link.getAttribute('onclick') ?? ''} ${link.getAttribute('href') ?? ''}`.slice(0, 1_000)
  return /['"]([\w.-]{1,80})['"]/.exec(script)?.[1] ?? /\(\s*(\d{1,20})\s*[,)]/.exec(script)?.[1] ?? null
}

function addressOf(link: PageElement, base: string, { address, without }: PageSelectors): string | null {
  let written = (link.getAttribute('href') ?? '').trim()
  if (/^(?:#|javascript:|$)/i.test(written)) {
    const value = address === undefined ? null : scriptedValue(link)
    if (value === null) return null
    written = address?.replace('{}', value) ?? ''
  }
  if (!URL.canParse(written, base)) return null
  const url = new URL(written, base)
  for (const name of without ?? []) url.searchParams.delete(name)
  return canonicalUrl(url.href)
}

function titleOf(entry: PageElement, link: PageElement, { title }: PageSelectors): string {
  const shown = title === undefined ? link : entry.matches(title) ? entry : (entry.querySelector(title) ?? null)
  const text = plainTitle(shown?.innerHTML ?? '', LIMITS.title)
  // Long titles are cut where they are shown, and whole in the attribute.
  const whole = plainTitle((link.getAttribute('title') ?? '').replaceAll('<', '&lt;'), LIMITS.title)
  return /(?:…|\.\.\.)$/.test(text) && whole.length > text.length ? whole : text
}

function statedDate(element: PageElement, language: Lang, now: number): string | null {
  return (
    dateWithin(element.getAttribute('datetime') ?? '', language, now) ??
    dateWithin(element.textContent ?? '', language, now)
  )
}

/** Each entry with the date's element that is meant for it: within it, or else the last one before it, as a heading. */
function* datedEntries(
  document: PageElement,
  { entry, date }: PageSelectors,
): Generator<{ entry: PageElement; date: PageElement | null }> {
  const entries = new Set(document.querySelectorAll(entry))
  if (date === undefined) {
    for (const each of entries) yield { entry: each, date: null }
    return
  }
  let heading: PageElement | null = null
  for (const each of document.querySelectorAll(`${entry}, ${date}`)) {
    if (entries.has(each)) yield { entry: each, date: each.querySelector(date) ?? heading }
    else heading = each
  }
}

/**
 * Reads a listing page by its selectors. Dates stand where the selector says, or in the entry's text or address.
 *
 * @throws NoFeedError where nothing on the page is an entry: its layout changed, or the selectors are wrong
 */
export function readListing({ html, url, selectors, language, now }: ListingRequest): Listing {
  const { document, cut } = openTree(html)
  const written = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  const base = URL.canParse(written, url) ? new URL(written, url).href : url
  const entries = new Map<string, Entry>()
  const missing = { link: 0, title: 0, date: 0 }
  let seen = 0
  for (const { entry, date } of datedEntries(document, selectors)) {
    if (seen >= MOST_ENTRIES) break
    seen += 1
    const link = linkOf(entry, selectors.link)
    const address = link === null ? null : addressOf(link, base, selectors)
    if (link === null || address === null) {
      missing.link += 1
      continue
    }
    const title = withoutDateBehind(titleOf(entry, link, selectors), language, now)
    if (title === '') {
      missing.title += 1
      continue
    }
    const published =
      (date === null ? null : statedDate(date, language, now)) ??
      (selectors.date === undefined ? dateWithin(entry.textContent ?? '', language, now) : null) ??
      dateInAddress(address, language, now)
    if (published === null) missing.date += 1
    if (!entries.has(address)) entries.set(address, { url: address, title, text: '', published })
  }
  if (seen === 0) throw new NoFeedError(`shows nothing where its entries should be ("${selectors.entry}")`)
  const layout = signOfChange(seen, missing)
  if (entries.size === 0) throw new NoFeedError(`shows ${seen} entries, but ${layout ?? 'none can be read'}`)
  return {
    title: plainTitle(document.querySelector('title')?.innerHTML ?? '', LIMITS.title),
    entries: [...entries.values()],
    notes: cut === null ? [] : [cut],
    layout,
  }
}

/** An odd row is a header or an advertisement; half of them is a change. */
function signOfChange(seen: number, missing: { readonly [part: string]: number }): string | null {
  const parts = Object.entries(missing).filter(([, count]) => count * 2 >= seen)
  if (parts.length === 0) return null
  return parts.map(([part, count]) => `${count} of its ${seen} have no ${part}`).join(', ')
}
