/** All that commands can reach. `main.ts` and `cli.ts` put it together from the store and the configuration. */
import type { Article, ArticleVersion, Correction, Edited, Placement } from '../articles/article.ts'
import type { FeedHealth } from '../articles/feed-health.ts'
import type { Act, Change, ChangeState, Mute, Ruling } from '../baseline/change.ts'
import type { Fact } from '../baseline/fact.ts'
import type { Finding, Kind, Verdict } from '../baseline/finding.ts'
import type { HeldFact } from '../baseline/layers.ts'
import type { ProposalState, ProposedMeeting, SourcedStatement } from '../baseline/meeting-statement.ts'
import type { Subscription } from '../digest/subscription.ts'
import type { Lang } from '../language/lang.ts'
import type { Story, StoryMerge } from '../stories/story.ts'
import type { Topic } from '../topics/topic.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import type { FeedKeeping } from './feed-keeping.ts'

/** An article found by a search, with how well it fits (higher is better). */
export interface Hit {
  readonly article: Article
  /** See `Placement.copyOf`. */
  readonly copyOf: string | null
  readonly score: number
}

/** What a claim is read in. */
export interface ClaimContext {
  readonly title: string
  readonly text: string
  readonly published: string | null
  readonly outlet: string
  readonly url: string
}

/** The stored coverage, as commands read it. `storage/` fulfils it. */
export interface Coverage {
  /** Articles of a topic, newest first. `relevant` undefined gives both kinds; times are UTC ISO-8601, `until` exclusive. */
  articles(query: {
    topic: string
    relevant?: boolean
    story?: string
    since?: string
    until?: string
    limit?: number
  }): Promise<readonly { article: Article; placement: Placement }[]>
  articleById(id: string): Promise<Article | null>
  /** The article that is known by a canonical address, with its placement in every topic. */
  articleByUrl(url: string): Promise<{ article: Article; placements: readonly Placement[] } | null>
  /** What an article read before each of its edits, oldest first; empty where it was not edited. */
  versions(article: string): Promise<readonly ArticleVersion[]>
  /** Which articles of a story were edited, in no order. */
  edited(story: string): Promise<readonly Edited[]>
  /**
   * What was edited in the period after a digest had shown it (one of this subscription, where it is given), latest
   * first, at most 100.
   */
  corrections(query: {
    topic: string
    since: string
    until: string
    subscription?: string
  }): Promise<readonly Correction[]>
  stories(query: { topic: string; since?: string; until?: string; limit?: number }): Promise<readonly Story[]>
  /** The story of an id. An id that was given up leads to the story that took it in, which has another id. */
  storyById(id: string): Promise<Story | null>
  /** The stories that this one has taken in, oldest merge first. */
  merges(story: string): Promise<readonly StoryMerge[]>
  /**
   * Findings last said in the period, newest first, with their sources of that period and before. `kinds` and `meeting`
   * are those that it has then. At most 1,000, and no more than `limit`.
   */
  findings(query: {
    topic: string
    since?: string
    until?: string
    story?: string
    /** Any of these. */
    stories?: readonly string[]
    fact?: string
    meeting?: string
    kinds?: readonly Kind[]
    article?: string
    limit?: number
  }): Promise<readonly Finding[]>
  /**
   * The latest findings on a fact or a meeting, of these kinds, as `findings` gives them but each with its best source
   * alone: what telling one takes, however many say it.
   */
  reports(query: {
    topic: string
    about: { readonly fact: string } | { readonly meeting: string }
    kinds: readonly Kind[]
    /** UTC ISO-8601, exclusive. */
    until?: string
    limit: number
  }): Promise<readonly Finding[]>
  /** What is said of meetings, of one or all, oldest first. */
  meetingStatements(query: { topic: string; meeting?: string; until?: string }): Promise<readonly SourcedStatement[]>
  /** Meetings that coverage reports and the topic file does not know, the latest spoken of first; also those settled. */
  proposedMeetings(query: { topic: string; until?: string }): Promise<readonly ProposedMeeting[]>
  findingById(id: string): Promise<Finding | null>
  /** Full-text search over index terms (words, CJK bigrams, concept ids): any term may match, best first. */
  search(query: { topic: string; terms: readonly string[]; limit: number; until?: string }): Promise<readonly Hit[]>
  /** In English where no language is named. */
  feedHealth(lang?: Lang): Promise<readonly FeedHealth[]>
  /** Digests that showed a finding of this article: channel and time, UTC ISO-8601. */
  shownIn(article: string): Promise<readonly { platform: string; channel: string; at: string }[]>
}

export interface Subscriptions {
  list(where: { platform?: string; channel?: string }): Promise<readonly Subscription[]>
  add(subscription: Subscription): Promise<void>
  /** True where there was one. Operators' own, from the file, cannot be removed in chat. */
  remove(id: string): Promise<boolean>
}

/** Changes of the baseline and what operators did. `storage/` fulfils it. Everything decided is written with its audit in one transaction. */
export interface Ledger {
  /** Changes with their history, the latest first. */
  changes(query: { topic?: string; id?: string; finding?: string; state?: ChangeState }): Promise<readonly Change[]>
  /** Adds those that were never there; one that was rejected or undone stays so. Returns the ids added. */
  propose(changes: readonly Omit<Change, 'history'>[]): Promise<readonly string[]>
  /** Moves a change on, if its state is one of `from`; null where it is not. */
  decide(id: string, from: readonly ChangeState[], to: ChangeState, act: Act): Promise<Change | null>
  /** Adds a change that an editor accepts as it is made. False where it is there already. */
  accept(change: Omit<Change, 'history'>, act: Act): Promise<boolean>

  /** Takes a proposed meeting into the baseline, sets it aside, or opens it again. False where it is not in the state `from`. */
  settleMeeting(
    meeting: { readonly topic: string; readonly id: string; readonly from: ProposalState; readonly to: ProposalState },
    act: Act,
  ): Promise<boolean>

  rulings(topic: string): Promise<readonly Ruling[]>
  /** Calls a finding wrong. False where it was called so already. */
  rule(ruling: Ruling, act: Act): Promise<boolean>
  /** Takes that back. False where there was nothing. */
  unrule(topic: string, finding: string, act: Act): Promise<boolean>

  mutes(topic: string): Promise<readonly Mute[]>
  /** False where it was so already. */
  mute(mute: Mute, act: Act): Promise<boolean>
  unmute(mute: Mute, act: Act): Promise<boolean>

  /** What operators did, oldest first; UTC ISO-8601, `until` exclusive. At most 10,000. */
  audit(query: { since?: string; until?: string; about?: string }): Promise<readonly Act[]>
  /** Writes down what was done elsewhere: a subscription made, a feed added. */
  note(act: Act): Promise<void>
  /** Another text whenever a change was added or decided, or something was said of a meeting. Takes no longer with years. */
  version(): Promise<string>
}

export interface Desk {
  readonly feeds: FeedKeeping
  /** In the order of `communique.yaml`; the first is the default. */
  readonly topics: readonly Topic[]
  /** The slash command's name, for help. */
  readonly commandName: string
  /** For readers whose own is not known. */
  readonly language: Lang
  readonly coverage: Coverage
  readonly subscriptions: Subscriptions
  readonly ledger: Ledger
  index(topic: string): TopicIndex
  /** The baseline: the file's facts with the accepted changes over them, those that were closed among them. */
  facts(topic: string): readonly Fact[]
  /** The baseline and, over it, what corroborated coverage reports and nobody has decided yet. */
  held(topic: string): readonly HeldFact[]
  /** Meetings that coverage reports and the topic file does not know, those settled among them. */
  proposed(topic: string): readonly ProposedMeeting[]
  /** Brings `facts`, `held`, `proposed` and `judge` up to what the ledger says now. Cheap where nothing changed. */
  catchUp(): Promise<void>
  /** Compares one claim with the baseline. `article` is where it stands; `now` anchors its dates where there is none. */
  judge(topic: string, claim: { text: string; lang?: string; article?: ClaimContext }): Verdict
  /** UTC, ms. */
  now(): number
}
