import { queryTermsOf } from '../articles/index-terms.ts'
import type { Finding } from '../baseline/finding.ts'
import type { HeldFact } from '../baseline/layers.ts'
import { meetingOfProposal, type ProposedMeeting } from '../baseline/meeting-statement.ts'
import { standingProposals } from '../baseline/proposals.ts'
import { LANGS } from '../language/lang.ts'
import { otherWords } from '../language/vocabulary.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { wordsFor } from '../words/words.ts'
import { attributed } from './attributed.ts'
import { asWritten, type Found, onePerPublisher } from './bylines.ts'
import { type Answer, type AnswerSource, factTestimony, type Testimony, testimoniesOf } from './evidence.ts'
import { gistOf } from './gist.ts'
import { latestReport, type Report } from './latest-report.ts'
import { gapIn, otherSide } from './other-side.ts'
import { type PostAsked, postAsked } from './post-asked.ts'
import { holdersOf } from './post-holder.ts'
import { proposedAnswer } from './proposed-answer.ts'
import { type Question, readQuestion } from './question.ts'
import { withSameMeetings } from './readings.ts'
import { refused } from './refused.ts'
import { fromSlots, type SlotAnswer } from './slots.ts'
import { standingFacts, stateBefore } from './standing-facts.ts'
import { turnAsked } from './turn-asked.ts'
import { type Weighed, weigh } from './weigh.ts'
import { daysIn } from './wording.ts'
import { type Ruling, ruledBy, yesOrNo } from './yes-or-no.ts'

/** What answering needs of the desk. */
export interface AnswerDesk {
  index(topic: string): TopicIndex
  /** The baseline, and what corroborated coverage reports over it. */
  held(topic: string): readonly HeldFact[]
  /** Meetings that coverage reports, those settled among them. */
  proposed(topic: string): readonly ProposedMeeting[]
  readonly coverage: {
    search(query: {
      topic: string
      terms: readonly string[]
      limit: number
      /** UTC ISO-8601, exclusive. */
      until: string
    }): Promise<readonly Found[]>
    /** What coverage says of a fact, without what operators called wrong. */
    findings(query: { topic: string; fact: string; until: string }): Promise<readonly Finding[]>
  }
}

/** Articles that are read for one question. */
const READ = 60
/** Sources shown with an answer. */
const SHOWN = 3
/** A further source stands beside the best one if it is so near to it. */
const NEAR_BEST = 0.12
/** How much worse a sentence in the asker's own language may be, and still go first. */
const READABLE = 0.15

/**
 * Answers a question about a topic: from what is known of its meetings where the question asks for no more than that,
 * or else with the sentence of a known fact or of the coverage that carries it, or not at all. A word of the question
 * that no evidence speaks of (a hotel, a budget, a colour) is never answered with what stands near it.
 *
 * @param now ms since 1970: "next" and "last" count from it
 */
export async function answerQuestion(desk: AnswerDesk, topic: string, question: string, now: number): Promise<Answer> {
  const until = new Date(now).toISOString()
  const file = desk.index(topic)
  const proposed = standingProposals(file, desk.proposed(topic))
  const index = withSameMeetings(file, proposed.map(meetingOfProposal))
  const asked = readQuestion(index, question, now)
  if (asked.named.length + asked.notions.length + asked.dates.length === 0) return refused(index, asked)
  const held = desk.held(topic)
  const facts = standingFacts(held, asked)
  const turn = turnAsked(index, asked)
  const post = turn?.asked ?? postAsked(index, asked)
  const coverage = testimoniesOf(index, await found(desk, index, searchTerms(index, asked, post), until))
  if (post !== null) {
    const { text, sources } = holdersOf(index, asked, post, facts, coverage)
    if (turn?.known === 'no one yet')
      return refused(index, asked, `${wordsFor(asked.lang).answering.noSuccessor}${gapIn(asked.lang)}${text}`)
    if (post.ahead) return refused(index, asked, text)
    return { answered: true, answer: text, lang: asked.lang, sources: sources.slice(0, SHOWN) }
  }
  const testimonies = [...facts.map((fact) => factTestimony(index, fact, asked.lang)), ...coverage]
  const slot = fromSlots(index, asked)
  const proposal = proposed.find(({ id }) => id === slot?.meeting?.id)
  if (proposal !== undefined) {
    const { text, sources } = proposedAnswer(index, asked, proposal)
    return { answered: true, answer: text, lang: asked.lang, sources }
  }
  const weighed = weigh(asked, testimonies)
  const answer =
    slot !== null ? fromRecord(index, asked, slot, testimonies) : fromTestimony(index, asked, facts, weighed)
  return answer === null ? refused(index, asked) : withOtherSides(desk, topic, asked, held, answer, until)
}

/**
 * The articles that have most of what is asked; where those are few, others about the sides as well: a name may stand
 * there in another script, and a matter in words that no search looks for.
 */
async function found(
  desk: AnswerDesk,
  index: TopicIndex,
  terms: readonly string[],
  until: string,
): Promise<readonly Found[]> {
  const topic = index.topic.id
  const hits = await desk.coverage.search({ topic, terms, limit: READ, until })
  if (hits.length >= READ) return hits
  const sides = index.topic.parties.flatMap(({ id }) => LANGS.map((lang) => index.label(`party:${id}`, lang)))
  const others = await desk.coverage.search({
    topic,
    terms: queryTermsOf(sides.join('\n'), [index]),
    limit: READ,
    until,
  })
  const seen = new Set(hits.map(({ article }) => article.id))
  return [...hits, ...others.filter(({ article }) => !seen.has(article.id))].slice(0, READ)
}

function fromTestimony(
  index: TopicIndex,
  question: Question,
  facts: readonly HeldFact[],
  weighed: readonly Weighed[],
): Answer | null {
  const ruling = ruledBy(index, question, facts)
  if (ruling !== null) return ruled(question, ruling, weighed)
  return weighed.length > 0 ? quoted(index, question, weighed) : null
}

/** Adds what stood before the fact that an answer rests on, and what coverage says against it. */
async function withOtherSides(
  desk: AnswerDesk,
  topic: string,
  question: Question,
  held: readonly HeldFact[],
  answer: Answer,
  until: string,
): Promise<Answer> {
  const { lang } = question
  const id = answer.sources[0]?.fact
  const fact = held.find((one) => one.id === id)
  if (fact === undefined) return answer
  const before = stateBefore(held, fact.id, lang)
  const findings = await desk.coverage.findings({ topic, fact: fact.id, until })
  const other = otherSide(question, findings, fact.supersededBy !== undefined)
  const parts = [answer.answer, before, other?.text].filter((part) => part != null)
  const sources = other === null ? answer.sources : [...answer.sources.slice(0, SHOWN - 1), other.source]
  return { ...answer, answer: parts.join(gapIn(lang)), sources }
}

function searchTerms(index: TopicIndex, { text, meeting, notions }: Question, post: PostAsked | null): string[] {
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
  const meant = notions.flatMap(({ wordings }) => wordings.flatMap(otherWords))
  return queryTermsOf([text, ...around, ...holders, ...meant].join('\n'), [index])
}

function sourceOf({ testimony, sentence }: Weighed): AnswerSource {
  return { ...testimony.source, quote: sentence.text }
}

/** The best sentences, of different origin; one that the asker can read goes first, where it is nearly as good. */
function quoted(index: TopicIndex, question: Question, weighed: readonly Weighed[]): Answer {
  const { lang } = question
  const top = weighed[0]?.score ?? 0
  const readable = officialFirst(
    nearest(weighed.filter(({ testimony, score }) => testimony.lang === lang && score >= top - READABLE)),
  )[0]
  const chosen = bestSources(
    [...(readable === undefined ? [] : [readable]), ...officialFirst(nearest(weighed))],
    weighed,
  )
  const [first] = chosen
  const gist = first === undefined ? null : gistOf(index, question, first)
  const answer =
    first === undefined
      ? ''
      : [gist, attributed(lang, first)].filter((part) => part !== null).join(lang === 'en' ? '. ' : ' ')
  return { answered: true, answer, lang, sources: chosen.map(sourceOf) }
}

/** Yes or no, with the fact that says so and what is reported of the same meeting. */
function ruled({ lang }: Question, { testimony, sentence, yes }: Ruling, weighed: readonly Weighed[]): Answer {
  const reports = weighed.filter(
    (one) => one.testimony.known === 'coverage' && one.testimony.meeting === testimony.meeting,
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
  const answer = `${text}${gapIn(lang)}${wordsFor(lang).answering.latest}${gapIn(lang)}${attributed(lang, report)}`
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
