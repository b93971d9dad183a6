import type { Desk } from './desk.ts'

type Reader = Pick<Desk, 'coverage'>

/** Times are UTC ISO-8601, `until` exclusive. */
interface Listed {
  readonly topic: string
  readonly since: string
  readonly until: string
}

/** Articles as programs read them (`articles --json`), newest first; with `all` also those set aside. */
export async function listArticles({ coverage }: Reader, listed: Listed, all: boolean): Promise<object[]> {
  const found = await coverage.articles({ ...listed, ...(all ? {} : { relevant: true }) })
  return found.map(({ article, placement }) => {
    const { url, title, outlet, published, lang } = article
    const { relevant, story, why } = placement
    return { url, title, outlet, published, lang, relevant, story, why }
  })
}

/** Stories as programs read them (`stories --json`), with the addresses of their articles and their findings. */
export async function listStories({ coverage }: Reader, listed: Listed): Promise<object[]> {
  const [stories, articles, findings] = await Promise.all([
    coverage.stories(listed),
    coverage.articles({ ...listed, relevant: true }),
    coverage.findings(listed),
  ])
  const urls = Map.groupBy(articles, ({ placement }) => placement.story)
  const byStory = Map.groupBy(findings, (finding) => finding.story)
  return stories.map(({ id, headline, first, last }) => ({
    id,
    headline,
    first,
    last,
    articles: (urls.get(id) ?? []).map(({ article }) => article.url),
    findings: byStory.get(id) ?? [],
  }))
}

/** Every relevant article and every finding of a topic, one object each (`export`). */
export async function exportedRows({ coverage }: Reader, topic: string): Promise<object[]> {
  const [articles, findings] = await Promise.all([
    coverage.articles({ topic, relevant: true }),
    coverage.findings({ topic }),
  ])
  return [
    ...articles.map(({ article, placement }) => ({ type: 'article', ...article, story: placement.story })),
    ...findings.map((finding) => ({ type: 'finding', ...finding })),
  ]
}
