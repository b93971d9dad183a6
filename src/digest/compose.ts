import { attributionOf } from '../articles/attribution.ts'
import { type FeedHealth, isDown } from '../articles/feed-health.ts'
import { valuesIn } from '../baseline/explain.ts'
import type { Fact } from '../baseline/fact.ts'
import type { Finding, FindingSource } from '../baseline/finding.ts'
import { wordsFor } from '../words/words.ts'
import { correctionBlocks } from './corrections.ts'
import type { Digest } from './digest.ts'
import { isQuiet, shownFindings } from './digest.ts'
import type { DigestFinding } from './digest-finding.ts'
import type { Block, Document, FindingBlock, SourceLink, Text } from './document.ts'
import { plain, withCode } from './document.ts'
import { localPeriod } from './local-time.ts'

/** Sources named under one finding; the others are counted. */
const SOURCES_SHOWN = 6
/** Links behind a fact that still stands. */
const LINKS_SHOWN = 2
/** Facts named under "still stands"; the others are counted. */
const STANDING_SHOWN = 6

export interface DigestSetting {
  /** The process's name for people. */
  readonly title: string
  readonly zone: string
  /** Scheduled digests that fell into a downtime and are told here together; 0 where none. */
  readonly missed: number
}

/** Lays a digest out in the order of an editor's interest, ending with what it does not know. */
export function composeDigest(digest: Digest, setting: DigestSetting): Document {
  const blocks: Block[] = [
    { type: 'note', text: plain(localPeriod(digest.since, digest.until, setting.zone)) },
    { type: 'paragraph', text: summary(digest) },
    ...correctionBlocks(digest.corrections, { zone: setting.zone, lang: 'en' }),
    ...section('Changed', digest.changed),
    ...section('Differs from what was known', digest.differs),
    ...section('New', digest.isNew),
    ...section('Related, unverified', digest.unverified),
    ...standing(digest),
    ...foot(digest, setting),
  ]
  return { title: `${setting.title}: digest`, lang: 'en', zone: setting.zone, blocks }
}

function summary(digest: Digest): Text {
  if (isQuiet(digest)) {
    const read = digest.counts.articles
    if (read === 0)
      return [{ strong: 'Nothing new.' }, { text: ' No coverage of the process was seen in this period.' }]
    return [
      { strong: 'Nothing new.' },
      { text: ` ${count(read, 'article')} read; none changes, contradicts or adds to what was known.` },
    ]
  }
  const parts = [
    digest.corrections.length > 0 && wordsFor('en').corrections.part(digest.corrections.length),
    digest.changed.length > 0 && `${digest.changed.length} changed`,
    digest.differs.length > 0 &&
      `${digest.differs.length} ${digest.differs.length === 1 ? 'differs' : 'differ'} from what was known`,
    digest.isNew.length > 0 && `${digest.isNew.length} new`,
    digest.unverified.length > 0 && `${digest.unverified.length} related, unverified`,
    digest.stands.length > 0 && `${count(digest.stands.length, 'known fact')} said again`,
  ].filter((part) => part !== false)
  return [{ strong: `${parts.join(' · ')}.` }]
}

function section(title: string, findings: readonly DigestFinding[]): Block[] {
  if (findings.length === 0) return []
  return [{ type: 'heading', text: title }, ...findings.map((one) => findingBlock(one))]
}

/**
 * A finding as a block: the sentence, what was known where that matters, every source. Where it differs from what was
 * known, the quote stands beside the sentence only if that was shortened, since both would be the same words.
 */
export function findingBlock({ finding, kind, fact, independent, attribution }: DigestFinding): FindingBlock {
  const tied = fact !== null && (kind === 'updates' || kind === 'contradicts')
  const [first] = finding.sources
  const sources = onePerPublisher(finding.sources)
  return {
    type: 'finding',
    kind,
    id: finding.id,
    text: kind === 'confirms' && fact ? plain(fact.text.en ?? finding.text) : sentence(finding, tied),
    was: tied ? { text: fact.text.en ?? '', source: factSource(fact) } : null,
    quotes:
      kind === 'contradicts' && first && first.quote !== finding.text
        ? [{ text: first.quote, source: sourceLink(first) }]
        : [],
    sources: sources.slice(0, SOURCES_SHOWN).map(sourceLink),
    independent,
    outlets: new Set(finding.sources.map((source) => source.outlet)).size,
    attribution,
  }
}

/** The sentence, with the values that it changes in English where it is in another language. */
function sentence(finding: Finding, tied: boolean): Text {
  // A report that differs is shown as what it is: somebody's words.
  if (finding.kind === 'contradicts') return plain(`“${finding.text}”`)
  const values = tied && finding.sources[0]?.lang !== 'en' ? valuesIn(finding.why) : null
  return values === null ? plain(finding.text) : [{ text: finding.text }, { text: ` [${values}]` }]
}

/** One source a publisher: who wrote it stands for those who carry it. */
function onePerPublisher(sources: readonly FindingSource[]): FindingSource[] {
  const seen = new Map<string, FindingSource>()
  for (const source of sources) {
    const present = seen.get(source.publisher)
    if (!present || (present.outlet !== present.publisher && source.outlet === source.publisher))
      seen.set(source.publisher, source)
  }
  return [...seen.values()]
}

/** The first few outlets as links, with a comma between. */
function links(sources: readonly FindingSource[]): Text {
  return onePerPublisher(sources)
    .slice(0, LINKS_SHOWN)
    .flatMap(({ outlet, url }, i): Text => [...(i > 0 ? plain(', ') : []), { link: outlet, url }])
}

export function sourceLink(source: FindingSource): SourceLink {
  const { outlet, url, published, lang, official } = source
  return { outlet, url, published, lang, official }
}

/** The baseline's own source, shown beside the fact. */
export function factSource(fact: Fact): SourceLink {
  const { outlet, url, published } = fact.source
  return { outlet, url: url ?? null, published: `${published ?? fact.asOf}T00:00:00.000Z`, lang: null, official: null }
}

function standing(digest: Digest): Block[] {
  if (digest.stands.length === 0) return []
  const items = digest.stands
    .slice(0, STANDING_SHOWN)
    .map(
      (one): Text => [
        { text: `${one.fact?.text.en ?? one.finding.text} (` },
        ...(one.fact?.reported ? plain(`${wordsFor('en').ledger.reported}; `) : []),
        { text: `${count(one.independent, 'publisher')}: ` },
        ...links(one.finding.sources),
        { text: ')' },
      ],
    )
  const more = digest.stands.length - items.length
  if (more > 0) items.push(plain(`and ${count(more, 'more fact')}`))
  return [
    { type: 'heading', text: `Still stands: ${count(digest.stands.length, 'known fact')}` },
    { type: 'list', items },
    { type: 'actions', actions: [{ label: 'Show all facts', command: 'facts' }] },
  ]
}

function foot(digest: Digest, setting: DigestSetting): Block[] {
  const { articles, outlets, stories, langs } = digest.counts
  const blocks: Block[] = []
  const silences = digest.silences.map((silence) => plain(silence.text))
  if (silences.length > 0)
    blocks.push({ type: 'heading', text: 'Silent, or not yet heard' }, { type: 'list', items: silences })
  const read = `${count(articles, 'article')} of ${count(outlets, 'outlet')}${langs.length > 0 ? ` (${langs.join(', ')})` : ''}, ${count(stories, 'story', 'stories')}.`
  const further = digest.further > 0 ? ` ${count(digest.further, 'further statement')} not shown: see \`latest\`.` : ''
  blocks.push({ type: 'note', text: withCode(read + further) })
  if (setting.missed > 0) {
    const missed = setting.missed === 1 ? 'One scheduled digest was' : `${setting.missed} scheduled digests were`
    blocks.push({
      type: 'note',
      text: plain(
        `${missed} missed while the service was down or could not post here: this one covers the whole time.`,
      ),
    })
  }
  blocks.push({ type: 'note', text: plain(feedsLine(digest.feeds)) })
  return blocks
}

/** What the feeds' state means for the digest: silence of a feed that is down, or was never asked, is no news. */
export function feedsLine(feeds: readonly FeedHealth[]): string {
  if (feeds.length === 0) return 'No feed is configured, so nothing could be heard.'
  const down = feeds.filter(isDown)
  const unasked = feeds.filter((feed) => !isDown(feed) && feed.lastSuccess === null)
  if (unasked.length === feeds.length)
    return feeds.length === 1
      ? 'The one feed has not been asked yet.'
      : `None of the ${feeds.length} feeds has been asked yet.`
  const waiting =
    unasked.length > 0 ? ` ${unasked.length} ${unasked.length === 1 ? 'has' : 'have'} not been asked yet.` : ''
  if (down.length === 0)
    return waiting === ''
      ? feeds.length === 1
        ? 'The one feed answered.'
        : `All ${feeds.length} feeds answered.`
      : `${feeds.length - unasked.length} of ${feeds.length} feeds answered.${waiting}`
  const names = down.slice(0, 5).map((feed) => feed.outlet)
  const more = down.length > names.length ? ` and ${down.length - names.length} more` : ''
  const official = [...new Set(down.flatMap((feed) => feed.official ?? []))]
  const meaning =
    official.length > 0 ? ` An official account (${official.join(', ')}) is among them: its silence means nothing.` : ''
  return `${down.length} of ${count(feeds.length, 'feed')} ${down.length === 1 ? 'is' : 'are'} down (${names.join(', ')}${more}), so this may be incomplete.${meaning}${waiting}`
}

/** The digest as programs read it (`digest --json`). */
export function digestJson(digest: Digest): object {
  const { articles, outlets, stories } = digest.counts
  return {
    topic: digest.topic,
    since: digest.since,
    until: digest.until,
    counts: { articles, outlets, stories },
    findings: shownFindings(digest).map(({ finding, kind, fact, independent, attribution }) => ({
      kind,
      text: finding.text,
      fact: fact && { id: fact.id, text: fact.text.en, asOf: fact.asOf },
      story: finding.story,
      confidence: finding.confidence,
      why: finding.why,
      attribution,
      sources: finding.sources.map(({ url, outlet, published, lang, title, quote, official }) => ({
        url,
        outlet,
        published,
        lang,
        title,
        quote,
        attribution: attributionOf({ quote, lang, official }),
      })),
      independent,
    })),
    corrections: digest.corrections,
    silences: digest.silences,
    sourcesDown: digest.feeds.filter(isDown),
  }
}

/** `1 story`, `2 stories`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}
