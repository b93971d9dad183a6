import { type Article, saidAt } from '../articles/article.ts'
import type { TopicIndex } from '../topics/topic-index.ts'
import { likeness, type WeightOf } from './likeness.ts'
import { meetingOf } from './meeting-of.ts'
import { openSketches } from './open-sketches.ts'
import { sketchOf } from './sketch.ts'
import { stageOf } from './stage.ts'
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
  /** Other stories that it fits as well and that are like the chosen one: all of them are one. */
  readonly same: readonly string[]
  /** The meeting that the article is about (`fm-10`), or null. */
  readonly meeting: string | null
  /** What of the article is summed into its story. */
  readonly sketch: StorySketch
}

/** What is read of an article to place it. */
export type Placed = Pick<Article, 'title' | 'text' | 'lang' | 'published' | 'seen'>

/**
 * Stories whose coverage lies within this of an article's time, before or after, may take it: beyond, the decay
 * leaves nothing. The caller opens such stories. Days.
 */
export const STORY_WINDOW_DAYS = 21

/** Measured on labelled coverage: words alone find a third of what concepts find, since they stop at the language. */
const WORDS = 0.3
const CONCEPTS = 0.7
/** Sigma of the decay with the time between an article and a story. Days. */
const FORGETS = 3
/** An article joins the likest story from here on; from later on where only one of the two is about a known meeting. */
const JOINS = 0.18
const JOINS_ACROSS = 0.3
/** Both about the same meeting, at the same stage: it counts for as much, and is remembered for longer (days). */
const SAME_MEETING = 0.3
const REMEMBERS = 10
/** A story is about what this share of its articles is about: one that mentions another meeting does not carry it off. */
const SHARE = 0.5
/** Two stories are one where an article fits both, and they each other this much more than an article must. */
const MERGES = 2

const DAY = 86_400_000

/** Stories that are open for more articles. Holds the latest version of each. */
export interface OpenStories {
  get(id: string): OpenStory | undefined
  put(story: OpenStory): void
  remove(id: string): void
  /**
   * Chooses the story that an article belongs to: 0.3 × likeness of words + 0.7 × likeness of concepts, which are the
   * same in every language, less with the time between. Two different meetings never share a story, nor do a meeting's
   * run-up, the meeting, and what comes after. Depends on the stories held and the article alone, not on the order in
   * which they were put; ties go to the story with the smaller id. Takes as long with thousands of stories as with
   * dozens, since only the likeliest are compared in full.
   */
  choose(article: Placed): StoryChoice
}

/** Opens stories of one topic to be chosen among. */
export function openStories(index: TopicIndex, stories: readonly OpenStory[]): OpenStories {
  const held = new Map<string, OpenStory>()
  const sketches = openSketches()
  const put = (story: OpenStory): void => {
    held.set(story.id, story)
    sketches.put(story.id, story.sketch, aboutOf(story))
  }
  for (const story of stories) put(story)
  return {
    get: (id) => held.get(id),
    put,
    remove(id) {
      held.delete(id)
      sketches.remove(id)
    },
    choose(article) {
      const at = saidAt(article)
      const meeting = meetingOf(index, article, Date.parse(at))
      const about = meeting === null ? null : `${meeting} ${stageOf(index, meeting, article, Date.parse(at))}`
      const sketch = sketchOf(index, article, about)
      const mine: Side = { about, first: at, last: at, sketch }
      const weightOf = sketches.weights()
      const fits = (a: Side, b: Side): Fit => fitOf(a, b, weightOf)
      const found = sketches
        .likely(sketch, about)
        .flatMap((id) => held.get(id) ?? [])
        .filter((story) => isNear(at, story))
        .map((story) => ({ story, side: sideOf(story), fit: fits(mine, sideOf(story)) }))
        .sort((a, b) => b.fit.ratio - a.fit.ratio || (a.story.id < b.story.id ? -1 : 1))
      const [best, ...others] = found
      const score = Math.round((best?.fit.score ?? 0) * 1000) / 1000
      if (best === undefined || best.fit.ratio < 1) return { story: null, score, same: [], meeting, sketch }
      const same = others
        .filter(({ side, fit }) => fit.ratio >= 1 && fits(best.side, side).ratio >= MERGES)
        .map(({ story }) => story.id)
      return { story: best.story.id, score, same, meeting, sketch }
    },
  }
}

/** An article or a story, as it is compared. */
interface Side {
  readonly about: string | null
  readonly first: string
  readonly last: string
  readonly sketch: StorySketch
}

function sideOf(story: OpenStory): Side {
  return { about: aboutOf(story), first: story.first, last: story.last, sketch: story.sketch }
}

/** The meeting and stage that at least half of a story's articles are about: `fm-10 ahead`; null where they are about none. */
export function aboutOf({ sketch }: Pick<Story, 'sketch'>): string | null {
  const [most] = Object.entries(sketch.about).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most !== undefined && most[1] >= sketch.size * SHARE ? most[0] : null
}

interface Fit {
  /** 0 to 1. */
  readonly score: number
  /** The score over what is enough for the two to be together: from 1 on they are. */
  readonly ratio: number
}

const APART: Fit = { score: 0, ratio: 0 }

function fitOf(a: Side, b: Side, weightOf: WeightOf): Fit {
  if (a.about !== null && b.about !== null && a.about !== b.about) return APART
  const same = a.about !== null && a.about === b.about
  const remembered = decay(a, b, same ? REMEMBERS : FORGETS)
  const enough = (a.about === null) === (b.about === null) ? JOINS : JOINS_ACROSS
  // Not even the same text would be enough from so far off in time.
  if (remembered < enough / (1 + SAME_MEETING)) return APART
  const alike =
    WORDS * likeness(a.sketch, b.sketch, 'terms', weightOf) +
    CONCEPTS * likeness(a.sketch, b.sketch, 'concepts', weightOf)
  const score = Math.min(1, (alike + (same ? SAME_MEETING : 0)) * remembered)
  return { score, ratio: score / enough }
}

function decay(a: Side, b: Side, sigma: number): number {
  const [from, to] = a.first < b.first ? [a, b] : [b, a]
  const days = Math.max(0, Date.parse(to.first) - Date.parse(from.last)) / DAY
  return Math.exp(-((days / sigma) ** 2) / 2)
}

function isNear(at: string, { first, last }: OpenStory): boolean {
  const window = STORY_WINDOW_DAYS * DAY
  return Date.parse(last) >= Date.parse(at) - window && Date.parse(first) <= Date.parse(at) + window
}
