import { createHash } from 'node:crypto'
import { type Article, type Placement, saidAt } from '../articles/article.ts'
import { publisherOf } from '../articles/copies.ts'
import { indexTermsOf } from '../articles/index-terms.ts'
import { relevanceOf } from '../articles/relevance.ts'
import { whichLanguage } from '../language/which-language.ts'
import type { Intake, RecentArticle, StoredClaim } from '../storage/store.ts'
import { addToSketch, chooseStory, type OpenStory, sketchOf } from '../stories/cluster.ts'
import type { Story } from '../stories/story.ts'
import { claimKey } from './claim-key.ts'
import type { Surroundings } from './surroundings.ts'
import type { TopicOnDesk } from './topic-on-desk.ts'

/** Where an article stands in one topic, and what that changes around it. */
interface Reading {
  readonly placement: Placement
  readonly story: OpenStory | null
  readonly recent: RecentArticle | null
  readonly claims: readonly StoredClaim[]
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
    if (reading.story) around.putStory(reading.story)
    if (reading.recent) around.add(reading.recent)
  }
  return {
    article,
    terms,
    placements: read.map(({ reading }) => reading.placement),
    stories: read.flatMap(({ desk, reading }) => (reading.story ? [storyOf(reading.story, desk.index.topic.id)] : [])),
    claims: read.flatMap(({ reading }) => reading.claims),
    proposed: [],
    statements: [],
  }
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
  const { relevant, why } = relevanceOf(index, article)
  if (!relevant) {
    const placement = { topic, article: article.id, relevant, why, story: null, copyOf: null }
    return { placement, story: null, recent: null, claims: [] }
  }
  const original = around.originalOf(article)
  const copyOf = original === null ? null : (original.copyOf ?? original.article)
  const story = staysIn(around, article, before, topic) ?? joined(desk, around, article, original)
  const publisher = publisherOf(article, original)
  const claims = ledger.claimsOf(article).map(({ sentence, start, verdict }): StoredClaim => {
    const { kind, fact, also, meeting, confidence, why } = verdict
    const key = claimKey(verdict, sentence, story.id)
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
      story: story.id,
      postable,
    }
  })
  const { id, outlet, wire, title, text } = article
  return {
    placement: { topic, article: id, relevant, why, story: story.id, copyOf },
    story,
    recent: { article: id, outlet, wire, copyOf, title, text, story: story.id },
    claims,
  }
}

/** An edited article stays in its story, which bears its new headline where it bore the old one. */
function staysIn(
  around: Surroundings,
  article: Article,
  before: Before | undefined,
  topic: string,
): OpenStory | undefined {
  const id = before?.stories.get(topic)
  const story = id ? around.storiesAround(saidAt(article)).find((one) => one.id === id) : undefined
  return story?.headline === before?.title && story ? { ...story, headline: article.title } : story
}

/** The story after the article has joined it. A copy stands in its original's story, whatever the headline says. */
function joined(
  { index }: TopicOnDesk,
  around: Surroundings,
  article: Article,
  original: RecentArticle | null,
): OpenStory {
  const said = saidAt(article)
  const stories = around.storiesAround(said)
  const choice = chooseStory(index, article, stories)
  const named = (id: string | null) => stories.find((story) => story.id === id)
  const last = named(original?.story ?? null) ?? named(choice.story)
  const sketch = sketchOf(index, article)
  if (!last) {
    const { meeting } = choice
    const id = storyId(index.topic.id, article.id)
    return { id, first: said, last: said, meeting, headline: article.title, sketch, size: sketch.size }
  }
  const sum = addToSketch(last.sketch, sketch)
  return {
    id: last.id,
    first: earlier(said, last.first),
    last: earlier(said, last.last) === said ? last.last : said,
    meeting: last.meeting ?? choice.meeting,
    headline: standsBetter(article, said, last) ? article.title : last.headline,
    sketch: sum,
    size: sum.size,
  }
}

/** Of two instants as text. */
function earlier(a: string, b: string): string {
  if (a < b) return a
  return b
}

/** An English headline stands for a story before one that the desk must translate; of equal ones the first said. */
function standsBetter(article: Article, said: string, story: OpenStory): boolean {
  const [own, present] = [article.lang === 'en', whichLanguage(story.headline) === 'en']
  return own === present ? said < story.first : own
}

function storyId(topic: string, article: string): string {
  return `s-${createHash('sha256').update(`${topic}\n${article}`).digest('hex').slice(0, 12)}`
}

function storyOf({ id, first, last, meeting, headline, sketch }: OpenStory, topic: string): Omit<Story, 'articles'> {
  return { id, topic, first, last, meeting, headline, sketch }
}
