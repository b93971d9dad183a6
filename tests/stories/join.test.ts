import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { openStories } from '../../src/stories/cluster.ts'
import { joinStory } from '../../src/stories/join.ts'
import { shippedTopic } from '../support/topics.ts'
import { labelledArticles } from '../train/labelled-stories.ts'
import { takenIn } from '../train/taken-in.ts'

const { index } = shippedTopic('japan-china-korea')

type Told = Pick<Article, 'id' | 'title' | 'text' | 'lang' | 'published' | 'seen'>
const told = (id: string, day: string, title: string, text: string): Told => ({
  id,
  lang: 'en',
  title,
  text,
  published: `${day}T09:00:00.000Z`,
  seen: `${day}T10:00:00.000Z`,
})

/** The articles that share a story, whatever its id. */
const groups = (storyOf: ReadonlyMap<string, string>) =>
  new Set(
    [...Map.groupBy(storyOf, ([, story]) => story).values()].map((of) =>
      of
        .map(([id]) => id)
        .sort()
        .join(' '),
    ),
  )

const rejected = told(
  'a1',
  '2025-11-21',
  'China rejects proposal for January summit',
  'China has rejected a Japanese proposal to hold a trilateral summit in January, sources said.',
)
const postponed = told(
  'a2',
  '2025-11-24',
  'Takaichi remarks on Taiwan cast a shadow on talks',
  "Prime Minister Sanae Takaichi's remarks on Taiwan have cast a shadow on talks, officials in Beijing said.",
)
const both = told(
  'a3',
  '2025-11-22',
  "China rejects Takaichi's proposal for January summit over Taiwan remarks",
  'China has rejected a Japanese proposal to hold a trilateral summit in January, sources said. ' +
    "Prime Minister Sanae Takaichi's remarks on Taiwan have cast a shadow on talks, officials in Beijing said.",
)

describe('joinStory', () => {
  it('begins a story with an id that depends on the article and the topic alone', () => {
    const [one, again] = [takenIn(index, [rejected]), takenIn(index, [rejected])]
    expect(one.storyOf).toEqual(again.storyOf)
    expect(one.storyOf.get('a1')).toMatch(/^s-[0-9a-f]{12}$/)
  })

  it('never changes the id, the beginning or the end of a story wrongly as more articles come', () => {
    const { storyOf, open } = takenIn(index, [
      rejected,
      { ...rejected, id: 'a9', published: '2025-11-20T09:00:00.000Z' },
    ])
    expect(storyOf.get('a9')).toBe(storyOf.get('a1'))
    expect(open.get(storyOf.get('a1') ?? '')).toMatchObject({
      first: '2025-11-20T09:00:00.000Z',
      last: '2025-11-21T09:00:00.000Z',
      size: 2,
    })
  })

  it('puts a copy where its original is, whatever else it is like', () => {
    const open = openStories(index, [])
    const { story } = joinStory(index, rejected, open, null)
    open.put(story)
    const tourism = told('t', '2025-11-22', 'Tourism ministers meet in Kobe', 'They met in Kobe.')
    expect(joinStory(index, tourism, open, null).story.id).not.toBe(story.id)
    expect(joinStory(index, tourism, open, story.id).story.id).toBe(story.id)
  })

  it('makes two stories one when an article fits both and they are alike: the one that began first stays', () => {
    const twin = { ...rejected, id: 'b1', published: '2025-11-22T09:00:00.000Z' }
    const [older, younger] = [rejected, twin].map(
      (article) => joinStory(index, article, openStories(index, []), null).story,
    )
    if (!older || !younger) throw new Error('both are stories')
    for (const open of [openStories(index, [older, younger]), openStories(index, [younger, older])]) {
      const joined = joinStory(index, both, open, null)
      expect(joined.merged).toEqual([younger.id])
      expect(joined.story).toMatchObject({ id: older.id, size: 3, first: older.first })
    }
  })

  it('leaves two stories apart that an article merely speaks of both of', () => {
    const { merges, storyOf } = takenIn(index, [rejected, postponed, both])
    expect(merges).toEqual([])
    expect(new Set(storyOf.values()).size).toBe(2)
  })

  it('makes the same groups in whatever order the articles of a day come', { timeout: 60_000 }, () => {
    const articles = labelledArticles('japan-china-korea').filter(({ relevant }) => relevant)
    const days = Map.groupBy(articles, ({ published }) => published.slice(0, 10))
    const wanted = groups(takenIn(index, articles).storyOf)
    const inSomeOrder = fc.tuple(...[...days.values()].map((of) => fc.shuffledSubarray(of, { minLength: of.length })))
    fc.assert(
      fc.property(inSomeOrder, (shuffled) => {
        expect(groups(takenIn(index, shuffled.flat()).storyOf)).toEqual(wanted)
      }),
      { numRuns: 8, seed: 20231126 },
    )
  })
})
