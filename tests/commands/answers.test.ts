import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseTyped } from '../../src/commands/parse.ts'
import { commands } from '../../src/commands/registry.ts'
import { deliveryOf, subscriptionOf } from '../contracts/examples.ts'
import { type SmallDesk, smallDesk } from './small-desk.ts'

let small: SmallDesk

beforeAll(async () => {
  small = await smallDesk()
})

afterAll(() => small.open.close())

/** The answer must hold each of these; it comes back for a closer look. */
const says = async (typed: string, ...said: readonly (RegExp | string)[]): Promise<string> => {
  const shown = await small.answer(typed)
  for (const part of said) expect(shown).toMatch(part)
  return shown
}

describe('help', () => {
  it('names every other command, and gives an example that works', async () => {
    const shown = await small.answer('help')
    for (const command of commands.filter(({ name }) => name !== 'help')) {
      const example = new RegExp(`^• ${command.name} .*\\. /trilat (.+)$`, 'm').exec(shown)?.[1] ?? ''
      expect(parseTyped(example, commands).name).toBe(command.name)
    }
    expect(shown).toContain('Topics: japan-china-korea, us-japan-korea.')
  })

  it('is typed as the place where it is asked types', async () => {
    const { document } = await small.run('help', { platform: 'terminal' })
    expect(JSON.stringify(document)).toContain('communique latest since:7d')
  })
})

describe('latest', () => {
  it('shows the story, and what differs before what is new', async () => {
    const shown = await says('latest', 'THREE MINISTERS MEET IN BUSAN\n\n4 articles', /DIFFERS[\s\S]*NEW/)
    expect(shown).not.toContain('Ulsan')
  })

  it('says where a period has no story', () => says('latest 1h', /No story in this period\. sources tells whether/))

  it('tells the other topic apart', () => says('latest topic:us-japan-korea', /US.*latest\n[\s\S]*No story/))
})

describe('compare', () => {
  it('tells issues that stand in one sentence together, and which side was not heard', async () => {
    const shown = await says('compare fm-10', 'ENVIRONMENT · PUBLIC HEALTH', /Japan: .*not seen/)
    expect(shown.split('환경과 보건')).toHaveLength(2)
  })
})

describe('digest', () => {
  it('is that of the period asked for', async () => {
    await says(
      'digest 2d',
      '1 differs from what was known',
      /26 Nov 2023, 12:00|25 Nov 2023, 12:00/,
      /feeds is down \(Radio\)/,
    )
    await says('digest since:2023-11-20 until:2023-11-21', 'Nothing new. No coverage of the process was seen')
  })
})

describe('ask', () => {
  it.each([
    ['ask Where did the foreign ministers meet?', /Busan/],
    ['ask 日中韓外相会談はどこで開かれた？', /釜山|Busan/],
  ])('%s', async (typed, said) => {
    await says(typed, /^Answer\n/, said, /↳ /)
  })

  it('refuses plainly what nothing supports', () =>
    says('ask What did the ministers eat for breakfast?', /^No answer\n/, /Neither the known facts nor the coverage/))
})

describe('check', () => {
  it('shows the claim, the verdict, the fact, and who reports it', () =>
    says(
      'check The foreign ministers met in Busan on 25 November 2023.',
      '↳ as you wrote it',
      /DIFFERS: .*\(confidence \d+%\)/,
      /2023-11-26, this says 2023-11-25/,
      /KNOWN\n\n│ “The foreign ministers/,
      /REPORTED\n[\s\S]*The Courier/,
    ))
})

describe('facts', () => {
  it.each([
    ['facts banquet', 'no-banquet'],
    ['facts no-banquet', 'no-banquet'],
    ['facts 釜山', 'fm-meeting-2023-busan'],
    ['facts 부산', 'fm-meeting-2023-busan'],
  ])('%s', async (typed, id) => {
    await says(typed, id, 'as of 2023-11-27', 'https://')
  })

  it('shows what was said against a fact', () =>
    says('facts fm-meeting-2023-busan', /• Differs, 26 Nov 2023: .*Saturday/))

  it.each([
    ['facts asof:2023-11-20', /facts as of 2023-11-20\n[\s\S]*No fact is known as of that day/],
    ['facts banquet asof:2023-11-28', /no-banquet/],
    ['facts zzz', /No fact is known about "zzz"/],
    ['facts asof:2023-02-30', /"2023-02-30" is no time/],
  ])('%s', async (typed, said) => {
    await says(typed, said)
  })
})

describe('story', () => {
  it('tells how it grew: its articles, the earliest first, and its findings', async () => {
    const [, id = ''] = /story (s-\w+)/.exec(await small.answer('latest')) ?? []
    const shown = await says(`story ${id}`, /^Three ministers meet in Busan\n/, `${id} · 4 articles`)
    expect(shown).toMatch(/Seoul ministry: [\s\S]*Harbour Wire: [\s\S]*The Ledger \(a copy\): [\s\S]*The Courier: /)
    expect(shown).toMatch(/\d FINDINGS[\s\S]*DIFFERS/)
  })

  it('counts who wrote it, and says who told it first and when a side spoke itself', async () => {
    const [, id = ''] = /story (s-\w+)/.exec(await small.answer('latest')) ?? []
    const shown = await small.answer(`story ${id}`)
    expect(shown).toMatch(/3 publishers, in Korean, English\./)
    expect(shown).toMatch(/First report: .*Seoul ministry: /)
    expect(shown).toMatch(/First account by a side itself: .*Seoul ministry: /)
  })

  it('says which there are not', () => says('story s-none', /There is no story "s-none"/))
})

describe('why', () => {
  it.each([
    ['kept', 'https://news.example/wire/met', [/japan-china-korea: kept\. .*\. Story s-/, /in no digest so far/]],
    ['a copy', 'https://news.example/ledger/met', [/It is a copy of a report already known/]],
    [
      'set aside',
      'https://news.example/ledger/cup',
      [/japan-china-korea: set aside\. Names neither/, /in no digest because it was set aside/],
    ],
    ['not seen', 'https://news.example/nowhere', [/^Not seen\n/, /No feed has brought this article/]],
    ['as Slack wraps it', '<https://news.example/wire/met|news.example>', [/kept/]],
    ['as people pass it on', 'https://NEWS.example/wire/met?utm_source=mail#top', [/kept/]],
    ['no address', 'the one of yesterday', [/not a web address: write it whole/]],
  ])('%s', async (_, link, said) => {
    await says(`why ${link}`, ...said)
  })

  it.each([
    ['ja', '日中韓にも、その会合にも触れていません。'],
    ['ko', '협의체도 그 회의도 언급하지 않습니다.'],
    ['zh', '，也未提到其会议。'],
  ] as const)('gives the reason in the language of the asker: %s', async (locale, said) => {
    expect(await small.answer('why https://news.example/ledger/cup', { locale })).toContain(said)
  })

  it('names the channels of the asker where a digest told it, and no other platform', async () => {
    const { store, desk } = small.open
    const [finding] = await desk.coverage.findings({ topic: 'japan-china-korea' })
    const article = finding?.sources[0]?.url ?? ''
    const subscription = subscriptionOf({ id: 'told', topic: 'japan-china-korea', channel: 'C0TOLD' })
    await store.subscriptions.add(subscription)
    const delivery = deliveryOf({
      id: 'd-told',
      subscription: 'told',
      channel: 'C0TOLD',
      findings: [`${finding?.id}@1`],
    })
    await store.scheduleDelivery(
      subscription,
      { nextDue: '2030-01-01T00:00:00.000Z', coveredUntil: delivery.until },
      delivery,
    )
    const request = { now: '2023-11-27T03:00:00.000Z', leaseUntil: '2023-11-27T03:05:00.000Z', limit: 9 }
    const [claimed] = await store.claimDeliveries({ ...request, platforms: ['slack'] })
    await store.markPosted('d-told', claimed?.token ?? '', '2023-11-27T03:00:00.000Z')
    expect(await small.answer(`why ${article}`)).toContain('In the digest of slack C0TOLD, 27 Nov 2023, 12:00: shown')
    expect(await small.answer(`why ${article}`, { platform: 'discord' })).not.toContain('C0TOLD')
  })
})

describe('sources', () => {
  it('tells each state, what fails first, and what it means', () =>
    says(
      'sources',
      /^Sources\n─+\n\n1 of 5 feeds is down \(Radio\), so this may be incomplete\./,
      /FAILING: 1 FEED[\s\S]*Radio .*503[\s\S]*WELL: 4 FEEDS[\s\S]*\(seoul, own account of KR\)/,
    ))
})

describe('subscriptions', () => {
  it('begin, are told apart, and end', async () => {
    await says('subscriptions', /This channel has none\. subscribe 08:00 makes one/)
    await says('subscribe weekdays 08:00 timezone:Asia/Seoul', /^Subscribed\n/, '28 Nov 2023, 08:00')
    await says('subscribe weekdays 08:00 timezone:Asia/Seoul', /^Already subscribed\n/)
    await says('subscribe 18:00 only:changes', /^Subscribed\n/, '(Asia/Tokyo)', '27 Nov 2023, 18:00')
    const shown = await says('subscriptions', 'weekdays 08:00 (Asia/Seoul)', 'only changes and contradictions')
    await says('unsubscribe', /This channel has several/)
    await says('unsubscribe s-nope', /no subscription "s-nope"\. There are: s-/)
    for (const [id] of shown.matchAll(/s-[0-9a-f]{8}/g)) await says(`unsubscribe ${id}`, /^Unsubscribed\n/)
    await says('unsubscribe', /This channel has no subscription/)
  })

  it('are resumed by subscribing again', async () => {
    await small.answer('subscribe 07:00')
    const [one] = await small.desk.subscriptions.list({ platform: 'slack', channel: 'C0DESK' })
    await small.open.store.pause(one?.id ?? '', 'the channel was archived')
    await says('subscriptions', 'Paused: the channel was archived')
    await says('subscribe 07:00', /^Subscribed again\n/)
    expect(await small.answer('subscriptions')).not.toContain('Paused')
    await small.answer('unsubscribe')
  })

  it('of the file are not ended in chat', async () => {
    await small.open.store.syncFileSubscriptions([
      subscriptionOf({ id: 'file:1', topic: 'japan-china-korea', channel: 'C0FILE' }),
    ])
    const shown = await small.answer('unsubscribe', { channel: 'C0FILE' })
    expect(shown).toContain('This subscription is set in communique.yaml: change it there')
    expect(await small.desk.subscriptions.list({ channel: 'C0FILE' })).toHaveLength(1)
  })

  it('are ten in a channel at most', async () => {
    for (let hour = 0; hour < 10; hour++) await small.answer(`subscribe ${hour}:30`, { channel: 'C0MANY' })
    expect(await small.answer('subscribe 23:00', { channel: 'C0MANY' })).toContain('has 10 subscriptions already')
  })

  it.each([
    ['subscribe banana', /"banana" is not a schedule/],
    ['subscribe 08:00 timezone:Mars/Base', /"Mars\/Base" is not a time zone/],
    ['subscribe 08:00 topic:nope', /There is no topic "nope"/],
  ])('%s', async (typed, said) => {
    await says(typed, said)
  })

  it('belong to a channel', async () => {
    for (const typed of ['subscribe 08:00', 'unsubscribe'])
      expect(await small.answer(typed, { channel: null })).toMatch(/in the channel that/)
  })
})
