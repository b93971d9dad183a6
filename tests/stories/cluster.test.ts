import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { type OpenStory, openStories } from '../../src/stories/cluster.ts'
import { joinStory } from '../../src/stories/join.ts'
import { addToSketch } from '../../src/stories/sketch.ts'
import { shippedTopic } from '../support/topics.ts'

const { index } = shippedTopic('japan-china-korea')

type Told = Pick<Article, 'title' | 'text' | 'lang' | 'published' | 'seen'>
const told = (lang: Article['lang'], published: string, title: string, text = ''): Told => ({
  lang,
  title,
  text,
  published: `${published}T09:00:00.000Z`,
  seen: `${published}T10:00:00.000Z`,
})

/** A story of these articles, as the store would hand it back. */
function story(id: string, ...articles: Told[]): OpenStory {
  const [first, ...others] = articles.map(
    (article, i) => joinStory(index, { ...article, id: `${id}-${i}` }, openStories(index, []), null).story,
  )
  if (first === undefined) throw new Error('a story has articles')
  const sketch = others.reduce((sum, other) => addToSketch(sum, other.sketch), first.sketch)
  const last = others.at(-1)?.last ?? first.last
  return { ...first, id, last, sketch, size: sketch.size }
}

const sketchOf = (article: Told) => choose(article, []).sketch
const choose = (article: Told, open: readonly OpenStory[]) => openStories(index, open).choose(article)

const busan = told(
  'en',
  '2023-11-26',
  'Three foreign ministers meet in Busan',
  'The foreign ministers of Japan, China and South Korea met in Busan on Sunday. Park Jin, Wang Yi and Yoko Kamikawa took part.',
)
const preview = told(
  'en',
  '2023-11-24',
  'Foreign ministers of three countries to meet in Busan',
  'The foreign ministers of Japan, China and South Korea will meet in Busan on November 26.',
)
const tourism = told(
  'en',
  '2024-09-11',
  'Tourism ministers set a goal in Kobe',
  'The tourism ministers of Japan, China and South Korea met in Kobe and want 40 million visitors a year.',
)

describe('choosing a story', () => {
  it.each([
    ['en', 'Park, Wang and Kamikawa agree to hasten summit', 'The three foreign ministers ended their talks in Busan.'],
    ['ja', '日中韓外相が釜山で会談', '上川陽子外相、王毅外相、朴振外相が26日、釜山で会談した。'],
    ['ko', '한일중 외교장관 부산서 회의', '박진 장관과 왕이 부장, 가미카와 외무상이 26일 부산에서 만났다.'],
    ['zh', '中日韩外长会在釜山举行', '王毅、朴振、上川阳子26日出席会议。'],
  ] as const)('puts a report in %s with the others of the same event', (lang, title, text) => {
    const open = [story('s-busan', busan), story('s-kobe', tourism)]
    expect(choose(told(lang, '2023-11-27', title, text), open)).toMatchObject({
      story: 's-busan',
      meeting: 'fm-10',
    })
  })

  it('keeps a meeting apart from its preview, in either order of arrival', () => {
    expect(choose(busan, [story('s-preview', preview)]).story).toBeNull()
    expect(choose(preview, [story('s-event', busan)]).story).toBeNull()
  })

  it('keeps two meetings of one series apart, however alike their words', () => {
    const tokyo = told(
      'en',
      '2025-03-22',
      'Three foreign ministers meet in Tokyo',
      'The foreign ministers of Japan, China and South Korea met in Tokyo on Saturday. Cho Tae-yul, Wang Yi and Takeshi Iwaya took part.',
    )
    const choice = choose(tokyo, [story('s-busan', busan)])
    expect(choice).toMatchObject({ story: null, meeting: 'fm-11' })
  })

  it('begins a new story where nothing is alike or the time between is long', () => {
    expect(choose(tourism, [story('s-busan', busan)]).story).toBeNull()
    const later = told(
      'en',
      '2024-02-26',
      'Top diplomats call for talks',
      'Kamikawa called for closer talks with China.',
    )
    expect(choose(later, [story('s-busan', busan)]).story).toBeNull()
  })

  it('depends on nothing but its arguments, and not on the order of the stories', () => {
    const open = [story('s-b', busan), story('s-a', busan), story('s-kobe', tourism)]
    const [one, other] = [choose(busan, open), choose(busan, [...open].reverse())]
    expect(other).toEqual(one)
    expect(one.story).toBe('s-a')
  })

  it('takes words that are names of object members', () => {
    const words = 'constructor __proto__ hasownproperty'
    const { score } = choose(told('en', '2023-11-26', words, words), [story('s-busan', busan)])
    expect(score).toBe(0)
  })

  it.each([[''], ['\u0000'], ['🙂'.repeat(5000)], ['中'.repeat(50_000)]])('takes the text %.8j', (text) => {
    const choice = choose(told('zh', '2023-11-26', text.slice(0, 300), text), [story('s-busan', busan)])
    expect(choice.score).toBeGreaterThanOrEqual(0)
    expect(choice.score).toBeLessThanOrEqual(1)
  })
})

describe('a sketch', () => {
  it('adds up, counts its articles and survives JSON', () => {
    const sum = addToSketch(sketchOf(busan), sketchOf(preview))
    expect(sum.size).toBe(2)
    expect(sum.concepts['place:busan']).toBeGreaterThan(sketchOf(busan).concepts['place:busan'] ?? 0)
    expect(JSON.parse(JSON.stringify(sum))).toEqual(sum)
  })

  it('stays small however many articles join', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      sketchOf(told('en', '2023-11-26', `Title ${i}`, Array.from({ length: 90 }, (_, k) => `w${i}x${k}`).join(' '))),
    ).reduce(addToSketch)
    expect(Object.keys(many.terms).length).toBeLessThanOrEqual(160)
  })
})
