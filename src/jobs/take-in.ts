import { type Article, type Placement, saidAt } from '../articles/article.ts'
import { isOpinion } from '../articles/attribution.ts'
import { publisherOf } from '../articles/copies.ts'
import { indexTermsOf } from '../articles/index-terms.ts'
import { relevanceOf } from '../articles/relevance.ts'
import { reasonIn } from '../articles/relevance-reason.ts'
import type { MeetingNews } from '../baseline/meeting-news.ts'
import { dayIn } from '../baseline/reading.ts'
import type { Intake, RecentArticle, StoredClaim } from '../storage/store.ts'
import type { OpenStory } from '../stories/cluster.ts'
import { type Joined, joinStory } from '../stories/join.ts'
import type { Story } from '../stories/story.ts'
import { claimKey } from './claim-key.ts'
import type { Surroundings } from './surroundings.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/** Where an article stands in one topic, and what that changes around it. */
interface Reading {
  readonly placement: Placement
  readonly joined: Joined | null
  readonly recent: RecentArticle | null
  readonly claims: readonly StoredClaim[]
  readonly news: MeetingNews
  readonly publisher: string
}

/** An article that was edited: its title before, and the story in which it stands in each topic. */
export interface Before {
  readonly title: string
  readonly stories: ReadonlyMap<string, string | null>
}

/**
 * Reads one article for the topics given: is it about them, whose copy is it, which story does it belong to, what does
 * it claim. The stories and articles around it then know of it, so that the next one of the same batch finds it; where
 * this throws, they do not.
 */
export function takeIn(
  { article, postable }: { article: Article; postable: boolean },
  topics: readonly { desk: TopicOnDesk; around: Surroundings }[],
  allTopics: readonly TopicOnDesk[],
  before?: Before,
): Intake {
  const read = topics.map(({ desk, around }) => ({
    desk,
    around,
    reading: readFor(desk, around, article, postable, before),
  }))
  const relevant = read.some(({ reading }) => reading.placement.relevant)
  const terms = relevant
    ? indexTermsOf(
        article,
        allTopics.map(({ index }) => index),
      )
    : []
  for (const { around, reading } of read) {
    if (reading.joined) around.putStory(reading.joined)
    if (reading.recent) around.add(reading.recent)
  }
  return {
    article,
    terms,
    placements: read.map(({ reading }) => reading.placement),
    stories: read.flatMap(({ desk, reading }) =>
      reading.joined ? [storyOf(reading.joined.story, desk.index.topic.id)] : [],
    ),
    merges: read.flatMap(({ desk, reading: { joined } }) =>
      (joined?.merged ?? []).map((from) => ({ topic: desk.index.topic.id, from, into: joined?.story.id ?? from })),
    ),
    claims: read.flatMap(({ reading }) => reading.claims),
    proposed: read.flatMap(({ desk, reading }) =>
      reading.news.proposed.map((identity) => ({ ...identity, topic: desk.index.topic.id })),
    ),
    statements: read.flatMap(({ desk, reading: { news, publisher } }) =>
      news.statements.map((statement) => ({ ...statement, topic: desk.index.topic.id, publisher })),
    ),
  }
}

/** The article as one that is about none of these topics: it meets nothing around it. Null where it is about one. */
export function setAside(article: Article, topics: readonly TopicOnDesk[]): Intake | null {
  const placements: Placement[] = []
  for (const { index } of topics) {
    const { relevant, reason } = relevanceOf(index, article)
    if (relevant) return null
    const why = reasonIn(index, reason, 'en')
    placements.push({ topic: index.topic.id, article: article.id, relevant, why, story: null, copyOf: null })
  }
  return { article, terms: [], placements, stories: [], merges: [], claims: [], proposed: [], statements: [] }
}

function readFor(
  desk: TopicOnDesk,
  around: Surroundings,
  article: Article,
  postable: boolean,
  before: Before | undefined,
): Reading {
  const { index, ledger } = desk
  const topic = index.topic.id
  const { relevant, reason } = relevanceOf(index, article)
  const why = reasonIn(index, reason, 'en')
  if (!relevant) {
    const placement = { topic, article: article.id, relevant, why, story: null, copyOf: null }
    return { placement, joined: null, recent: null, claims: [], news: NO_NEWS, publisher: article.outlet }
  }
  const copies = around.copiesOf(article)
  const copyOf = copies?.original ?? null
  const publisher = publisherOf(article, copies?.articles)
  const news = isOpinion(article) ? NO_NEWS : newsOf(desk, around, article, publisher)
  const had = before?.stories.get(topic) ?? null
  const joined =
    had === null
      ? joinStory(index, article, around.stories, copies?.articles[0]?.story ?? null)
      : staysIn(around, article, before, had)
  const story = joined?.story.id ?? had
  // What somebody thinks is no report.
  const judged = isOpinion(article) ? [] : ledger.claimsOf(article)
  const claims = judged.map(({ sentence, start, verdict }): StoredClaim => {
    const { kind, fact, also, meeting, confidence, why } = verdict
    const key = claimKey(verdict, sentence, story)
    return {
      topic,
      sentence,
      start,
      kind,
      fact,
      also,
      meeting,
      confidence,
      why,
      key,
      publisher,
      story,
      postable,
    }
  })
  const { id, outlet, wire, title, text } = article
  return {
    placement: { topic, article: id, relevant, why, story, copyOf },
    joined,
    recent: { article: id, outlet, wire, copyOf, title, text, story },
    claims,
    news,
    publisher,
  }
}

const NO_NEWS: MeetingNews = { proposed: [], statements: [] }

/**
 * What the article says of the taking place of meetings. A meeting that it is the first to report is known from here on,
 * so that the article's own sentences are linked to it and clash with no other.
 */
function newsOf(
  { index, ledger }: TopicOnDesk,
  { proposals }: Surroundings,
  article: Article,
  publisher: string,
): MeetingNews {
  ledger.meet(proposals.all())
  const said = saidAt(article)
  const news = ledger.newsOf(article, { meetings: proposals.meetings(), said: dayIn(said, index.topic.zone) })
  const { id, url, outlet, published, lang, title, official } = article
  proposals.add(id, news, (statement) => {
    return { ...statement, article: id, url, outlet, publisher, published, lang, title, official, said }
  })
  ledger.meet(proposals.all())
  return news
}

/**
 * An edited article stays in its story, which bears its new headline where it bore the old one. Null where that story
 * is not open any more: it stays there all the same, and the story as it was.
 */
function staysIn(around: Surroundings, article: Article, before: Before | undefined, id: string): Joined | null {
  const story = around.stories.get(id)
  if (!story) return null
  return { story: story.headline === before?.title ? { ...story, headline: article.title } : story, merged: [] }
}

function storyOf({ id, first, last, meeting, headline, sketch }: OpenStory, topic: string): Omit<Story, 'articles'> {
  return { id, topic, first, last, meeting, headline, sketch }
}
