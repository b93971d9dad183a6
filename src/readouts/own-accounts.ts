import { type Article, saidAt } from '../articles/article.ts'
import { iso } from '../clock.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'

const DAY = 86_400_000
/** Ministries publish their accounts of a meeting within days of it. */
const READOUT_DAYS = 3
/** A teaser shorter than this, in characters, is no account: what it leaves out means nothing. CJK says as much in a third. */
const SHORTEST_ACCOUNT = { latin: 500, cjk: 170 }

/** When accounts of a meeting are published: UTC ISO-8601, `until` exclusive; null for a meeting without a date. */
export function accountWindow({ from, to }: Meeting): { since: string; until: string } | null {
  if (from === undefined) return null
  const until = Date.parse(to ?? from) + (1 + READOUT_DAYS) * DAY
  return { since: iso(Date.parse(from) - DAY), until: iso(until) }
}

/** The sides' own accounts of one meeting, by party: published within days of it, and naming the process or its line of meetings. */
export function accountsOf(index: TopicIndex, meeting: Meeting, articles: readonly Article[]): Map<string, Article[]> {
  const window = accountWindow(meeting)
  if (window === null) return new Map()
  const about = new Set([`grouping:${index.topic.id}`, `series:${meeting.series}`, `meeting:${meeting.id}`])
  const fitting = articles.filter((article) => {
    if (article.official === null) return false
    const at = saidAt(article)
    return at >= window.since && at < window.until && conceptsOf(index, article).some((concept) => about.has(concept))
  })
  return Map.groupBy(fitting, (article) => article.official ?? '')
}

/** What an article names, title and text. */
function conceptsOf(index: TopicIndex, article: Article): string[] {
  return index.names.find(`${article.title}\n${article.text}`).map((mention) => mention.concept)
}

/** Long enough to be the account itself and not its teaser: only then does it mean something that it leaves something out. */
export function isWhole(article: Article): boolean {
  return article.text.length >= (article.lang === 'en' ? SHORTEST_ACCOUNT.latin : SHORTEST_ACCOUNT.cjk)
}
