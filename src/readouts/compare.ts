import type { Article } from '../articles/article.ts'
import { sentencesOf } from '../language/sentences.ts'
import type { Meeting } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { issuesIn } from './issues-in.ts'
import { accountsOf, isWhole } from './own-accounts.ts'

/** What one side's own account of a meeting says of one issue. */
export interface Mention {
  /** Issue id and party id. */
  readonly issue: string
  readonly side: string
  /** Null where the side's own account was not seen, or only its teaser. */
  readonly mentions: boolean | null
  /** The side's own word for the issue, as it stands in the account; null where there is none. */
  readonly wording: string | null
  /** The first sentence that speaks of it, word for word. */
  readonly quote: string | null
  readonly source: Article | null
}

/**
 * The sides' own accounts of a meeting beside each other: one row an issue and side, in the order of the topic file.
 * Silence is told from an account that was seen whole, and from nothing else.
 */
export function compareAccounts(index: TopicIndex, meeting: Meeting, articles: readonly Article[]): Mention[] {
  const accounts = accountsOf(index, meeting, articles)
  const read = new Map(
    [...accounts].map(([side, own]) => [side, own.flatMap((account) => readAccount(index, account))]),
  )
  return index.topic.issues.flatMap(({ id }) =>
    index.topic.parties.map((party): Mention => {
      const said = read.get(party.id)?.find(({ wordings }) => wordings.has(`issue:${id}`))
      const seen = accounts.get(party.id)?.some(isWhole) ?? false
      return {
        issue: id,
        side: party.id,
        mentions: said ? true : seen ? false : null,
        wording: said?.wordings.get(`issue:${id}`) ?? null,
        quote: said?.sentence ?? null,
        source: said?.account ?? null,
      }
    }),
  )
}

/** Each sentence of an account with its words for what the topic knows, by concept. */
function readAccount(index: TopicIndex, account: Article) {
  return sentencesOf(account.text, account.lang).map(({ text }) => ({
    account,
    sentence: text,
    wordings: new Map(issuesIn(index, text).map(({ concept, text: word }) => [concept, word])),
  }))
}
