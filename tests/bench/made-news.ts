/** A feed that brings so much news, in sentences so long, that a digest takes several messages on either platform. */
import { once } from 'node:events'
import { createServer } from 'node:http'

/** What is agreed upon, each in other words, so that no report says much the same as another: made up, all of it. */
const SUBJECTS = [
  [
    'student exchange',
    'let {n} thousand university students spend a year at a campus in one of the other two countries, with dormitories, language teachers and a common certificate that each ministry of education would recognise without a further examination',
  ],
  [
    'yellow dust',
    'plant {n} million trees along the edge of the desert and to share measurements of dust, ozone and fine particles every hour, so that schools, airports and hospitals on all sides of the sea receive the same warning at the same moment',
  ],
  [
    'supply chains',
    'warn each other {n} days before an export control on graphite, gallium or polysilicon takes effect, and to keep a hotline between their trade ministries for manufacturers of batteries, displays and memory chips that run short of materials',
  ],
  [
    'pandemic stocks',
    'store {n} million doses of vaccines, masks and antiviral tablets in warehouses near three harbours, to test the delivery twice every winter and to publish how long each shipment spent in customs',
  ],
  [
    'ageing societies',
    'found {n} model towns where robots carry meals, nurses speak with patients over a screen and former drivers learn to repair wheelchairs, and to compare after five years what this does for the cost of care',
  ],
  [
    'earthquake relief',
    'send {n} rescue dogs with their handlers, tents and water pumps within a day after a severe earthquake or a typhoon, without visas and on a common radio frequency that fire brigades have already tried on an island',
  ],
  [
    'free trade talks',
    'resume negotiations on a free trade agreement with {n} working groups on tariffs, services, farming and data, and to exchange first lists of goods whose duties would fall away over twenty years',
  ],
  [
    'plastic at sea',
    'remove {n} tonnes of nets and plastic bottles a month from the strait, pay fishermen for what they bring ashore, and to stop free bags in supermarkets of coastal provinces before the decade ends',
  ],
  [
    'artificial intelligence',
    'test {n} programs that write or translate together before they are sold, label pictures that no camera took, and to let judges, doctors and teachers of the three countries ask a common office about mistakes',
  ],
  [
    'football and film',
    'hold {n} evenings of film, a football cup for schools and a festival of cooks in turn in Fukuoka, Qingdao and Busan, with tickets that also pay for the ferry and a night in a guest house',
  ],
] as const

/** Of each sentence: with it eight of them are more than one message of either platform holds. */
const LONG =
  ', according to a statement that the ministries published together after the talks, in which they thanked the secretariat in Seoul, asked their deputies to meet again before the cherry trees bloom, and left open who pays for interpreters, buses and the dinner on the last evening of the conference'

export interface News {
  readonly url: string
  close(): Promise<void>
}

/** `aSecond`: how many reports come each second. Each tells of another number, so that each is news. */
export async function serveNews(aSecond: number): Promise<News> {
  const began = Date.now()
  const server = createServer((_, response) => {
    const newest = Math.floor(((Date.now() - began) / 1_000) * aSecond) + SUBJECTS.length
    const oldest = Math.max(1, newest - 60)
    const entries = Array.from({ length: newest - oldest }, (__, i) => report(newest - i, began, aSecond))
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Storm</title>${entries.join('')}</channel></rss>`,
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/feed`,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function report(n: number, began: number, aSecond: number): string {
  const [name, plan] = SUBJECTS[n % SUBJECTS.length] ?? SUBJECTS[0]
  const at = new Date(began + ((n - SUBJECTS.length) / aSecond) * 1_000).toUTCString()
  return `<item><title>Ministers of Japan, China and South Korea on ${name}: plan ${n}</title>
    <link>http://news.example/${n}</link><pubDate>${at}</pubDate><description>The foreign ministers of Japan, China and
    South Korea agreed in Busan to ${plan.replace('{n}', String(n + 100))}${LONG}.</description></item>`
}
