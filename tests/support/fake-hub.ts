import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { listen } from './listen.ts'

interface Subscriber {
  readonly callback: string
  readonly topic: string
  readonly secret: string
}

/** A WebSub hub on loopback (W3C WebSub, 5 to 7): refuses bad requests, verifies intent, signs what it pushes. */
export interface FakeHub {
  readonly url: string
  /** Forms that it took, as they came. */
  readonly requests: readonly URLSearchParams[]
  readonly subscribers: ReadonlyMap<string, Subscriber>
  /** Resolves with the verifications so far, when none is under way: the mode, and whether it was echoed. */
  verified(): Promise<readonly string[]>
  /** Pushes to whoever subscribed to the topic, and resolves with the statuses. */
  push(topic: string, body: string | Buffer, how?: { method?: string; signature?: string | null }): Promise<number[]>
  close(): Promise<void>
}

/** `answers`: the status of each answer to a good request; `grants`: the lease, seconds, in the place of that asked for. */
export async function startFakeHub({ answers = 202, grants = '' } = {}): Promise<FakeHub> {
  const requests: URLSearchParams[] = []
  const subscribers = new Map<string, Subscriber>()
  const outcomes: string[] = []
  const running: Promise<void>[] = []

  const verify = async (form: URLSearchParams): Promise<void> => {
    const get = (name: string) => form.get(`hub.${name}`) ?? ''
    const [mode, topic, callback] = [get('mode'), get('topic'), get('callback')]
    const asked = new URL(callback)
    const challenge = randomUUID()
    asked.searchParams.set('hub.mode', mode)
    asked.searchParams.set('hub.topic', topic)
    asked.searchParams.set('hub.challenge', challenge)
    if (mode === 'subscribe') asked.searchParams.set('hub.lease_seconds', grants || get('lease_seconds'))
    const answer = await fetch(asked)
    const echoed = answer.ok && (await answer.text()) === challenge
    outcomes.push(`${mode} ${echoed ? 'verified' : answer.status}`)
    if (!echoed) return
    if (mode === 'subscribe') subscribers.set(callback, { callback, topic, secret: get('secret') })
    else subscribers.delete(callback)
  }

  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(await bodyOf(request))
    const bad = problemWith(request, form)
    if (bad !== null) {
      response.writeHead(400).end(bad)
      return
    }
    requests.push(form)
    response.writeHead(answers).end()
    if (answers === 202) running.push(verify(form))
  })
  const port = await listen(server)
  return {
    url: `http://127.0.0.1:${port}/hub`,
    requests,
    subscribers,
    async verified() {
      await Promise.all(running)
      return outcomes
    },
    async push(topic, body, { method = 'sha256', signature } = {}) {
      const wanted = [...subscribers.values()].filter((one) => one.topic === topic)
      return Promise.all(
        wanted.map(async ({ callback, secret }) => {
          const right = `${method}=${createHmac(method, secret).update(body).digest('hex')}`
          const signed = signature === null ? {} : { 'x-hub-signature': signature ?? right }
          const answer = await fetch(callback, {
            method: 'POST',
            body: new Uint8Array(Buffer.from(body)),
            headers: signed,
          })
          return answer.status
        }),
      )
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

function problemWith(request: IncomingMessage, form: URLSearchParams): string | null {
  const [mode, topic, callback] = ['hub.mode', 'hub.topic', 'hub.callback'].map((name) => form.get(name) ?? '')
  if (request.method !== 'POST') return 'hubs are asked by POST'
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') return 'a form is wanted'
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return 'hub.mode is subscribe or unsubscribe'
  if (!URL.canParse(topic ?? '') || !URL.canParse(callback ?? '')) return 'hub.topic and hub.callback are addresses'
  if (Buffer.byteLength(form.get('hub.secret') ?? '') >= 200) return 'hub.secret is shorter than 200 bytes'
  return null
}
