import type { Article } from '../articles/article.ts'
import { queryTermsOf } from '../articles/index-terms.ts'
import type { Fact } from '../baseline/fact.ts'
import { LANGS, type Lang } from '../language/lang.ts'
import { quantitiesIn } from '../language/numbers.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { asWritten, onePerPublisher } from './bylines.ts'
import { type AnswerSource, factTestimony, type Testimony, testimoniesOf } from './evidence.ts'
import { latestReport, type Report } from './latest-report.ts'
import { type PostAsked, postAsked } from './post-asked.ts'
import { holdersOf } from './post-holder.ts'
import { quantityIn } from './quantity-words.ts'
import { type Question, readQuestion } from './question.ts'
import { fromSlots, type SlotAnswer } from './slots.ts'
import { isAsked, unitsAsked } from './units-asked.ts'
import { type Weighed, weigh } from './weigh.ts'
import { daysIn } from './wording.ts'
import { type Ruling, ruledBy, yesOrNo } from './yes-or-no.ts'

/** An answer with what it rests on, or a plain refusal. */
export interface Answer {
  readonly answered: boolean
  /** In the language of the question; quotations in their own. */
  readonly answer: string
  readonly lang: Lang
  readonly sources: readonly AnswerSource[]
}

/** What answering needs of the desk. */
export interface AnswerDesk {
  index(topic: string): TopicIndex
  facts(topic: string): readonly Fact[]
  readonly coverage: {
    search(query: {
      topic: string
      terms: readonly string[]
      limit: number
    }): Promise<readonly { readonly article: Article; readonly score: number }[]>
  }
}

/** Articles that are read for one question. */
const READ = 60
/** Sources shown with an answer. */
const SHOWN = 3
/** A further source stands beside the best one if it is so near to it. */
const NEAR_BEST = 0.12
/** How much worse a sentence in the asker's own language may be, and still go first. */
const READABLE = 0.3

/**
 * Answers a question about a topic: from what is known of its meetings where the question asks for no more than that,
 * or else with the sentence of a known fact or of the coverage that carries it, or not at all. A word of the question
 * that no evidence speaks of (a hotel, a budget, a colour) is never answered with what stands near it.
 *
 * @param now ms since 1970: "next" and "last" count from it
 */
export async function answerQuestion(desk: AnswerDesk, topic: string, question: string, now: number): Promise<Answer> {
  const index = desk.index(topic)
  const asked = readQuestion(index, question, now)
  if (asked.named.length + asked.notions.length + asked.dates.length === 0) return refused(index, asked)
  const post = postAsked(index, asked)
  const hits = await desk.coverage.search({ topic, terms: searchTerms(index, asked, post), limit: READ })
  const coverage = testimoniesOf(
    index,
    hits.map(({ article }) => article),
  )
  if (post !== null) {
    const { text, sources } = holdersOf(index, asked, post, desk.facts(topic), coverage)
    return { answered: true, answer: text, lang: asked.lang, sources: sources.slice(0, SHOWN) }
  }
  const testimonies = [...desk.facts(topic).map((fact) => factTestimony(index, fact, asked.lang)), ...coverage]
  const weighed = weigh(asked, testimonies)
  const slot = fromSlots(index, asked)
  if (slot !== null) {
    return fromRecord(index, asked, slot, testimonies)
  }
  const ruling = ruledBy(index, asked, desk.facts(topic))
  if (ruling !== null) return ruled(asked, ruling, weighed)
  const best = weighed[0]
  if (best === undefined || !best.carries) return refused(index, asked)
  return quoted(asked, weighed)
}

function searchTerms(index: TopicIndex, { text, meeting }: Question, post: PostAsked | null): string[] {
  const around =
    meeting === null
      ? []
      : [
          index.label(`meeting:${meeting.id}`, 'en'),
          ...(meeting.place === undefined ? [] : [index.label(`place:${meeting.place}`, 'en')]),
        ]
  const holders = (post?.posts ?? []).flatMap(({ terms }) =>
    terms.flatMap(({ person }) => LANGS.map((lang) => index.label(`person:${person.id}`, lang))),
  )
  return queryTermsOf([text, ...around, ...holders].join('\n'), [index])
}

function sourceOf({ testimony, sentence }: Weighed): AnswerSource {
  return { ...testimony.source, quote: sentence.text }
}

/** The best sentences, of different origin; one that the asker can read goes first, where it is nearly as good. */
function quoted(question: Question, weighed: readonly Weighed[]): Answer {
  const { lang } = question
  const carrying = weighed.filter(({ carries }) => carries)
  const top = carrying[0]?.score ?? 0
  const readable = officialFirst(
    nearest(carrying.filter(({ testimony, score }) => testimony.lang === lang && score >= top - READABLE)),
  )[0]
  const near = nearest(carrying)
  const chosen = bestSources([...(readable === undefined ? [] : [readable]), ...officialFirst(near)], carrying)
  const [first] = chosen
  const gist = first === undefined ? null : gistOf(question, first)
  const answer =
    first === undefined
      ? ''
      : [gist, attributed(lang, first)].filter((part) => part !== null).join(lang === 'en' ? '. ' : ' ')
  return { answered: true, answer, lang, sources: chosen.map(sourceOf) }
}

/** Yes or no, with the fact that says so and what is reported of the same meeting. */
function ruled({ lang }: Question, { testimony, sentence, yes }: Ruling, weighed: readonly Weighed[]): Answer {
  const reports = weighed.filter(
    (one) => one.carries && one.testimony.known === 'coverage' && one.testimony.meeting === testimony.meeting,
  )
  const others = officialFirst(reports).map((one): Report => asWritten(one, reports))
  const sources = onePerPublisher<Report>([{ testimony, sentence }, ...others])
    .slice(0, SHOWN)
    .map((one): AnswerSource => ({ ...one.testimony.source, quote: one.sentence.text }))
  return { answered: true, answer: `${yesOrNo(lang, yes)}${attributed(lang, { testimony, sentence })}`, lang, sources }
}

/** Those of a ranking that are nearly as good as its first. */
function nearest(ranked: readonly Weighed[]): Weighed[] {
  const top = ranked[0]?.score ?? 0
  return ranked.filter(({ score }) => score >= top - NEAR_BEST)
}

/** A side's own account goes before what others tell of it. */
function officialFirst<T extends Report>(reports: readonly T[]): T[] {
  return [...reports].sort((a, b) => Number(b.testimony.official !== null) - Number(a.testimony.official !== null))
}

/** One of each publisher, from whoever wrote it where that carries nearly as much. */
function bestSources(ranked: readonly Weighed[], carrying: readonly Weighed[]): Weighed[] {
  const written = ranked.map((one) =>
    asWritten(
      one,
      carrying.filter(({ score }) => score >= one.score - NEAR_BEST),
    ),
  )
  return onePerPublisher(written).slice(0, SHOWN)
}

/** The number that is asked for, in the asker's language, where the sentence is in another one and holds just one. */
function gistOf({ text, lang, wants }: Question, { testimony, sentence }: Weighed): string | null {
  const [wanted] = wants
  if (testimony.lang === lang || (wanted !== 'duration' && wanted !== 'number' && wanted !== 'money')) return null
  const units = unitsAsked(text, lang, wanted)
  const [only, ...others] = quantitiesIn(sentence.text, testimony.lang).filter(({ unit }) => isAsked(units, unit))
  return only === undefined || others.length > 0 ? null : quantityIn(lang, only)
}

/** A sentence with its outlet and day in front. */
function attributed(lang: Lang, { testimony, sentence }: Report): string {
  const day = daysIn(lang, testimony.day)
  const who = testimony.source.outlet ?? ''
  return lang === 'en' ? `${who}, ${day}: “${sentence.text}”` : `${who}（${day}）：「${sentence.text}」`
}

const BUT: { readonly [L in Lang]: string } = {
  en: 'The latest report:',
  ja: '最新の報道：',
  ko: '최근 보도:',
  zh: '最新报道：',
}

/** A report that names a day may know more than the record. */
function namesDayAhead(report: Report | null): boolean {
  if (report === null) return false
  const { testimony, sentence } = report
  return sentence.dates.some(({ to }) => to > testimony.day)
}

/** What the record says, and what is reported since where the record may lag behind. */
function fromRecord(
  index: TopicIndex,
  question: Question,
  slot: SlotAnswer,
  testimonies: readonly Testimony[],
): Answer {
  const { lang, today } = question
  const report = slot.meeting === null ? null : latestReport(index, slot.meeting, testimonies, today)
  const sources = supportFor(index, slot, testimonies, report, today)
  const plainly = slot.yes === undefined || namesDayAhead(report) ? '' : yesOrNo(lang, slot.yes)
  const text = `${plainly}${slot.text}`
  if (report === null) return { answered: true, answer: text, lang, sources }
  const answer = `${text} ${BUT[lang]} ${attributed(lang, report)}`
  return { answered: true, answer, lang, sources }
}

/** After the latest report, sentences that bear a slot's values out, best first: in testimony of the same meeting, naming most of them. */
function supportFor(
  index: TopicIndex,
  { values, meeting }: SlotAnswer,
  testimonies: readonly Testimony[],
  latest: Report | null,
  today: string,
): AnswerSource[] {
  const found = testimonies.flatMap((testimony) =>
    testimony.sentences.map((sentence) => {
      const there = values.filter((value) =>
        value.startsWith('day:')
          ? sentence.dates.some(({ from, to }) => from <= value.slice(4) && value.slice(4) <= to)
          : sentence.concepts.has(value),
      ).length
      const same = meeting !== null && testimony.meeting === meeting.id ? 1 : 0
      return { testimony, sentence, there, score: there / Math.max(1, values.length) + same }
    }),
  )
  const bearing = officialFirst(found.filter(({ there, score }) => there > 0 && (meeting === null || score > 1)))
  const best = bearing.sort((a, b) => b.score - a.score)
  const written = best.map(
    (one): Report =>
      asWritten(
        one,
        best.filter(({ score }) => score === one.score),
      ),
  )
  const sources = onePerPublisher(latest === null ? written : [latest, ...written])
    .slice(0, SHOWN)
    .map(({ testimony, sentence }): AnswerSource => ({ ...testimony.source, quote: sentence.text }))
  if (sources.length > 0 || meeting === null) return sources
  return [recordOf(index, meeting, today)]
}

/** The topic's own entry of a meeting, where nothing else bears it out. */
function recordOf(index: TopicIndex, meeting: Meeting, today: string): AnswerSource {
  const { id, status, from, to, place, chair, source } = meeting
  const entries = [
    // The record may already say how it went.
    from !== undefined && from > today && status === 'held' ? 'announced' : status,
    from === undefined ? null : daysIn('en', from, to),
    place === undefined ? null : index.label(`place:${place}`, 'en'),
    chair === undefined ? null : `chair ${index.label(`party:${chair}`, 'en')}`,
  ]
  const quote = `${index.label(`meeting:${id}`, 'en')}: ${entries.filter((entry) => entry !== null).join(', ')}`
  const origin = source === undefined ? { fact: `meeting:${id}` } : { url: source }
  return { ...origin, outlet: 'record of meetings', lang: 'en', quote }
}

const NOTHING: { readonly [L in Lang]: string } = {
  en: 'Neither the known facts nor the coverage answer this.',
  ja: '既知の事実にも報道にも、答えは見当たらない。',
  ko: '알려진 사실과 보도에서 답을 찾지 못했다.',
  zh: '已知事实和报道中都没有答案。',
}
const KNOWN: { readonly [L in Lang]: string } = {
  en: 'What is known:',
  ja: '分かっていること：',
  ko: '알려진 것:',
  zh: '已知的是：',
}

/** A plain refusal, with what is known of the meeting asked about. */
function refused(index: TopicIndex, question: Question): Answer {
  const { lang, meeting } = question
  const known = meeting === null ? null : fromSlots(index, { ...question, wants: ['day', 'place'], notions: [] })
  const answer = known === null ? NOTHING[lang] : `${NOTHING[lang]} ${KNOWN[lang]} ${known.text}`
  return { answered: false, answer, lang, sources: [] }
}
