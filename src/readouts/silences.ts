import type { Article } from '../articles/article.ts'
import { type FeedHealth, isDown, lastHeard } from '../articles/feed-health.ts'
import type { Lang } from '../language/lang.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { type Words, wordsFor } from '../words/words.ts'
import { issuesIn } from './issues-in.ts'
import { accountsOf, accountWindow, isWhole } from './own-accounts.ts'
import type { Silence } from './silence.ts'

/** More lines than this bury the rest of the digest. */
const MOST = 6
const HOUR = 3_600_000
/** A feed that last answered longer ago than this has not been heard, also where nothing failed: the desk was away. */
const UNHEARD_HOURS = 13

/**
 * Where a side is silent about a meeting of the period: its own account has not been seen while another's has, or was
 * seen and leaves out an issue that another side's own account speaks of. Silence is claimed only of an account that
 * was seen whole; a feed that is down is said to be so, since its silence means nothing.
 */
export function silencesOf(
  index: TopicIndex,
  articles: readonly Article[],
  feeds: readonly FeedHealth[],
  period: { readonly since: string; readonly until: string; readonly lang: Lang },
): Silence[] {
  const accounts = articles.filter((article) => article.official !== null)
  return index.topic.meetings
    .filter((meeting) => meetingInPeriod(meeting, period))
    .flatMap((meeting) => meetingSilences(index, meeting, accountsOf(index, meeting, accounts), { ...period, feeds }))
    .slice(0, MOST)
}

function meetingInPeriod(meeting: Meeting, { since, until }: { since: string; until: string }): boolean {
  if (meeting.status === 'cancelled' || meeting.status === 'postponed') return false
  const window = accountWindow(meeting)
  return window !== null && window.since < until && window.until > since
}

function meetingSilences(
  index: TopicIndex,
  meeting: Meeting,
  seen: ReadonlyMap<string, readonly Article[]>,
  { feeds, lang, until }: { readonly feeds: readonly FeedHealth[]; readonly lang: Lang; readonly until: string },
): Silence[] {
  if (seen.size === 0) return []
  const said = wordsFor(lang).verdict
  const name = index.label(`meeting:${meeting.id}`, lang)
  const side = (party: string) => index.label(`party:${party}`, lang)
  const parties = index.topic.parties.map((party) => party.id)
  const unseen = parties
    .filter((party) => !seen.has(party))
    .map(
      (party): Silence => ({
        side: party,
        meeting: meeting.id,
        issues: [],
        text: said.accountUnseen({ side: side(party), meeting: name, feeds: feedsOf(party, { feeds, until }, said) }),
        accountSeen: false,
      }),
    )
  const spoken = new Map(
    [...seen].map(
      ([party, accounts]) =>
        [
          party,
          new Set(
            accounts.flatMap(({ title, text }) => issuesIn(index, `${title}\n${text}`).map(({ concept }) => concept)),
          ),
        ] as const,
    ),
  )
  const speakersOf = (issue: string) =>
    [...spoken].filter(([, concepts]) => concepts.has(`issue:${issue}`)).map(([party]) => party)
  const silent = [...seen]
    .filter(([, accounts]) => accounts.some(isWhole))
    .flatMap(([party]): Silence[] => {
      const issues = index.topic.issues.filter(
        ({ id }) => !spoken.get(party)?.has(`issue:${id}`) && speakersOf(id).length > 0,
      )
      if (issues.length === 0) return []
      const told = issues.map(({ id }) =>
        said.issueOthersRaise({ issue: index.label(`issue:${id}`, lang), sides: speakersOf(id).map(side) }),
      )
      return [
        {
          side: party,
          meeting: meeting.id,
          issues: issues.map(({ id }) => id),
          text: said.accountOmits({ side: side(party), meeting: name, issues: told }),
          accountSeen: true,
        },
      ]
    })
  return [...unseen, ...silent]
}

function feedsOf(
  party: string,
  { feeds, until }: { readonly feeds: readonly FeedHealth[]; readonly until: string },
  said: Words['verdict'],
): string {
  const own = feeds.filter((feed) => feed.official === party)
  if (own.length === 0) return said.noOwnFeed
  const heard = lastHeard(own)
  const hours = heard === undefined ? null : Math.floor((Date.parse(until) - Date.parse(heard)) / HOUR)
  const down = own.every(isDown)
  if (hours !== null && hours >= (down ? 1 : UNHEARD_HOURS)) return said.ownFeedUnheard(hours)
  return down ? said.ownFeedDown : said.ownFeedAnswers
}
