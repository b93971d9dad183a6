/** The committed labelled articles with the stories that a reader put them in, and how well a grouping agrees with it. */
import { readFileSync } from 'node:fs'
import type { Lang } from '../../src/language/lang.ts'

export interface StoryArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly lang: Lang
  /** UTC ISO-8601; where the set names a day, its noon. */
  readonly published: string
  readonly seen: string
  readonly relevant: boolean
  /** Null where it is not relevant. */
  readonly story: string | null
}

/** The articles of a topic, the earliest first. `folder` holds an `items.jsonl` in the form of `fixtures/claims`. */
export function labelledArticles(topic: string, folder = `fixtures/claims/${topic}`): StoryArticle[] {
  return readFileSync(`${folder}/items.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): StoryArticle => {
      const { id, title, text, lang, relevant, story, published: day } = JSON.parse(line)
      const published = new Date(day.length === 10 ? `${day}T12:00:00Z` : day).toISOString()
      return { id, title, text, lang, relevant, story, published, seen: published }
    })
    .sort((a, b) => (a.published === b.published ? (a.id < b.id ? -1 : 1) : a.published < b.published ? -1 : 1))
}

/** BCubed over items: precision, recall and their harmonic mean, 0 to 1 (Bagga and Baldwin, 1998). */
export interface BCubed {
  readonly items: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How well the groups `of` agrees with the stories labelled, over `counted` articles; all articles are group members. */
export function bcubed(
  articles: readonly StoryArticle[],
  of: (article: StoryArticle) => string,
  counted: readonly StoryArticle[] = articles,
): BCubed {
  const groups = Map.groupBy(articles, of)
  const stories = Map.groupBy(articles, ({ story }) => story)
  let [precision, recall] = [0, 0]
  for (const article of counted) {
    const mine = groups.get(of(article)) ?? []
    const theirs = stories.get(article.story) ?? []
    const both = mine.filter(({ story }) => story === article.story).length
    precision += both / mine.length / counted.length
    recall += both / theirs.length / counted.length
  }
  return { items: counted.length, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
