import type { Article } from '../articles/article.ts'
import { saidAt } from '../articles/article.ts'
import { isOpinion } from '../articles/attribution.ts'
import { sideOf } from '../articles/sides.ts'
import type { Fact } from '../baseline/fact.ts'
import type { HeldFact } from '../baseline/layers.ts'
import { pullsIn } from '../baseline/stance.ts'
import { datesIn } from '../language/dates.ts'
import { fold } from '../language/fold.ts'
import type { Lang } from '../language/lang.ts'
import { sentencesOf } from '../language/sentences.ts'
import { maybeNames } from '../language/sounds.ts'
import { termsOf } from '../language/terms.ts'
import { dayIn } from '../stories/clock-in-zone.ts'
import { meetingOf } from '../stories/meeting-of.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Byline, bylinesOf, type Found } from './bylines.ts'
import { keepReadings } from './readings.ts'

/** Where an answer rests: an article or a known fact, with its own words. */
export interface AnswerSource {
  readonly url?: string
  /** Id of a known fact. */
  readonly fact?: string
  readonly outlet?: string
  /** UTC ISO-8601, or a day. */
  readonly published?: string
  /** Language of the quote. */
  readonly lang?: Lang
  /** Word for word. */
  readonly quote: string
}

/** An answer with what it rests on, or a plain refusal. */
export interface Answer {
  readonly answered: boolean
  /** In the language of the question; quotations in their own. */
  readonly answer: string
  readonly lang: Lang
  readonly sources: readonly AnswerSource[]
}

/** One sentence that may answer, with what can be asked of it. */
export interface Sentence {
  readonly text: string
  readonly lang: Lang
  /** The text as it is compared. */
  readonly folded: string
  readonly terms: ReadonlySet<string>
  readonly pulls: ReadonlySet<string>
  /** What may be names in it, of any script. */
  readonly names: readonly string[]
  /** Names, and the sides that they stand for. */
  readonly concepts: ReadonlySet<string>
  /** First and last days that it names. */
  readonly dates: readonly { readonly from: string; readonly to: string }[]
}

/** A fact or an article, read for answering. */
export interface Testimony {
  readonly lang: Lang
  /** Day on which it was said, `YYYY-MM-DD`. */
  readonly day: string
  /** The last day for which it speaks: a known state holds on until it ends. */
  readonly until: string
  /** The title stands first. */
  readonly sentences: readonly Sentence[]
  /** The meeting that it is about, or null. */
  readonly meeting: string | null
  readonly source: Omit<AnswerSource, 'quote'>
  readonly known: 'fact' | 'coverage'
  /** The party whose own account it is, or null. */
  readonly official: string | null
  readonly byline: Byline
  /** True for a fact that coverage reports and nobody has decided on. */
  readonly reported: boolean
}

/** Characters of an article that are read for an answer. */
const READ = 12_000

function readSentence(index: TopicIndex, text: string, lang: Lang, day: string): Sentence {
  const concepts = new Set<string>()
  const parties = new Set(index.topic.parties.map(({ id }) => id))
  for (const concept of conceptsOn(index, text, day)) {
    concepts.add(concept)
    const side = concept.startsWith('person:') ? sideOf(index, concept) : null
    for (const { id, office } of index.topic.series) {
      if (office !== undefined && concept === `office:${office}`) concepts.add(`of-series:${id}`)
    }
    if (side !== null) concepts.add(`${parties.has(side) ? 'of-party' : 'of-actor'}:${side}`)
  }
  const pulls = once(() => new Set(pullsIn(text, lang).map(({ axis, sign }) => `${axis}:${sign}`)))
  const names = once(() => maybeNames(text))
  const dates = once(() => datesIn(text, lang, { day, zone: index.topic.zone }))
  return {
    text,
    lang,
    folded: fold(text).text,
    terms: new Set(termsOf(text)),
    concepts,
    get names() {
      return names()
    },
    get pulls() {
      return pulls()
    },
    get dates() {
      return dates()
    },
  }
}

/** Reads when first asked, and not again: most questions ask for no day, and most sentences are looked at by one alone. */
function once<Read>(read: () => Read): () => Read {
  let kept: { readonly read: Read } | null = null
  return () => {
    kept ??= { read: read() }
    return kept.read
  }
}

/** The concepts of a text; of several persons with one name ("Li"), the likeliest on that day. */
function conceptsOn(index: TopicIndex, text: string, day: string): string[] {
  const mentions = index.names.findNested(text)
  const persons = mentions.filter(({ concept }) => concept.startsWith('person:'))
  return mentions.flatMap(({ concept, start, end, text: name }) => {
    if (!concept.startsWith('person:')) return [concept]
    const alone = persons.every((other) => other.start !== start || other.end !== end || other.concept === concept)
    return alone || `person:${index.personsNamed(name, day)[0]?.id}` === concept ? [concept] : []
  })
}

/** Articles as testimony. An opinion piece is none: what it says is its author's view. */
export function testimoniesOf(index: TopicIndex, found: readonly Found[]): Testimony[] {
  const reports = found.filter(({ article }) => !isOpinion(article))
  const bylines = bylinesOf(reports)
  return reports.map(({ article }) => {
    const own = { publisher: article.outlet, text: article.id, wrote: true }
    const { meetingAbout, ...reading } = readingOf(index, article)
    return {
      ...reading,
      byline: bylines.get(article.id) ?? own,
      get meeting() {
        return meetingAbout()
      },
    }
  })
}

const readingOf = keepReadings(readArticle)

interface Reading extends Omit<Testimony, 'byline' | 'meeting'> {
  readonly meetingAbout: () => string | null
}

/** What an article says, whoever wrote it: that depends on which others are found beside it. */
function readArticle(index: TopicIndex, article: Article): Reading {
  const at = Date.parse(saidAt(article))
  const day = dayIn(index.topic.zone, at)
  const { lang, title, text, url, outlet, published, official } = article
  return {
    lang,
    day,
    until: day,
    sentences: [title, ...sentencesOf(text.slice(0, READ), lang).map((sentence) => sentence.text)].map((sentence) =>
      readSentence(index, sentence, lang, day),
    ),
    meetingAbout: once(() => meetingOf(index, article, at)),
    source: { url, outlet, ...(published === null ? {} : { published }), lang },
    known: 'coverage',
    official,
    reported: false,
  }
}

const facts = new WeakMap<Fact, Map<string, Testimony>>()

/** As `readFact`, once for each fact, topic and language: the known facts are asked with every question. */
export function factTestimony(index: TopicIndex, fact: HeldFact, lang: Lang): Testimony {
  const known = facts.get(fact) ?? new Map<string, Testimony>()
  facts.set(fact, known)
  const key = `${index.topic.id} ${lang}`
  const testimony = known.get(key) ?? readFact(index, fact, lang)
  known.set(key, testimony)
  return testimony
}

/** A known fact as testimony, in the language of the question where it is written in it. */
function readFact(index: TopicIndex, fact: HeldFact, lang: Lang): Testimony {
  const [text, spoken] = fact.text[lang] === undefined ? [fact.text.en ?? '', 'en' as const] : [fact.text[lang], lang]
  const { outlet } = fact.source
  const about = fact.about?.find((id) => index.meeting(id) !== null)
  return {
    lang: spoken,
    day: fact.asOf,
    until: fact.type === 'status' ? (fact.validTo ?? '9999-12-31') : fact.asOf,
    sentences: [readSentence(index, text, spoken, fact.asOf)],
    meeting: about ?? null,
    source: { fact: fact.id, outlet, published: fact.source.published ?? fact.asOf, lang: spoken },
    known: 'fact',
    official: null,
    byline: { publisher: outlet, text: `fact ${fact.id}`, wrote: true },
    reported: fact.reported === true,
  }
}
