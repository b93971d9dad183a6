import { serve } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { Asker } from '../commands/command.ts'
import { renderPage } from '../digest/html.ts'
import { UserError } from '../errors.ts'
import type { Web, WebOptions } from './web.ts'

/** Slack's own requests stay far below this. Bytes. */
const LARGEST_BODY = 1_000_000

/** How long closing waits for answers under way, ms. */
const LAST_ANSWERS = 1_000

/** What may be read on the web without signing in: nothing that is the asker's own or changes anything. */
const PAGES = new Set(['latest', 'digest', 'facts', 'story', 'sources', 'ask', 'check', 'why', 'help'])

/** Starts the web server. Throws a UserError where the address cannot be listened on. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], frameAncestors: ["'none'"] },
    }),
  )
  app.use(bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('That is too large.\n', 413) }))

  // Told back, so that whoever meets an error can name it: https://developer.mozilla.org/docs/Web/HTTP/Headers
  app.use((c, next) =>
    options.within(c.req.header('x-request-id'), async (id) => {
      c.header('x-request-id', id)
      await next()
    }),
  )

  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', async (c) => {
    const missing = await options.readiness()
    return missing.length === 0 ? c.text('ready\n') : c.text(`${missing.join('\n')}\n`, 503)
  })
  const { metrics } = options
  if (metrics) {
    app.get('/metrics', async (c) => {
      const { contentType, text } = await metrics()
      return c.body(text, 200, { 'content-type': contentType })
    })
  }
  for (const { method, path, handle } of options.mounted) {
    app.on(method, path, async (c) => {
      const bytes = method === 'POST' ? new Uint8Array(await c.req.arrayBuffer()) : new Uint8Array()
      const body = new TextDecoder().decode(bytes)
      const query = new URL(c.req.url).search
      const answer = await handle({ headers: c.req.header(), path: c.req.path, body, bytes, query })
      return new Response(answer.body, { status: answer.status, headers: { ...answer.headers } })
    })
  }
  if (options.pages) showPages(app, options)
  app.notFound((c) => c.text('Nothing here. There are: /, /latest, /facts, /sources, /help.\n', 404))
  app.onError((err, c) => {
    options.log.error({ err, path: c.req.path }, 'a page failed')
    return c.text('Something went wrong here, and it has been logged.\n', 500)
  })
  return listen(app, options)
}

function showPages(app: Hono, options: WebOptions): void {
  const page = async (c: Context, name: string, { lang, ...values }: Record<string, string>) => {
    const asker: Asker = {
      platform: 'web',
      user: 'web',
      channel: null,
      workspace: null,
      operator: false,
      zone: null,
      // The language that the browser wants most, unless the address asks for another (`?lang=ko`).
      locale: lang ?? c.req.header('accept-language') ?? null,
    }
    const { document } = await options.run(name, values, asker)
    return renderPage(document)
  }
  app.get('/', async (c) =>
    c.html(
      await page(c, 'digest', {
        since: c.req.query('since') ?? '24h',
        ...pick(c.req.query(), ['topic', 'until', 'lang']),
      }),
    ),
  )
  app.get('/:command', async (c) => {
    const name = c.req.param('command')
    return PAGES.has(name) ? c.html(await page(c, name, c.req.query())) : c.notFound()
  })
}

function pick(values: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}

const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there',
  EACCES: 'that port is not ours to open',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'there is no such host',
}

function listen(app: Hono, { host, port }: WebOptions): Promise<Web> {
  return new Promise((started, failed) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) =>
      started({
        address: `http://${info.family === 'IPv6' ? `[${info.address}]` : info.address}:${info.port}`,
        close: () =>
          new Promise((closed) => {
            const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), LAST_ANSWERS)
            server.close(() => {
              clearTimeout(late)
              closed()
            })
          }),
      }),
    )
    server.on('error', (err: NodeJS.ErrnoException) => {
      const reason = WHY_NOT[err.code ?? ''] ?? err.message
      failed(new UserError(`Cannot listen on ${host}:${port}: ${reason}. Set HOST and PORT to another address.`))
    })
  })
}
