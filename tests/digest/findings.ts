/** Findings, facts and feeds for the digest's tables; everything may be overridden. */
import type { Article, Placement } from '../../src/articles/article.ts'
import type { FeedHealth } from '../../src/articles/feed-health.ts'
import type { Fact } from '../../src/baseline/fact.ts'
import type { Finding, FindingSource } from '../../src/baseline/finding.ts'
import { chooseDigest, type Digest, type DigestInput } from '../../src/digest/digest.ts'

const SINCE = '2023-11-26T00:00:00.000Z'
export const UNTIL = '2023-11-27T00:00:00.000Z'

function factOf(id: string, text: string): Fact {
  return {
    id,
    text: { en: text },
    type: 'status',
    asOf: '2023-11-20',
    source: { outlet: 'The Japan News', url: `https://japan-news.example/${id}`, published: '2023-11-20' },
  }
}

const FACTS: readonly Fact[] = [
  factOf('undecided', 'No date had been set for a summit.'),
  factOf('held', 'The ministers met in Busan on 26 November 2023.'),
  factOf('no-banquet', 'No banquet was held.'),
]

export function sourceOf(outlet: string, over: Partial<FindingSource> = {}): FindingSource {
  return {
    article: `a-${outlet}`,
    url: `https://${outlet}.example/1`,
    outlet,
    publisher: outlet,
    published: '2023-11-26T10:00:00.000Z',
    lang: 'en',
    title: 'A title',
    quote: 'A sentence as it stands.',
    official: null,
    ...over,
  }
}

export function findingOf(id: string, over: Partial<Finding> = {}): Finding {
  const text = over.text ?? `Statement ${id} about something else.`
  return {
    id,
    topic: 'three-sides',
    kind: 'new',
    fact: null,
    story: `s-${id}`,
    key: `key-${id}`,
    text,
    meeting: null,
    confidence: 0.9,
    why: 'So it is.',
    first: '2023-11-26T10:00:00.000Z',
    last: '2023-11-26T10:00:00.000Z',
    sources: [sourceOf('ledger', { quote: text })],
    ...over,
  }
}

export function healthOf(id: string, over: Partial<FeedHealth> = {}): FeedHealth {
  return {
    id,
    url: `https://${id}.example/rss`,
    outlet: `Outlet ${id}`,
    official: null,
    state: 'ok',
    lastSuccess: UNTIL,
    lastItem: SINCE,
    nextTry: UNTIL,
    why: 'It answers.',
    ...over,
  }
}

/** A stored article of a story. */
export function coveredBy(
  outlet: string,
  story: string,
  over: Partial<Article> = {},
): { article: Article; placement: Placement } {
  const id = `a-${outlet}-${story}`
  return {
    article: {
      id,
      url: `https://${outlet}.example/${story}`,
      feed: outlet,
      outlet,
      lang: 'en',
      title: 'A title',
      text: 'A text.',
      published: SINCE,
      seen: SINCE,
      official: null,
      wire: false,
      ...over,
    },
    placement: { topic: 'three-sides', article: id, relevant: true, why: 'Names all three.', story, copyOf: null },
  }
}

export function digestOf(findings: readonly Finding[], over: Partial<DigestInput> = {}): Digest {
  return chooseDigest({
    topic: 'three-sides',
    since: SINCE,
    until: UNTIL,
    findings,
    facts: FACTS,
    coverage: [],
    feeds: [healthOf('one')],
    silences: [],
    corrections: [],
    wrong: [],
    index: { names: { find: () => [], findNested: () => [] }, label: (concept) => concept },
    only: [],
    lang: 'en',
    ...over,
  })
}
