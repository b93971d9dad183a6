import { entryNameId } from '../articles/address-key.ts'
import { type Article, bySaid } from '../articles/article.ts'
import { bare } from '../articles/bare.ts'
import type { Entry, Feed } from '../feeds/feed.ts'
import { sentencesOf } from '../language/sentences.ts'
import type { KnownArticle, Sighting, Store } from '../storage/store.ts'
import { type Candidate, candidateOf, type Look } from './candidates.ts'

/** Longer ids of entries than this are made to be long. Characters. */
const LONGEST_GUID = 1_000

/** An article for the topics in which it has not been placed yet. */
export interface Fresh {
  readonly candidate: Candidate
  /** Known from before a topic was added: it keeps the text it was stored with. */
  readonly isStored: boolean
  readonly topics: readonly string[]
}

/** A known article of which its feed gives something else now. */
export interface Changed {
  readonly id: string
  readonly candidate: Candidate
}

/** What feeds brought, told apart. */
export interface Arrivals {
  /** The earliest said first. */
  readonly fresh: readonly Fresh[]
  readonly changed: readonly Changed[]
  /** Known articles that came by addresses not known yet. */
  readonly sightings: readonly Sighting[]
}

/** The entries of one feed, with how they are looked at. */
export interface Brought {
  readonly feed: Feed
  readonly entries: readonly Entry[]
  readonly look: Look
}

/**
 * Entries as candidates, in the order given, without those that are too old. An entry's own id counts where no other
 * entry of the feed bears it: some feeds give all of them the same.
 */
export function candidatesOf(
  { feed, entries, look }: Brought,
  onFault: (entry: Entry, err: unknown) => void,
): Candidate[] {
  const times = new Map<string, number>()
  for (const { guid } of entries) if (guid !== undefined) times.set(guid, (times.get(guid) ?? 0) + 1)
  return entries.flatMap((entry) => {
    try {
      const candidate = candidateOf(feed, entry, look)
      if (candidate === null) return []
      const { guid } = entry
      if (guid === undefined || guid.length > LONGEST_GUID || times.get(guid) !== 1) return [candidate]
      return [{ ...candidate, addresses: [...candidate.addresses, entryNameId(feed.id, guid)] }]
    } catch (err) {
      onFault(entry, err)
      return []
    }
  })
}

/**
 * Tells what is new from what is known: by every address of an article, and by the feed's own id of an entry where the
 * address is new and the words are the same. What another feed gives of a known article is no edit of it. An article
 * known from before a topic was added is no news in that.
 *
 * @param candidates of all feeds, in the order of the feeds: an article that several carry is the first one's
 * @param topics ids of all topics
 */
export async function tellApart(
  store: Pick<Store, 'atAddresses' | 'known' | 'readBefore'>,
  candidates: readonly Candidate[],
  topics: readonly string[],
): Promise<Arrivals> {
  const at = await store.atAddresses([...new Set(candidates.flatMap(({ addresses }) => addresses))])
  const named = await sameByName(store, candidates, at)
  const fresh = new Map<string, Candidate>()
  const known = new Map<string, { article: KnownArticle; candidates: Candidate[] }>()
  for (const candidate of candidates) {
    const [address = ''] = candidate.addresses
    const article = at.get(address) ?? named.get(candidate)
    const entry = known.get(article?.id ?? '')
    if (article === undefined) {
      if (!fresh.has(address)) fresh.set(address, candidate)
    } else if (entry === undefined) known.set(article.id, { article, candidates: [candidate] })
    else entry.candidates.push(candidate)
  }
  const placed = await store.known([...known.keys()])
  const unplaced = [...known.values()].flatMap(({ article: { id }, candidates: [candidate] }): Fresh[] => {
    const missing = topics.filter((topic) => !placed.get(id)?.includes(topic))
    if (candidate === undefined || missing.length === 0) return []
    return [
      {
        candidate: { ...candidate, article: { ...candidate.article, id }, postable: false },
        isStored: true,
        topics: missing,
      },
    ]
  })
  const changed = [...known.values()].flatMap(({ article, candidates: own }): Changed[] => {
    const candidate = own.find(({ article: { feed } }) => feed === article.feed)
    return candidate === undefined || candidate.given === article.given ? [] : [{ id: article.id, candidate }]
  })
  const sightings = [...known.values()].flatMap(({ article: { id }, candidates: own }): Sighting[] => {
    const addresses = own.flatMap((candidate) => candidate.addresses).filter((address) => !at.has(address))
    return addresses.length === 0 ? [] : [{ article: id, addresses, given: null }]
  })
  return {
    fresh: [...[...fresh.values()].map((candidate) => ({ candidate, isStored: false, topics })), ...unplaced].sort(
      earliestFirst,
    ),
    changed,
    sightings,
  }
}

/**
 * Tells apart again once pages were read: an article whose address redirects to that of another one is it, where their
 * words are the same. Sites send what they cannot find to one page.
 */
export async function tellApartByPages(
  store: Pick<Store, 'atAddresses' | 'readBefore'>,
  fresh: readonly Fresh[],
): Promise<Pick<Arrivals, 'fresh' | 'sightings'>> {
  const led = fresh.flatMap(({ candidate }) => candidate.led ?? [])
  if (led.length === 0) return { fresh, sightings: [] }
  const at = await store.atAddresses(led)
  const before = await store.readBefore([...at.values()].map(({ id }) => id))
  const seen = new Map<string, Article>()
  const kept: Fresh[] = []
  const sightings: Sighting[] = []
  // What stands at its own address is the article; what leads to it is the other one.
  const direct = fresh.toSorted((a, b) => Number(a.candidate.led !== undefined) - Number(b.candidate.led !== undefined))
  for (const one of direct) {
    const { article, addresses, led } = one.candidate
    const [own = ''] = addresses
    const there = seen.get(led ?? own) ?? before.get(at.get(led ?? '')?.id ?? '')?.article
    if (there !== undefined && isSameArticle(there, one.candidate)) {
      sightings.push({ article: there.id, addresses, given: null })
      continue
    }
    const all = led === undefined || there !== undefined ? addresses : [...addresses, led]
    for (const address of [own, ...all]) if (!seen.has(address)) seen.set(address, article)
    kept.push({ ...one, candidate: { ...one.candidate, addresses: all } })
  }
  return { fresh: kept.sort(earliestFirst), sightings }
}

/** Candidates at new addresses that their feed calls by the id of a stored article, and that are it. */
async function sameByName(
  store: Pick<Store, 'readBefore'>,
  candidates: readonly Candidate[],
  at: ReadonlyMap<string, KnownArticle>,
): Promise<ReadonlyMap<Candidate, KnownArticle>> {
  const called = candidates.flatMap((candidate) => {
    const [address = '', ...names] = candidate.addresses
    const article = at.has(address) ? undefined : names.map((name) => at.get(name)).find((one) => one !== undefined)
    return article === undefined ? [] : [{ candidate, article }]
  })
  const before = await store.readBefore(called.map(({ article }) => article.id))
  return new Map(
    called.flatMap(({ candidate, article }) => {
      const stored = before.get(article.id)?.article
      return stored !== undefined && isSameArticle(stored, candidate) ? [[candidate, article] as const] : []
    }),
  )
}

/**
 * Whether an entry that a feed calls by the id of a stored article is that article under another address: outlets
 * rewrite addresses with headlines, and some feeds give old ids to new entries.
 */
function isSameArticle(before: Article, { article }: Candidate): boolean {
  if (bare(before.title) === bare(article.title)) return true
  const said = new Set(sentencesOf(before.text, before.lang).map(({ text }) => bare(text)))
  const now = sentencesOf(article.text, article.lang)
  return now.length > 0 && now.filter(({ text }) => said.has(bare(text))).length >= now.length / 2
}

function earliestFirst({ candidate: a }: Fresh, { candidate: b }: Fresh): number {
  return bySaid(a.article, b.article)
}
