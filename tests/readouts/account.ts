import type { Article } from '../../src/articles/article.ts'

/** A side's own account of the Busan meeting, published on its day. */
export function account(official: string, lang: Article['lang'], text: string): Article {
  const at = '2023-11-26T10:00:00.000Z'
  const where = { id: official, url: `https://${official}.example/`, feed: official, outlet: official }
  return { ...where, lang, title: '', text, published: at, seen: at, official, wire: false }
}
