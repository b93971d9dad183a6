import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'

/** The demo's feeds on loopback, as they stood on one day after another. */
export interface DemoFeeds {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  /** Shows the feeds as they stood then: a folder of `fixtures/demo`. */
  turnTo(day: string): void
  close(): Promise<void>
}

/** Serves `folder/DAY/NAME.xml` as `/NAME.xml` on a free loopback port, with ETags, so that a feed without news answers 304. */
export async function serveDemoFeeds(folder: string, firstDay: string): Promise<DemoFeeds> {
  let day = firstDay
  const server = createServer(async (request, response) => {
    try {
      const body = await readFile(join(folder, day, basename(request.url ?? '')))
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
      if (request.headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end()
      const type = body.subarray(0, 64).includes('<!doctype html') ? 'text/html' : 'text/xml'
      return response.writeHead(200, { 'content-type': type, etag }).end(body)
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const at = server.address()
  return {
    address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    turnTo: (next) => {
      day = next
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
