import { type Article, saidAt } from '../articles/article.ts'
import { termsOf } from '../language/terms.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { dayIn, daysNamedIn } from './days-named.ts'
import { likeness, rarityAmong } from './likeness.ts'
import { meetingOf } from './meeting-of.ts'
import type { Story, StorySketch } from './story.ts'

/** A story that may take one more article, as the store keeps it. */
export type OpenStory = Pick<Story, 'id' | 'first' | 'last' | 'meeting' | 'headline' | 'sketch'> & {
  readonly size: number
}

/** Where an article belongs. `story` null means that it begins a new one. */
export interface StoryChoice {
  readonly story: string | null
  /** 0 to 1: how like the chosen story, or the likest one that was not like enough. */
  readonly score: number
  /** The meeting that the article is about (`fm-10`), or null. */
  readonly meeting: string | null
}

/**
 * Stories whose coverage lies within this of an article's time, before or after, may take it: beyond, the decay
 * leaves nothing. The caller hands such stories to `chooseStory`. Days.
 */
export const STORY_WINDOW_DAYS = 21

/** Measured on labelled coverage: words alone find a third of what concepts find, since they stop at the language. */
const WORDS = 0.3
const CONCEPTS = 0.7
/** Sigma of the decay with the time between an article and a story. Days. */
const FORGETS = 3
/** An article joins the likest story from here on; from later on where only one of the two is about a known meeting. */
const JOINS = 0.15
const JOINS_ACROSS = 0.3
/** Both about the same meeting, at the same stage: it counts for as much, and is remembered for longer (days). */
const SAME_MEETING = 0.3
const REMEMBERS = { ahead: 14, since: 8 } as const

/** Characters of a text that are compared. */
const READ = 2500
/** A word or concept of the title counts so many times. */
const TITLE = 2
/** A sketch keeps its heaviest entries: a story of a hundred articles needs no more room than this. */
const KEPT = 160

const DAY = 86_400_000

/** The weights of one article, to compare it with stories and to be summed into one. */
export function sketchOf(
  index: TopicIndex,
  article: Pick<Article, 'title' | 'text' | 'lang' | 'published' | 'seen'>,
): StorySketch {
  const text = article.text.slice(0, READ)
  const terms = new Map<string, number>()
  const concepts = new Map<string, number>()
  const count = (counts: Map<string, number>, keys: readonly string[], times: number): void => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + times)
  }
  const conceptsOf = (piece: string) => index.names.findNested(piece).map(({ concept }) => concept)
  count(terms, termsOf(article.title), TITLE)
  count(terms, termsOf(text), 1)
  count(concepts, conceptsOf(article.title), TITLE)
  count(concepts, conceptsOf(text), 1)
  const days = daysNamedIn(index, { ...article, text }, Date.parse(saidAt(article)))
  count(
    concepts,
    days.map(({ from }) => `day:${from}`),
    1,
  )
  return { terms: dampened(terms), concepts: dampened(concepts), size: 1 }
}

/** Saying a word ten times is not ten times as telling. */
function dampened(counts: ReadonlyMap<string, number>): Record<string, number> {
  return heaviest([...counts].map(([key, times]) => [key, 1 + Math.log(times)] as const))
}

function heaviest(weights: readonly (readonly [string, number])[]): Record<string, number> {
  const kept = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT)
  return Object.fromEntries(kept.map(([key, weight]) => [key, Math.round(weight * 1000) / 1000]))
}

/** The sketch of a story after an article's sketch, or another story's, has joined it. */
export function addToSketch(a: StorySketch, b: StorySketch): StorySketch {
  const sum = (x: Readonly<Record<string, number>>, y: Readonly<Record<string, number>>): Record<string, number> => {
    const total = new Map(Object.entries(x))
    for (const [key, weight] of Object.entries(y)) total.set(key, (total.get(key) ?? 0) + weight)
    return heaviest([...total])
  }
  return { terms: sum(a.terms, b.terms), concepts: sum(a.concepts, b.concepts), size: a.size + b.size }
}

/**
 * Chooses the story that an article belongs to: 0.3 × likeness of words + 0.7 × likeness of concepts, which are the
 * same in every language, less with the time between. Two different meetings never share a story, nor do a meeting's
 * run-up and the meeting itself. Depends on nothing but its arguments; ties go to the story with the smaller id.
 *
 * @param open stories with coverage within `STORY_WINDOW_DAYS` before or after the article
 */
export function chooseStory(
  index: TopicIndex,
  article: Pick<Article, 'title' | 'text' | 'lang' | 'published' | 'seen'>,
  open: readonly OpenStory[],
): StoryChoice {
  const at = Date.parse(saidAt(article))
  const meeting = meetingOf(index, article, at)
  const sketch = sketchOf(index, article)
  const rarity = rarityAmong(open.map((story) => story.sketch))
  const mine = { meeting, at }
  let best: { story: string; score: number; enough: number } | null = null
  for (const story of [...open].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (apart(index, mine, story)) continue
    const same = meeting !== null && meeting === story.meeting ? SAME_MEETING : 0
    const sigma = meeting !== null && same > 0 ? REMEMBERS[stageOf(index, meeting, at)] : FORGETS
    const remembered = decay(at, story, sigma)
    const enough = (meeting === null) === (story.meeting === null) ? JOINS : JOINS_ACROSS
    // Not even the same text could win from so far off in time.
    if (best !== null && ((1 + same) * remembered) / enough < best.score / best.enough) continue
    const alike =
      WORDS * likeness(sketch, story.sketch, 'terms', rarity) +
      CONCEPTS * likeness(sketch, story.sketch, 'concepts', rarity)
    const score = Math.min(1, (alike + same) * remembered)
    if (best === null || score / enough > best.score / best.enough) best = { story: story.id, score, enough }
  }
  const score = Math.round((best?.score ?? 0) * 1000) / 1000
  return { story: best !== null && best.score >= best.enough ? best.story : null, score, meeting }
}

function decay(at: number, story: Pick<OpenStory, 'first' | 'last'>, sigma: number): number {
  const [first, last] = [Date.parse(story.first), Date.parse(story.last)]
  const days = Math.max(0, first - at, at - last) / DAY
  return Math.exp(-((days / sigma) ** 2) / 2)
}

function apart(index: TopicIndex, mine: { meeting: string | null; at: number }, story: OpenStory): boolean {
  if (mine.meeting === null || story.meeting === null) return false
  if (mine.meeting !== story.meeting) return true
  return stageOf(index, mine.meeting, mine.at) !== stageOf(index, mine.meeting, Date.parse(story.first))
}

/** Whether an instant lies before the day of a meeting's outcome, its last one, by the clock of the topic's zone. */
function stageOf(index: TopicIndex, id: string, at: number): 'ahead' | 'since' {
  const meeting = index.meeting(id)
  if (meeting?.from === undefined) return 'since'
  const day = dayIn(index.topic.zone, at)
  return day < (meeting.to ?? meeting.from) ? 'ahead' : 'since'
}
