import type { Finding } from '../baseline/finding.ts'
import { dayIn } from '../baseline/reading.ts'
import { sourceLink } from '../digest/compose.ts'
import type { SourceLink, Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import type { Meeting } from '../topics/topic.ts'
import { chooseTopic, titleOf, topicOption, zoneOf } from './choose-topic.ts'
import { defineCommand, type OptionValues } from './command.ts'
import type { Desk } from './desk.ts'
import { parseDay } from './period.ts'

/** Sources behind one event. */
const SOURCES = 3

/** Without a word on when, the last two years and what is to come. */
const BACK = '730d'

interface Event {
  readonly date: string | null
  readonly until: string | null
  readonly meeting: string
  readonly firmness: Meeting['status']
  readonly text: string
  readonly sources: readonly SourceLink[]
}

export const timeline = defineCommand({
  name: 'timeline',
  summary: 'Dated events of the process: held, announced, postponed, cancelled',
  options: [
    { name: 'about', description: 'A kind of meeting, a place or a name', type: 'text', main: true },
    { name: 'since', description: 'From which day', type: 'instant' },
    { name: 'until', description: 'To which day', type: 'instant' },
    topicOption,
  ],
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['timeline', 'timeline since:2023-01-01', 'timeline about:summit since:2019-01-01'],
  async answer(values, desk, asker) {
    const topic = chooseTopic(values, desk)
    const events = await eventsOf(values, desk)
    const items = events.map(
      (event): Text => [
        { strong: event.date === null ? 'no date' : event.until ? `${event.date} – ${event.until}` : event.date },
        { text: ` ${event.text} (${event.firmness}) ` },
        { code: event.meeting },
        ...event.sources
          .slice(0, 1)
          .flatMap(({ outlet, url }): Text => (url ? [{ text: ' ' }, { link: outlet, url }] : [])),
      ],
    )
    const none = plain('No event of the process is known there.')
    return {
      title: `${titleOf(topic)}: timeline`,
      lang: 'en',
      zone: zoneOf(asker, topic),
      blocks: items.length > 0 ? [{ type: 'list', items }] : [{ type: 'paragraph', text: none }],
    }
  },
  json: (values, desk) => eventsOf(values, desk),
})

/** The meetings known by now, oldest first, with what coverage says of each; those without a date come last. */
async function eventsOf(values: OptionValues, desk: Desk): Promise<Event[]> {
  const topic = chooseTopic(values, desk)
  const index = desk.index(topic.id)
  const day = (written: string | undefined) => (written === undefined ? null : parseDay(written, desk.now()))
  const since = day(values.since ?? (values.about === undefined && values.until === undefined ? BACK : undefined))
  const until = day(values.until)
  const today = dayIn(new Date(desk.now()).toISOString(), topic.zone)
  const about =
    values.about === undefined ? null : new Set(index.names.find(values.about).map(({ concept }) => concept))
  const word = values.about?.toLowerCase() ?? ''
  const findings = Map.groupBy(await desk.coverage.findings({ topic: topic.id }), (finding) => finding.meeting)
  return index
    .meetings(undefined, today)
    .filter(
      ({ from, to }) =>
        (since === null || (to ?? from ?? '9999') >= since) &&
        (until === null || (from !== undefined && from <= until)),
    )
    .map((meeting) => ({ meeting, text: textOf(meeting, desk, topic.id) }))
    .filter(
      ({ meeting, text }) =>
        about === null ||
        [...conceptsOf(meeting)].some((concept) => about.has(concept)) ||
        text.toLowerCase().includes(word),
    )
    .toSorted((a, b) => (a.meeting.from ?? '9999').localeCompare(b.meeting.from ?? '9999'))
    .map(({ meeting, text }): Event => {
      const { id, from, to } = meeting
      const held = meeting.status === 'held' && (from ?? '') > today
      return {
        date: from ?? null,
        until: to !== undefined && to !== from ? to : null,
        meeting: id,
        // The record may be ahead of the day that is asked about.
        firmness: held ? 'announced' : meeting.status,
        text,
        sources: sourcesOf(meeting, findings.get(id) ?? []),
      }
    })
}

function textOf(meeting: Meeting, desk: Desk, topic: string): string {
  const label = (concept: string) => desk.index(topic).label(concept, 'en')
  const place = meeting.place === undefined ? '' : `, ${label(`place:${meeting.place}`)}`
  const chair = meeting.chair === undefined ? '' : `; chair: ${label(`party:${meeting.chair}`)}`
  return `${label(`meeting:${meeting.id}`)}${place}${chair}`
}

function conceptsOf(meeting: Meeting): Set<string> {
  const { id, series, place, participants } = meeting
  return new Set([
    `meeting:${id}`,
    `series:${series}`,
    `place:${place ?? ''}`,
    ...participants.map((person) => `person:${person}`),
  ])
}

/** Reports that speak of the meeting, changes first; or else the record's own source. */
function sourcesOf(meeting: Meeting, findings: readonly Finding[]): SourceLink[] {
  const telling = findings.filter((finding) => finding.kind !== 'new' && finding.kind !== 'contradicts')
  const reports = telling.flatMap((finding) => finding.sources.slice(0, 1)).map(sourceLink)
  const unique = [...new Map(reports.map((report) => [report.outlet, report])).values()].slice(0, SOURCES)
  if (unique.length > 0 || meeting.source === undefined) return unique
  return [
    {
      outlet: 'record of meetings',
      url: URL.canParse(meeting.source) ? meeting.source : null,
      published: null,
      lang: null,
      official: null,
    },
  ]
}
