import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from '../support/listen.ts'

export interface SmallServer {
  readonly host: string
  readonly url: (path: string) => string
  readonly asked: IncomingMessage[]
  close(): Promise<void>
}

/** A real server on loopback whose answers are given by path. It remembers what it was asked. */
export async function serve(
  answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>,
): Promise<SmallServer> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const answer = answers[(request.url ?? '').split('?', 1)[0] ?? '']
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })
  const port = await listen(server)
  return {
    host: `127.0.0.1:${port}`,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** RSS 2.0 with so many entries. */
export function rss(entries: number, title = 'Report'): string {
  const items = Array.from(
    { length: entries },
    (_, i) =>
      `<item><title>${title} ${i}</title><link>https://outlet.example/${i}</link><pubDate>Sun, 26 Nov 2023 21:00:00 +0900</pubDate></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet</title>${items.join('')}</channel></rss>`
}
