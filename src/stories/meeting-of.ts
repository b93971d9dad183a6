import type { Article } from '../articles/article.ts'
import { sentencesOf } from '../language/sentences.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type DayRange, daysNamedIn } from './days-named.ts'

const DAY = 86_400_000
/** Sentences that tell what an article is about; what follows is background. */
const LEAD = 3
/** Characters that are looked at for them. */
const READ = 1500

/** The title counts double. */
const IN_TITLE = 2
/** Days from a meeting within which coverage is likely to be about it (a Gaussian's sigma). */
const NEAR = 12
/** A meeting is taken for what an article is about from here on, and if it leads the next one by so much. */
const ENOUGH = 1.85
const LEADS_BY = 0.35
/** Further off than this part of the nearness, only a title that names the meeting itself links to it. */
const FAR = 0.05
const OTHER_SERIES_IN_TITLE = 0.5
/** A day in title or lead on which the meeting is held; of one that lies further back than this (days), it is history. */
const ON_ITS_DAY = 1
const RECENT = 45

/** Days between an instant (ms) and a meeting; 0 while it is held, null where its days are not known. */
export function daysFrom(meeting: Pick<Meeting, 'from' | 'to'>, at: number): number | null {
  if (meeting.from === undefined) return null
  const from = Date.parse(`${meeting.from}T00:00:00Z`)
  const to = Date.parse(`${meeting.to ?? meeting.from}T00:00:00Z`) + DAY
  return at < from ? (from - at) / DAY : at > to ? (at - to) / DAY : 0
}

/**
 * The meeting that an article is about, by its series, ordinal, place and people, and how near in time it was said;
 * null where none stands out.
 *
 * @param saidAt ms since 1970
 */
export function meetingOf(
  index: TopicIndex,
  article: Pick<Article, 'title' | 'text' | 'lang'>,
  saidAt: number,
): string | null {
  const sentences = sentencesOf(article.text.slice(0, READ), article.lang)
  const lead = article.text.slice(0, sentences[LEAD - 1]?.end ?? READ)
  const days = daysNamedIn(index, { ...article, text: lead }, saidAt)
  const title = new Set(index.names.findNested(article.title).map(({ concept }) => concept))
  const text = new Set(index.names.findNested(lead).map(({ concept }) => concept))
  const all = new Set(index.names.findNested(article.text.slice(0, READ)).map(({ concept }) => concept))
  const named = (concept: string): number => Math.max(title.has(concept) ? IN_TITLE : 0, text.has(concept) ? 1 : 0)
  const isThere = (person: string): boolean => title.has(`person:${person}`) || all.has(`person:${person}`)
  const scored = index
    .meetings()
    .map((meeting) => ({ id: meeting.id, score: scoreOf(index, meeting, { named, isThere, days, saidAt }) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = scored
  if (best === undefined || best.score < ENOUGH) return null
  return next !== undefined && best.score - next.score < LEADS_BY ? null : best.id
}

/** What is read of an article to find its meeting. */
interface Signs {
  /** 2 where the title names a concept, 1 where the lead does. */
  readonly named: (concept: string) => number
  /** Whether a person is named anywhere: who took part is often told late. */
  readonly isThere: (person: string) => boolean
  readonly days: readonly DayRange[]
  readonly saidAt: number
}

function scoreOf(index: TopicIndex, meeting: Meeting, { named, isThere, days, saidAt }: Signs): number {
  const series = index.topic.series.find(({ id }) => id === meeting.series)
  const office = series?.office === undefined ? 0 : named(`office:${series.office}`)
  const inSeries = Math.max(named(`series:${meeting.series}`), office * 0.7)
  const byName = named(`meeting:${meeting.id}`)
  const isOther = namesOther(index, meeting, named, IN_TITLE)
  // "Trilateral summit in jeopardy", on the day of a ministers' meeting: what else is on that day is background.
  if (isOther && inSeries + byName === 0) return 0
  const people = meeting.participants.filter(isThere).length
  const present = meeting.participants.length === 0 ? 0 : people / meeting.participants.length
  const distance = daysFrom(meeting, saidAt)
  const near = distance === null ? 0 : Math.exp(-((distance / NEAR) ** 2) / 2)
  const onItsDay = isNews(meeting, distance, saidAt) && days.some((day) => isItsDay(meeting, day))
  const isItAlone = onItsDay && !namesOther(index, meeting, named, 1)
  const grouping = isItAlone && named(`grouping:${index.topic.id}`) > 0 ? 1 : 0
  const place = meeting.place === undefined ? 0 : named(`place:${meeting.place}`)
  // A capital is named for its government more often than as a place.
  const isCapital = index.topic.parties.some(({ capital }) => capital === meeting.place)
  const venue = onItsDay && !isCapital ? place : 0
  if (inSeries + present + byName + grouping + venue === 0) return 0
  if (near < FAR && byName < IN_TITLE && !onItsDay) return 0
  const elsewhere = isOther && inSeries < IN_TITLE * 0.7 && byName < IN_TITLE
  return (
    0.5 * inSeries +
    byName +
    0.4 * place +
    0.8 * present +
    1.6 * near +
    (onItsDay ? ON_ITS_DAY : 0) -
    (elsewhere ? OTHER_SERIES_IN_TITLE : 0)
  )
}

/** Whether a meeting is to come, or was held so lately that its day is no history yet. */
function isNews({ from = '' }: Meeting, distance: number | null, saidAt: number): boolean {
  return distance !== null && (distance <= RECENT || saidAt < Date.parse(from))
}

function isItsDay(meeting: Meeting, { from, to }: DayRange): boolean {
  return meeting.from === from || (meeting.to ?? meeting.from) === to
}

/** Whether title (`IN_TITLE`) or lead (1) name another kind of meeting: then this one is background. */
function namesOther(index: TopicIndex, { series }: Meeting, named: Signs['named'], where: number): boolean {
  return index.topic.series.some(({ id }) => id !== series && named(`series:${id}`) >= where)
}
