import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { startFakeSlack } from '../support/fake-slack/fake-slack.ts'
import { listen } from '../support/listen.ts'
import { communique } from '../support/run-program.ts'
import { startedService } from '../support/start-service.ts'

const undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one()
})

async function deskOf(subscriptions?: string): Promise<DeskFolder> {
  const desk = await makeDeskFolder(subscriptions)
  undo.push(() => desk.remove())
  return desk
}

/** The address of a server on loopback. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  undo.push(async () => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  return `http://127.0.0.1:${await listen(server)}`
}

describe('the service', () => {
  it('reads nothing while DNS is gone, in one line of the log, and forgets nothing', async () => {
    const desk = await deskOf()
    await communique(['poll', '--once', '--backfill'], desk.variables)
    const before = await communique(['articles', '--json', '--all'], desk.variables)
    const file = join(desk.folder, 'config', 'feeds.yaml')
    const list = await readFile(file, 'utf8')
    // A name that no server knows: https://www.rfc-editor.org/rfc/rfc6761#section-6.4
    await writeFile(file, list.replaceAll(desk.feeds.address, 'http://gone.invalid'))
    const service = await startedService(desk.variables)
    const line: { asked: number; failed: string[] } = JSON.parse(await service.said('feeds polled'))
    expect(line.failed).toHaveLength(line.asked)
    expect(service.log.filter((one) => /"level":"(warn|error)"/.test(one) && !one.includes('no chat token'))).toEqual(
      [],
    )
    expect(await (await fetch(`${service.address}/sources`)).text()).toMatch(/feeds are down|is down/)
    expect(await service.end('SIGTERM')).toBe(0)
    await writeFile(file, list)
    expect((await communique(['articles', '--json', '--all'], desk.variables)).out).toBe(before.out)
    const again = await communique(['poll', '--once', '--json'], desk.variables)
    const outcomes: { outcome: string }[] = JSON.parse(again.out)
    expect(outcomes.filter(({ outcome }) => outcome === 'failed')).toHaveLength(1)
  }, 90_000)

  it('ends in time with a feed and a post that hang, having posted nothing', async () => {
    const slack = await startFakeSlack()
    undo.push(() => slack.stop())
    const asked = new Set<string>()
    const hanging = await serve((request) => void asked.add(String(request.url)))
    const desk = await deskOf('[{ platform: slack, channel: C0DESK, schedule: "* * * * * *", timezone: Asia/Tokyo }]')
    await writeFile(
      join(desk.folder, 'config', 'feeds.yaml'),
      `feeds: [{ id: slow, url: "${hanging}/feed", outlet: Slow, language: en }]\n`,
    )
    const api = await serve(async (request, response) => {
      if (request.url?.includes('chat.postMessage')) return void asked.add('post')
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { host: _, 'content-length': __, ...headers } = request.headers
      const target = new URL(String(request.url).replace(/^\//, ''), slack.apiUrl)
      const answer = await fetch(target, {
        method: String(request.method),
        headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
        ...(request.method === 'POST' && { body: Buffer.concat(chunks) }),
      })
      response.writeHead(answer.status, { 'content-type': String(answer.headers.get('content-type')) })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
    const variables = {
      ...desk.variables,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: `${api}/`,
    }
    const service = await startedService(variables)
    await vi.waitFor(() => expect([...asked]).toEqual(expect.arrayContaining(['/feed', 'post'])), { timeout: 15_000 })
    expect(await service.end('SIGTERM')).toBe(0)
    expect(service.log.at(-1)).toContain('"msg":"stopped"')
    expect(slack.messages.filter((message) => message.metadata)).toEqual([])
  }, 90_000)
})
