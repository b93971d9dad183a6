/** The articles about one event. Ids are stable: a story keeps the id that it got with its first article. */
export interface Story {
  readonly id: string
  readonly topic: string
  /** Title of the article that stands for it. */
  readonly headline: string
  /** UTC ISO-8601: when its first and its latest article said it. */
  readonly first: string
  readonly last: string
  /** The meeting it is about (`fm-10`), or null. */
  readonly meeting: string | null
  /** What clustering needs to compare the next article with it: weights by term. Owned by `sketch.ts`, kept as JSON. */
  readonly sketch: StorySketch
  /** Article ids, oldest first. */
  readonly articles: readonly string[]
}

export interface StorySketch {
  readonly terms: Readonly<Record<string, number>>
  readonly concepts: Readonly<Record<string, number>>
  /** How many of the articles are about which meeting at which stage: `fm-10 ahead`. */
  readonly about: Readonly<Record<string, number>>
  /** Number of articles summed into the weights. */
  readonly size: number
}

/** A story that proved to be the same as another, which took it in. */
export interface StoryMerge {
  /** The id that was given up; it leads to the story that stays. */
  readonly story: string
  /** The article that fitted both. */
  readonly article: string
  /** UTC ISO-8601. */
  readonly at: string
}
