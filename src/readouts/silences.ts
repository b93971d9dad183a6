import { type Article, saidAt } from '../articles/article.ts'
import type { FeedHealth } from '../articles/feed-health.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { Silence } from './silence.ts'

const DAY = 86_400_000
/** Ministries publish their accounts of a meeting within days of it. */
const READOUT_DAYS = 3
/** A teaser shorter than this, in characters, is no account: what it leaves out means nothing. CJK says as much in a third. */
const SHORTEST_ACCOUNT = { latin: 500, cjk: 170 }
/** More lines than this bury the rest of the digest. */
const MOST = 6

/**
 * Where a side is silent about a meeting of the period: its own account has not been seen while another's has, or was
 * seen and leaves out an issue that another side's own account speaks of. Silence is claimed only of an account that
 * was seen whole; a feed that is down is said to be so, since its silence means nothing.
 */
export function silencesOf(
  index: TopicIndex,
  articles: readonly Article[],
  feeds: readonly FeedHealth[],
  period: { readonly since: string; readonly until: string },
): Silence[] {
  const accounts = articles.filter((article) => article.official !== null)
  return index.topic.meetings
    .filter((meeting) => meetingInPeriod(meeting, period))
    .flatMap((meeting) => meetingSilences(index, meeting, accountsOf(index, meeting, accounts), feeds))
    .slice(0, MOST)
}

function meetingInPeriod(meeting: Meeting, { since, until }: { since: string; until: string }): boolean {
  if (meeting.from === undefined || meeting.status === 'cancelled' || meeting.status === 'postponed') return false
  const from = Date.parse(meeting.from) - DAY
  const to = Date.parse(meeting.to ?? meeting.from) + (1 + READOUT_DAYS) * DAY
  return from < Date.parse(until) && to > Date.parse(since)
}

/** The sides' own accounts of one meeting: published within days of it, and naming the process or its line of meetings. */
function accountsOf(index: TopicIndex, meeting: Meeting, accounts: readonly Article[]): Map<string, Article[]> {
  const from = Date.parse(meeting.from ?? '') - DAY
  const to = Date.parse(meeting.to ?? meeting.from ?? '') + (1 + READOUT_DAYS) * DAY
  const about = new Set([`grouping:${index.topic.id}`, `series:${meeting.series}`, `meeting:${meeting.id}`])
  const fitting = accounts.filter((article) => {
    const at = Date.parse(saidAt(article))
    return at >= from && at < to && conceptsOf(index, article).some((concept) => about.has(concept))
  })
  return Map.groupBy(fitting, (article) => article.official ?? '')
}

function meetingSilences(
  index: TopicIndex,
  meeting: Meeting,
  seen: ReadonlyMap<string, readonly Article[]>,
  feeds: readonly FeedHealth[],
): Silence[] {
  if (seen.size === 0) return []
  const name = index.label(`meeting:${meeting.id}`, 'en')
  const side = (party: string) => index.label(`party:${party}`, 'en')
  const parties = index.topic.parties.map((party) => party.id)
  const unseen = parties
    .filter((party) => !seen.has(party))
    .map(
      (party): Silence => ({
        side: party,
        meeting: meeting.id,
        issues: [],
        text: `${side(party)}'s own account of the ${name} has not been seen: ${feedsOf(party, feeds)}.`,
        accountSeen: false,
      }),
    )
  const speakersOf = (issue: string) =>
    [...spoken].filter(([, concepts]) => concepts.has(`issue:${issue}`)).map(([party]) => party)
  const spoken = new Map(
    [...seen].map(
      ([party, accounts]) => [party, new Set(accounts.flatMap((account) => conceptsOf(index, account)))] as const,
    ),
  )
  const silent = [...seen]
    .filter(([, accounts]) => accounts.some(isWhole))
    .flatMap(([party]): Silence[] => {
      const issues = index.topic.issues.filter(
        ({ id }) => !spoken.get(party)?.has(`issue:${id}`) && speakersOf(id).length > 0,
      )
      if (issues.length === 0) return []
      const said = issues.map(
        ({ id }) =>
          `${index.label(`issue:${id}`, 'en')} (${speakersOf(id).map(side).join(' and ')} ${speakersOf(id).length === 1 ? 'does' : 'do'})`,
      )
      return [
        {
          side: party,
          meeting: meeting.id,
          issues: issues.map(({ id }) => id),
          text: `${side(party)}'s own account of the ${name} does not mention ${said.join(', ')}.`,
          accountSeen: true,
        },
      ]
    })
  return [...unseen, ...silent]
}

function feedsOf(party: string, feeds: readonly FeedHealth[]): string {
  const own = feeds.filter((feed) => feed.official === party)
  if (own.length === 0) return 'no feed of its own is read'
  const answering = own.some((feed) => feed.state === 'ok' || feed.state === 'quiet')
  return answering ? 'its feed answers, and has brought none' : 'its feed is down, so this silence means nothing'
}

function conceptsOf(index: TopicIndex, article: Article): string[] {
  return index.names.find(`${article.title}\n${article.text}`).map((mention) => mention.concept)
}

function isWhole(article: Article): boolean {
  return article.text.length >= (article.lang === 'en' ? SHORTEST_ACCOUNT.latin : SHORTEST_ACCOUNT.cjk)
}
