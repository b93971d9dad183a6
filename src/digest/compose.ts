import { attributionOf } from '../articles/attribution.ts'
import { isDown } from '../articles/feed-health.ts'
import { withoutDateline } from '../articles/without-dateline.ts'
import type { Fact } from '../baseline/fact.ts'
import type { FindingSource } from '../baseline/finding.ts'
import type { Lang } from '../language/lang.ts'
import { type Words, wordsFor } from '../words/words.ts'
import { correctionBlocks } from './corrections.ts'
import type { Digest } from './digest.ts'
import { isQuiet, shownFindings } from './digest.ts'
import type { DigestFinding } from './digest-finding.ts'
import type { Block, Document, FindingBlock, Reader, SourceLink, Text } from './document.ts'
import { plain, withCode } from './document.ts'
import { feedsLine } from './feeds-line.ts'
import { factText } from './words.ts'

/** Sources named under one finding; the others are counted. */
const SOURCES_SHOWN = 6
/** Links behind a fact that still stands. */
const LINKS_SHOWN = 2
/** Sentences named under what an alert told; the heading counts all. */
const ALERTED_SHOWN = 5
/** Facts named under "still stands"; the others are counted. */
const STANDING_SHOWN = 6

export interface DigestSetting extends Reader {
  /** The process's name for people. */
  readonly title: string
  /** Scheduled digests that fell into a downtime and are told here together; 0 where none. */
  readonly missed: number
  /** Sentences that an alert told the same readers since their last digest. */
  readonly alerted?: readonly string[]
}

/** Lays a digest out in the order of an editor's interest, ending with what it does not know. */
export function composeDigest(digest: Digest, setting: DigestSetting): Document {
  const { lang, zone } = setting
  const words = wordsFor(lang)
  const said = words.digest
  const blocks: Block[] = [
    { type: 'note', text: plain(words.times.period(digest.since, digest.until, zone)) },
    { type: 'paragraph', text: summary(digest, words, setting.alerted?.length ?? 0) },
    ...correctionBlocks(digest.corrections, digest.wrong, setting),
    ...section(said.changed, digest.changed, lang),
    ...section(said.differs, digest.differs, lang),
    ...section(said.isNew, digest.isNew, lang),
    ...section(said.unverified, digest.unverified, lang),
    ...toldBefore(setting),
    ...standing(digest, lang),
    ...foot(digest, setting),
  ]
  return { title: said.title(setting.title), lang, zone, blocks }
}

function summary(digest: Digest, { digest: said, corrections }: Words, alerted: number): Text {
  if (isQuiet(digest)) {
    // An alert told what there was.
    if (alerted > 0) return [{ strong: said.nothingNew }]
    const read = digest.counts.articles
    return [{ strong: said.nothingNew }, { text: `${said.gap}${read === 0 ? said.nothingSeen : said.nothingIn(read)}` }]
  }
  const corrected = digest.corrections.length + digest.wrong.length
  const parts = [
    ...(corrected > 0 ? [corrections.part(corrected)] : []),
    ...(['changed', 'differs', 'isNew', 'unverified', 'stands'] as const).flatMap((name) =>
      digest[name].length > 0 ? [said.parts[name](digest[name].length)] : [],
    ),
  ]
  return [{ strong: said.summary(parts) }]
}

function section(title: string, findings: readonly DigestFinding[], lang: Lang): Block[] {
  if (findings.length === 0) return []
  return [{ type: 'heading', text: title }, ...findings.map((one) => findingBlock(one, lang))]
}

/**
 * A finding as a block: the sentence, what was known where that matters, every source. Where it differs from what was
 * known, the quote stands beside the sentence only if that was shortened, since both would be the same words.
 */
export function findingBlock(one: DigestFinding, lang: Lang): FindingBlock {
  const { finding, kind, fact, independent, attribution } = one
  const tied = fact !== null && (kind === 'updates' || kind === 'contradicts')
  const [first] = finding.sources
  const sources = onePerPublisher(finding.sources)
  return {
    type: 'finding',
    kind,
    id: finding.id,
    text: kind === 'confirms' && fact ? plain(factText(fact, lang)) : sentence(one, tied, lang),
    was: tied ? { text: factText(fact, lang), source: factSource(fact) } : null,
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

/** The sentence, with the values that it changes in the reader's language where it is in another. */
function sentence({ finding, values }: DigestFinding, tied: boolean, lang: Lang): Text {
  // A report that differs is shown as what it is: somebody's words.
  if (finding.kind === 'contradicts') return plain(wordsFor(lang).finding.quoted(finding.text))
  return tied && values !== null ? [{ text: finding.text }, { text: ` [${values}]` }] : plain(finding.text)
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

function standing(digest: Digest, lang: Lang): Block[] {
  if (digest.stands.length === 0) return []
  const said = wordsFor(lang).digest
  const items = digest.stands
    .slice(0, STANDING_SHOWN)
    .map(
      (one): Text => [
        { text: `${one.fact ? factText(one.fact, lang) : one.finding.text} (` },
        ...(one.fact?.reported ? plain(`${wordsFor(lang).ledger.reported}; `) : []),
        { text: `${said.saidBy(one.independent)}: ` },
        ...links(one.finding.sources),
        { text: ')' },
      ],
    )
  const more = digest.stands.length - items.length
  if (more > 0) items.push(plain(said.moreFacts(more)))
  return [
    { type: 'heading', text: said.standing(digest.stands.length) },
    { type: 'list', items },
    { type: 'actions', actions: [{ label: said.showFacts, command: 'facts' }] },
  ]
}

/** What an alert told: named, so that the digest is whole, and not told as news. */
function toldBefore({ alerted = [], lang }: DigestSetting): Block[] {
  if (alerted.length === 0) return []
  const heading = wordsFor(lang).digest.alerted(alerted.length)
  return [
    { type: 'heading', text: heading },
    { type: 'list', items: alerted.slice(0, ALERTED_SHOWN).map((text) => plain(withoutDateline(text))) },
  ]
}

function foot(digest: Digest, { lang, missed }: DigestSetting): Block[] {
  const { articles, outlets, stories, langs: languages } = digest.counts
  const { digest: said } = wordsFor(lang)
  const blocks: Block[] = []
  const silences = digest.silences.map((silence) => plain(silence.text))
  if (silences.length > 0) blocks.push({ type: 'heading', text: said.silent }, { type: 'list', items: silences })
  const read = said.read({ articles, outlets, stories, languages })
  const further = digest.further > 0 ? `${said.gap}${said.further(digest.further)}` : ''
  blocks.push({ type: 'note', text: withCode(read + further) })
  if (missed > 0) blocks.push({ type: 'note', text: plain(said.missed(missed)) })
  blocks.push({ type: 'note', text: plain(feedsLine(digest.feeds, lang)) })
  return blocks
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
