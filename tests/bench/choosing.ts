import { type OpenStory, openStories } from '../../src/stories/cluster.ts'
import { joinStory } from '../../src/stories/join.ts'
import { shippedTopic } from '../support/topics.ts'
import { labelledArticles } from '../train/labelled-stories.ts'
import { type Figure, median, short } from './figures.ts'

const TOPIC = 'japan-china-korea'
const [FEW, MANY] = [20, 2_000] as const
const ROUNDS = 9

/** How long choosing a story takes with many open stories, against few: the labelled articles, all within three weeks. */
export function choosingFigures(): Figure[] {
  const { index } = shippedTopic(TOPIC)
  const articles = labelledArticles(TOPIC).filter(({ relevant }) => relevant)
  const monday = Date.parse('2023-11-27T00:00:00Z')
  const at = (n: number): string => new Date(monday + (n % 400) * 3_600_000).toISOString()
  const stories = Array.from({ length: MANY }, (_, n): OpenStory => {
    const article = articles[n % articles.length]
    if (article === undefined) throw new Error('no labelled articles')
    // Other words, so that each is a story of its own.
    const text = `${article.text} ${Array.from({ length: 20 }, (_, k) => `w${(n * 31 + k) % 9_000}`).join(' ')}`
    const own = { ...article, id: `a${n}`, text, published: at(n), seen: at(n) }
    return joinStory(index, own, openStories(index, []), null).story
  })
  const few = openStories(index, stories.slice(0, FEW))
  const many = openStories(index, stories)
  const asked = articles.slice(0, 60).map((article, n) => ({ ...article, published: at(n * 7), seen: at(n * 7) }))
  const took = (open: typeof few): number => {
    const began = performance.now()
    for (const article of asked) open.choose(article)
    return (performance.now() - began) / asked.length
  }
  const rounds = Array.from({ length: ROUNDS }, () => ({ few: took(few), many: took(many) }))
  const ratio = median(rounds.map((round) => round.many / round.few))
  return [
    {
      what: `choosing a story among ${MANY.toLocaleString('en')}`,
      value: `${short(ratio)} times`,
      how: `of what it takes among ${FEW}: ${short(median(rounds.map((round) => round.few)))} and ${short(median(rounds.map((round) => round.many)))} ms an article, reading it included; median of ${ROUNDS}`,
    },
  ]
}
