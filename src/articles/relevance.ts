import type { TopicIndex } from '../topics/topic-index.ts'
import type { Article } from './article.ts'
import { type Part, type Piece, piecesOf } from './pieces.ts'
import { type Outline, outlineOf, venuesAtHand } from './relevance-outline.ts'
import type { RelevanceReason, Sign } from './relevance-reason.ts'
import { type Company, countsSides } from './sides.ts'

/** Whether an article is about the process, with what a person is told of why (`relevance-reason.ts`). */
export interface Relevance {
  readonly relevant: boolean
  readonly reason: RelevanceReason
  /** What speaks for it less what speaks against it; it is relevant from 0.9 on. */
  readonly score: number
}

/** The title says most, then the lead (two sentences), then each further sentence. */
const WEIGHT: Readonly<Record<Part, number>> = { title: 2.5, lead: 1.6, body: 1 }
/** What else is spoken of further down, or after the process itself, is background. */
const BACKGROUND = 0.5

/**
 * What one sentence says for or against, before the weight of its place. Set by hand on labelled coverage of two
 * processes, each article judged for both; `atHand`, `severally` and `matter` on five more (EU, ASEAN and Central Asia with
 * China, the two Koreas, the E3 with Iran). Of what is about these 92, 65, 83, 90 and 64% is kept (85, 52, 50, 71 and 14%
 * without the three), nothing that is not, and up to 25 of some 390 articles about the other processes.
 */
const SAYS = {
  /** The sides named as a group, and nobody else with them. */
  grouping: 1,
  /** A meeting of the process by its own name. */
  meeting: 0.9,
  /** All sides in one sentence that counts them: "Wang joined his Japanese and South Korean counterparts … the three". */
  counted: 0.8,
  /** People of all sides in one sentence. */
  people: 0.6,
  /** All sides in one sentence. */
  together: 0.25,
  /** The same where there are but two: nothing else is needed to name a pair. */
  pair: 0.6,
  /** A place where the process has met, in a sentence that counts the sides, or names two of them and a meeting. */
  venue: 0.6,
  /** The place of a meeting, in an article of the days around it that names no others of whom it may be. */
  atHand: 0.6,
  /** An issue of the process with some of its sides, where no pair of them is another process. */
  severally: 0.6,
  /** An issue of the process with one side, likewise. */
  matter: 0.45,
  /** "Trilateral summit", in an article that names all sides and in a sentence that names no rival. */
  threesome: 0.65,
  /** "The three", likewise; or a trilateral summit in an article that leaves one side to the reader. */
  counts: 0.45,
  /** A series of the process ("foreign ministers' meeting"), in an article that names all sides. */
  series: 0.4,
  /** Another grouping of some of the sides, or a list of them with an outsider in it. */
  other: -1,
  /** As many sides as the process has, counted, and an outsider among them. */
  otherwise: -0.6,
  /** A grouping or pair that is hardly of the sides at all. */
  elsewhere: -0.25,
  /** Some of the sides as a pair. */
  part: -0.25,
} as const
type Says = keyof typeof SAYS

/** What a person is told of it, where that is more than that all sides are named together. */
const TELLS: Partial<Readonly<Record<Says, Sign['tells']>>> = {
  grouping: 'grouping',
  meeting: 'meeting',
  venue: 'venue',
  atHand: 'venue',
  severally: 'matter',
  matter: 'matter',
  series: 'series',
  threesome: 'counts',
  counts: 'counts',
}

/** Repeating a thing says little more: the second time counts half, the third a quarter, and so on. */
const FADING = 0.5
/** "The three" may be another grouping's where one is named, or where a rival is named more often than a side. */
const UNSURE = 0.4
const MAY_BE_OTHERS: ReadonlySet<Says> = new Set(['threesome', 'counts', 'series'])
const SURE: ReadonlySet<Says> = new Set(['grouping', 'meeting', 'venue'])
/** Labelled coverage that is about it starts at 0.96, what is not ends at 0.22; between them it is spoken of in passing. */
const ENOUGH = 0.9
/** A side's own account of it needs less to be kept. */
const OFFICIAL = 0.25
/** Where nobody and nothing of diplomacy is named, and hardly an issue, countries named together are teams or markets. */
const NO_DIPLOMACY = 0.2
const DIPLOMACY = /^(?:office|person|meeting|series):/
const DIPLOMATIC_WORDS =
  /\b(?:ministers?|leaders|summit|talks|diplomats?|diplomatic|envoys?|governments?|cooperation|declaration|communiqu[eé]|treaty|agreement|secretariat|sanctions|duties|anti-dumping|anti-subsidy|commission)\b|首脳|外相|閣僚|会談|協議|合意|協力|政府|制裁|関税|ダンピング|商務省|財務省|사무국|정상|장관|회담|협의|합의|협력|정부|제재|관세|덤핑|상무부|领导人|領導人|外长|外長|部长|部長|会谈|會談|磋商|合作|协议|協議|政府|制裁|关税|關稅|反倾销|反傾銷|反补贴|反補貼|商务部|商務部/iu
const MATTER = /^(?:issue|concept):/

interface Evidence {
  readonly part: Part
  readonly says: Says
  readonly what: string
  /** The process itself was named before, in an earlier sentence. */
  readonly after: boolean
  /** Another grouping may be meant. */
  readonly unsure: boolean
}

/** What relevance is read from. */
type Weighable = Pick<Article, 'title' | 'text' | 'lang' | 'official' | 'published'>

/** By topic and article: its page, its placing and its story each ask. Articles do not change. */
const weighed = new WeakMap<TopicIndex, WeakMap<Weighable, Relevance>>()

/**
 * Tells whether an article is about the process, by the concepts it names: the grouping, its series and meetings, all
 * sides together, against other groupings, pairs of sides and lists with outsiders; the title weighs most.
 */
export function relevanceOf(index: TopicIndex, article: Weighable): Relevance {
  const known = weighed.get(index) ?? new WeakMap<Weighable, Relevance>()
  weighed.set(index, known)
  const relevance = known.get(article) ?? weigh(index, article)
  known.set(article, relevance)
  return relevance
}

function weigh(index: TopicIndex, article: Weighable): Relevance {
  const pieces = piecesOf(index, article)
  const evidence = evidenceIn(index, pieces, article.published)
  const official = index.topic.parties.some((party) => party.id === article.official)
  const [pro, minus] = [sum(evidence, true), sum(evidence, false)]
  const plus = pro === 0 || isDiplomacy(pieces) ? pro : pro * NO_DIPLOMACY
  const score = Math.round((plus + (official && plus > 0 ? OFFICIAL : 0) - minus) * 100) / 100
  const relevant = score >= ENOUGH
  return { relevant, reason: reasonFor(evidence, relevant), score }
}

function sum(evidence: readonly Evidence[], favourable: boolean): number {
  if (evidence.length === 0) return 0
  const seen = new Map<Says, number>()
  let total = 0
  const weighed = evidence
    .filter(({ says }) => SAYS[says] > 0 === favourable)
    .map((one) => ({ says: one.says, worth: worthOf(one) }))
    .sort((a, b) => b.worth - a.worth)
  for (const { says, worth } of weighed) {
    const times = seen.get(says) ?? 0
    total += worth * FADING ** times
    seen.set(says, times + 1)
  }
  return total
}

function worthOf({ part, says, after, unsure }: Evidence): number {
  const background = SAYS[says] < 0 ? (part === 'body' ? BACKGROUND : 1) * (after ? BACKGROUND : 1) : 1
  return Math.abs(SAYS[says]) * WEIGHT[part] * background * (unsure ? UNSURE : 1)
}

function reasonFor(evidence: readonly Evidence[], relevant: boolean): RelevanceReason {
  const strongest = (favourable: boolean): Evidence | undefined =>
    evidence.filter(({ says }) => SAYS[says] > 0 === favourable).sort((a, b) => worthOf(b) - worthOf(a))[0]
  const [pro, contra] = [strongest(true), strongest(false)]
  if (relevant && pro !== undefined)
    return { told: 'named', sign: signOf(pro), beside: contra?.says === 'other' ? contra.what : null }
  if (contra?.says === 'other') return { told: 'otherGrouping', what: contra.what }
  if (contra?.says === 'otherwise') return { told: 'others', sides: contra.what.split(' ') }
  if (contra?.says === 'part') return { told: 'someSides', what: contra.what }
  return pro === undefined ? { told: 'nothing' } : { told: 'inPassing', sign: signOf(pro) }
}

function signOf({ says, part, what }: Evidence): Sign {
  return { tells: TELLS[says] ?? 'together', part, what }
}

function isDiplomacy(pieces: readonly Piece[]): boolean {
  const matters = new Set<string>()
  for (const { part, mentions } of pieces) {
    for (const { concept } of mentions) {
      if (DIPLOMACY.test(concept)) return true
      if (MATTER.test(concept)) matters.add(concept)
    }
    if (part === 'title' && matters.size > 0) return true
  }
  return matters.size > 1 || pieces.some(({ text }) => DIPLOMATIC_WORDS.test(text))
}

function evidenceIn(index: TopicIndex, pieces: readonly Piece[], published: string | null): Evidence[] {
  const own = index.topic.parties.map((party) => party.id)
  const outline = outlineOf(index)
  const { venues, rivals } = outline
  const atVenue = pieces.some(({ mentions }) => mentions.some(({ concept }) => venues.has(concept)))
  const absent = own.filter((side) => !pieces.some(({ sides }) => sides.has(side))).length
  const missing = atVenue ? 0 : absent
  const atHand = venuesAtHand(outline, atVenue && absent < own.length ? published : null)
  const found: Omit<Evidence, 'unsure'>[] = []
  let after = false
  for (const piece of pieces) {
    if (piece.mentions.length === 0 && missing > 0) continue
    const here = evidenceOf(index, piece, { ...outline, own, missing, atHand })
    for (const [says, what] of here) found.push({ part: piece.part, says, what, after })
    after ||= here.some(([says]) => SAYS[says] >= SAYS.threesome)
  }
  if (found.length === 0) return []
  const doubtful = !found.some(({ says }) => SURE.has(says)) && isRivalled(pieces, found, own, rivals)
  return found.map((one) => ({ ...one, unsure: doubtful && MAY_BE_OTHERS.has(one.says) }))
}

function isRivalled(
  pieces: readonly Piece[],
  found: readonly Pick<Evidence, 'says'>[],
  own: readonly string[],
  rivals: ReadonlySet<string>,
): boolean {
  if (found.some(({ says }) => says === 'other')) return true
  const times = (side: string): number => pieces.filter(({ sides }) => sides.has(side)).length
  const least = Math.min(...own.map(times))
  return [...rivals].some((side) => times(side) > least)
}

/** What a piece is read against: the topic's outline, and what the whole article names and when it was written. */
interface Setting extends Outline {
  readonly own: readonly string[]
  /** How many sides the article leaves out. */
  readonly missing: number
  readonly atHand: ReadonlySet<string>
}

function evidenceOf(
  index: TopicIndex,
  piece: Piece,
  { own, rivals, venues, missing, isWhole, atHand }: Setting,
): (readonly [Says, string])[] {
  const { text, mentions, companies, sides, people } = piece
  const found: (readonly [Says, string])[] = []
  const add = (says: Says, what: string): void => {
    found.push([says, what])
  }
  const first = (kind: Company['kind']): string | undefined => {
    const company = companies.find((one) => one.kind === kind)
    return company === undefined ? undefined : text.slice(company.start, company.end)
  }
  const [group, other, pair, elsewhere] = [first('own'), first('other'), first('part'), first('elsewhere')]
  const together = own.every((side) => sides.has(side))
  const rivalled = [...rivals].some((side) => sides.has(side))
  const meeting = mentions.find(({ concept }) => concept.startsWith('meeting:'))
  const series = mentions.find(({ concept }) => concept.startsWith('series:'))
  const venue = mentions.find(({ concept }) => venues.has(concept))
  const issue = isWhole ? mentions.find(({ concept }) => concept.startsWith('issue:')) : undefined
  const alone = pair === undefined && other === undefined && !rivalled
  const some = own.filter((side) => sides.has(side)).length
  const mayCount = together || venue !== undefined || rivalled || missing < 2
  const counted = mayCount && countsSides(index, text)

  if (group !== undefined) add('grouping', group)
  else if (meeting !== undefined) add('meeting', meeting.text)
  else if (series !== undefined && namesGrouping(index, series.text)) add('meeting', series.text)
  else if (other !== undefined) add('other', other)
  else if (together && counted) add('counted', '')
  else if (venue !== undefined && (counted || (some > 1 && series !== undefined))) add('venue', venue.text)
  else if (own.every((side) => people.has(side))) add('people', '')
  else if (issue !== undefined && some > 1 && own.length > 2) add('severally', issue.text)
  else if (together) add(own.length > 2 ? 'together' : 'pair', '')
  else if (counted && rivalled && sides.size >= own.length) add('otherwise', [...sides].join(' '))
  else if (counted && !rivalled && missing === 0) add(series === undefined ? 'counts' : 'threesome', series?.text ?? '')
  else if (counted && !rivalled && missing === 1 && series !== undefined) add('counts', series.text)
  else if (series !== undefined && !rivalled && missing === 0) add('series', series.text)
  else if (venue !== undefined && alone && atHand.has(venue.concept)) add('atHand', venue.text)
  else if (issue !== undefined && some > 0) add('matter', issue.text)

  if (!isWhole && group === undefined && pair !== undefined && !together) add('part', pair)
  if (other !== undefined && (group !== undefined || meeting !== undefined)) add('other', other)
  if (elsewhere !== undefined && group === undefined && issue === undefined) add('elsewhere', elsewhere)
  return found
}

/** "China-Central Asia summit": the line of meetings is named by the grouping itself. */
function namesGrouping({ names, topic }: TopicIndex, series: string): boolean {
  return names.findNested(series).some(({ concept }) => concept === `grouping:${topic.id}`)
}
