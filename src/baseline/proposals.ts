import { datesAgree } from '../language/date-agreement.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { KnownMeeting, MeetingNews } from './meeting-news.ts'
import {
  type MeetingStatement,
  meetingOfProposal,
  type ProposedMeeting,
  type SourcedStatement,
} from './meeting-statement.ts'
import { proposedMeeting } from './propose.ts'

/** Proposed meetings that stand beside those of a topic file: not set aside, and not in the file meanwhile. */
export function standingProposals(index: TopicIndex, proposed: readonly ProposedMeeting[]): ProposedMeeting[] {
  return proposed.filter((one) => one.state !== 'rejected' && !isInFile(index, one))
}

/** An operator has written it into the topic file since: under the same number, or on the same days. */
function isInFile({ topic }: TopicIndex, { series, ordinal, days }: ProposedMeeting): boolean {
  return topic.meetings.some((meeting) => {
    if (meeting.series !== series) return false
    if (ordinal !== null && meeting.ordinal !== undefined) return meeting.ordinal === ordinal
    if (meeting.from === undefined || days === null) return false
    const own = { from: meeting.from, to: meeting.to ?? meeting.from, precision: 'range', approximate: false } as const
    return datesAgree(own, days)
  })
}

function withDays(proposed: ProposedMeeting): KnownMeeting {
  const meeting = meetingOfProposal(proposed)
  return proposed.days === null ? meeting : { ...meeting, days: proposed.days }
}

/** The proposed meetings of a topic as articles are taken in, one after the other. */
export interface Proposals {
  all(): readonly ProposedMeeting[]
  /** Those of the topic file and all proposed ones, for telling what an article speaks of. */
  meetings(): readonly KnownMeeting[]
  /** Adds what an article says, with where it says it, in the place of what it said before it was edited. */
  add(article: string, news: MeetingNews, sourced: (statement: MeetingStatement) => SourcedStatement): void
}

/** Opens what is stored; it grows with each article. */
export function openProposals(index: TopicIndex, stored: readonly ProposedMeeting[]): Proposals {
  const byId = new Map(stored.map((proposed) => [proposed.id, proposed]))
  return {
    all: () => [...byId.values()],
    meetings: () => [...index.topic.meetings, ...[...byId.values()].map(withDays)],
    add(article, { proposed, statements }, sourced) {
      const fresh = new Map(proposed.map((identity) => [identity.id, identity]))
      for (const [id, said] of Map.groupBy(statements, ({ meeting }) => meeting)) {
        const known = byId.get(id)
        const identity = known ?? fresh.get(id)
        if (identity === undefined) continue
        const all = [...(known?.statements ?? []).filter((one) => one.article !== article), ...said.map(sourced)].sort(
          (a, b) => (a.said < b.said ? -1 : 1),
        )
        const now = proposedMeeting({ ...identity, topic: index.topic.id, state: known?.state ?? 'open' }, all)
        if (now) byId.set(id, now)
      }
    },
  }
}
