/**
 * `npm run stories`: how well the grouping into stories agrees with the committed labelled articles, by process, year and
 * language, and how little the order of arrival matters. `-- --verbose` prints every story. Further sets in the same form
 * are measured with `-- DIR TOPIC`, with the topic file that stands beside them where there is one. Only articles labelled relevant are grouped.
 */
import { openTopic, PROCESSES } from './labelled.ts'
import { type BCubed, bcubed, labelledArticles, type StoryArticle } from './labelled-stories.ts'
import { takenIn } from './taken-in.ts'

const percent = (x: number): string => `${(100 * x).toFixed(1)}%`.padStart(6)

function line(name: string, { items, precision, recall, f1 }: BCubed): void {
  const figures = `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(3)}`
  process.stdout.write(`  ${name.padEnd(28)} ${String(items).padStart(4)} articles: ${figures}\n`)
}

/** A number from 0 to 1 that the same seed and name always give: FNV-1a. */
function chance(seed: number, name: string): number {
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32
}

/** The articles as they come where each is late by up to so many days. */
function late(articles: readonly StoryArticle[], days: number, seed: number): StoryArticle[] {
  const at = ({ id, published }: StoryArticle): number => Date.parse(published) + days * 86_400_000 * chance(seed, id)
  return articles.toSorted((a, b) => at(a) - at(b))
}

function measure(topic: string, folder: string | undefined, verbose: boolean): void {
  const { index } = openTopic(topic, folder)
  const articles = labelledArticles(topic, folder).filter(({ relevant }) => relevant)
  const { storyOf, open, merges } = takenIn(index, articles)
  const of = ({ id }: StoryArticle): string => storyOf.get(id) ?? id
  const stories = new Set(articles.map(({ story }) => story)).size
  process.stdout.write(
    `${topic}${folder === undefined ? '' : ` (${folder})`}: ${stories} stories labelled, ${new Set(storyOf.values()).size} made\n`,
  )
  line('all', bcubed(articles, of))
  for (const [year, some] of Map.groupBy(articles, ({ published }) => published.slice(0, 4)))
    line(year, bcubed(articles, of, some))
  for (const [lang, some] of Map.groupBy(articles, (article) => article.lang)) line(lang, bcubed(articles, of, some))
  for (const days of [1, 7, 10_000]) {
    const runs = Array.from({ length: 20 }, (_, seed) => {
      const { storyOf: shuffled } = takenIn(index, late(articles, days, seed))
      return bcubed(articles, ({ id }) => shuffled.get(id) ?? id)
    }).sort((a, b) => a.f1 - b.f1)
    const [worst, best] = [runs[0], runs.at(-1)]
    if (worst) line(`up to ${days} days late, worst`, worst)
    if (best) line(`up to ${days} days late, best`, best)
  }
  process.stdout.write(`  ${merges.length} stories merged on the way\n`)
  if (!verbose) return
  for (const [id, own] of Map.groupBy(articles, of)) {
    process.stdout.write(`\n  ${id} ${open.get(id)?.meeting ?? '-'}: ${open.get(id)?.headline}\n`)
    for (const { id: article, published, lang, story, title } of own)
      process.stdout.write(`    ${article} ${published.slice(0, 10)} ${lang} ${story}: ${title.slice(0, 90)}\n`)
  }
}

const [folder, topic] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const verbose = process.argv.includes('--verbose')
if (folder !== undefined && topic !== undefined) measure(topic, folder, verbose)
else for (const committed of PROCESSES) measure(committed, undefined, verbose)
