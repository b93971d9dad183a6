/**
 * True where a link leads to Google News first: what it stands for is known only to Google's page, which wants a
 * browser. Such links are left as they are, and marked.
 */
export function leadsThroughGoogleNews(url: string): boolean {
  const { hostname, pathname } = new URL(url)
  return hostname === 'news.google.com' && /^\/(?:rss\/)?(?:articles|read)\//.test(pathname)
}
