import type { Finding } from '../baseline/finding.ts'
import {
  type Firmness,
  type FirmnessStep,
  meetingOfProposal,
  type SourcedStatement,
  type StatedDays,
} from '../baseline/meeting-statement.ts'
import { standingProposals } from '../baseline/proposals.ts'
import { daysOf, firmnessOver } from '../baseline/propose.ts'
import { dayIn } from '../baseline/reading.ts'
import { iso } from '../clock.ts'
import { sourceLink } from '../digest/compose.ts'
import type { SourceLink } from '../digest/document.ts'
import type { Lang } from '../language/lang.ts'
import type { Meeting } from '../topics/topic.ts'
import { type TopicIndex, withMeetings } from '../topics/topic-index.ts'
import { type Words, wordsFor } from '../words/words.ts'
import { chooseTopic } from './choose-topic.ts'
import type { OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { parseDay } from './period.ts'

/** Sources behind one event. */
const SOURCES = 3

/** Without a word on when, the last two years and what is to come. */
const BACK = '730d'

/** One meeting of the process and how firm it is. */
export interface TimelineEvent {
  /** First and last day, `2024-05-26`; `until` null where it is one day. Roughly where only a part of a month is named. */
  readonly date: string | null
  readonly until: string | null
  readonly meeting: string
  readonly firmness: Firmness
  readonly text: string
  readonly sources: readonly SourceLink[]
  /** How firm it was said to be before, oldest first, each with the day since when. */
  readonly history: readonly { readonly firmness: Firmness; readonly since: string; readonly source: SourceLink }[]
  /** True where the days are only known roughly. */
  readonly rough: boolean
}

/**
 * The meetings known by now, out of the topic file and of what coverage proposes, with what coverage says of each;
 * oldest first, those without a date last. Only what was said by now counts, so that a clock set back tells the past.
 */
export async function timelineEvents(values: OptionValues, desk: Desk, lang: Lang): Promise<TimelineEvent[]> {
  const topic = chooseTopic(values, desk)
  const now = iso(desk.now())
  const today = dayIn(now, topic.zone)
  const said = { topic: topic.id, until: now }
  const proposed = await desk.coverage.proposedMeetings(said)
  const file = desk.index(topic.id)
  const index = withMeetings(file, standingProposals(file, proposed).map(meetingOfProposal))
  const accepted = new Set(proposed.filter(({ state }) => state === 'accepted').map(({ id }) => id))
  const toldOf = new Map(proposed.map(({ id, statements }) => [id, statements]))
  const unknown = new Set([...index.proposed].filter((id) => !accepted.has(id)))
  const words = wordsFor(lang).answers.timeline
  const { since } = periodAsked(values, desk)
  const events = await Promise.all(
    index
      .meetings(undefined, today)
      // What the record dates before the period need not be read.
      .filter(({ from, to }) => since === null || from === undefined || (to ?? from) >= since)
      .map(async (meeting) => {
        const about = { meeting: meeting.id }
        const told = toldOf.get(meeting.id) ?? (await desk.coverage.meetingStatements({ ...said, ...about }))
        const standing = standingOf(meeting, told, today)
        const outlets = new Set(standing.saying.map(({ outlet }) => outlet))
        const found =
          outlets.size < SOURCES
            ? await desk.coverage.reports({ ...said, about, kinds: ['confirms', 'updates'], limit: SOURCES })
            : []
        const text = textOf(index, meeting, unknown.has(meeting.id), words, lang)
        return { meeting, event: eventOf(meeting, { text, record: words.record }, standing, found) }
      }),
  )
  return events
    .filter(({ meeting, event }) => isAsked(values, index, desk, meeting, event))
    .map(({ event }) => event)
    .toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || (a.meeting < b.meeting ? -1 : 1))
}

function periodAsked({ since, until, about }: OptionValues, desk: Desk) {
  const day = (written: string | undefined) => (written === undefined ? null : parseDay(written, desk.now()))
  return { since: day(since ?? (about === undefined && until === undefined ? BACK : undefined)), until: day(until) }
}

function isAsked(values: OptionValues, index: TopicIndex, desk: Desk, meeting: Meeting, event: TimelineEvent): boolean {
  const { since, until } = periodAsked(values, desk)
  if (since !== null && (event.until ?? event.date ?? '9999') < since) return false
  if (until !== null && (event.date === null || event.date > until)) return false
  if (values.about === undefined) return true
  const about = new Set(index.names.find(values.about).map(({ concept }) => concept))
  return (
    conceptsOf(meeting).some((concept) => about.has(concept)) ||
    event.text.toLowerCase().includes(values.about.toLowerCase())
  )
}

/** How a meeting stands by what is told of it. */
interface MeetingStanding {
  readonly days: StatedDays | null
  readonly firmness: Firmness
  readonly history: readonly FirmnessStep[]
  /** Who says that it is this firm, sides' own accounts and the latest first. */
  readonly saying: readonly SourcedStatement[]
}

function standingOf(meeting: Meeting, told: readonly SourcedStatement[], today: string): MeetingStanding {
  const history = firmnessOver(told)
  const firmness = firmnessNow(meeting, history.at(-1), today)
  const saying = told
    .filter((statement) => statement.firmness === firmness)
    .toSorted((a, b) => Number(b.official !== null) - Number(a.official !== null) || b.said.localeCompare(a.said))
  return { days: daysOfMeeting(meeting, told), firmness, history, saying }
}

function eventOf(
  meeting: Meeting,
  /** Its line, and what a source of the record's own is called. */
  { text, record }: { text: string; record: string },
  { days, firmness, history, saying }: MeetingStanding,
  findings: readonly Finding[],
): TimelineEvent {
  const linked = history.map(({ firmness: was, since, source }) => ({
    firmness: was,
    since: since.slice(0, 10),
    source: statementLink(source),
  }))
  return {
    date: days?.from ?? null,
    until: days === null || days.to === days.from ? null : days.to,
    meeting: meeting.id,
    firmness,
    text,
    sources: sourcesOf(meeting, saying, findings, record),
    history: linked,
    rough: days?.approximate === true || days?.precision === 'month',
  }
}

/** The record's own days, or else those that coverage gives. */
function daysOfMeeting({ from, to }: Meeting, told: readonly SourcedStatement[]): StatedDays | null {
  return from === undefined ? daysOf(told) : { from, to: to ?? from, precision: 'day', approximate: false }
}

/** A record of what came to pass stands; of what was still to come, the newest word of coverage. */
function firmnessNow({ status, from }: Meeting, step: FirmnessStep | undefined, today: string): Firmness {
  // The record may be ahead of the day that is asked about.
  const isPast = from !== undefined && from <= today
  if (status === 'cancelled' || status === 'postponed' || (status === 'held' && isPast)) return status
  if (step !== undefined) return step.firmness
  return status === 'expected' ? 'reported' : 'announced'
}

function textOf(
  index: TopicIndex,
  meeting: Meeting,
  isUnknown: boolean,
  words: Words['answers']['timeline'],
  lang: Lang,
) {
  const label = (concept: string) => index.label(concept, lang)
  const place = meeting.place === undefined ? '' : words.place(label(`place:${meeting.place}`))
  const chair = meeting.chair === undefined ? '' : words.chair(label(`party:${meeting.chair}`))
  return `${label(`meeting:${meeting.id}`)}${place}${chair}${isUnknown ? words.unknown : ''}`
}

function conceptsOf({ id, series, place, participants }: Meeting): string[] {
  return [
    `meeting:${id}`,
    `series:${series}`,
    `place:${place ?? ''}`,
    ...participants.map((person) => `person:${person}`),
  ]
}

/** Who says how firm it is; then findings that speak of it; or else the record's own source. */
function sourcesOf(
  meeting: Meeting,
  saying: readonly SourcedStatement[],
  findings: readonly Finding[],
  record: string,
): SourceLink[] {
  const reports = [
    ...saying.map(statementLink),
    ...findings.flatMap((finding) => finding.sources.slice(0, 1)).map(sourceLink),
  ]
  const unique = [...new Map(reports.toReversed().map((report) => [report.outlet, report])).values()].reverse()
  if (unique.length > 0 || meeting.source === undefined) return unique.slice(0, SOURCES)
  const url = URL.canParse(meeting.source) ? meeting.source : null
  return [{ outlet: record, url, published: null, lang: null, official: null }]
}

function statementLink(statement: SourcedStatement): SourceLink {
  return sourceLink({ ...statement, quote: statement.sentence })
}
