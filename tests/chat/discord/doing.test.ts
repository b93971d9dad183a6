import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LANGS } from '../../../src/language/lang.ts'
import { wordsFor } from '../../../src/words/words.ts'
import type { StoredMessage } from '../../support/fake-discord/fake-discord.ts'
import { buttonsOf } from '../../support/fake-discord/fake-discord.ts'
import { isObject, listOf } from '../../support/fake-discord/form-errors.ts'
import { finding } from './rendered.ts'
import { ADMIN, Stage } from './stage.ts'
import { documentOf, tinyDesk } from './tiny-desk.ts'

const SCHEDULE = /08:00/
const { ledger, chat } = wordsFor('en')

let stage: Stage

beforeEach(async () => {
  stage = await Stage.set()
})

afterEach(() => stage.strike())

const editor = () => ({ channel: stage.channel, user: ADMIN })
const reader = () => ({ channel: stage.channel, user: '7' })

async function postedFinding(): Promise<StoredMessage> {
  await stage.post({ document: documentOf('Digest', finding({ id: 'f-1a2b' })) })
  return stage.posted()
}

describe('a finding', () => {
  it('has a button for each thing that can be done with it, as on every platform', async () => {
    await stage.start()
    expect(buttonsOf(await postedFinding()).map(({ label }) => label)).toEqual([
      ledger.details,
      ledger.sources,
      ledger.acceptShort,
      `${ledger.wrong}…`,
      ledger.muteShort,
    ])
  })

  it.each([
    [ledger.details, 'details:f-1a2b'],
    [ledger.sources, 'sources:f-1a2b'],
    [ledger.acceptShort, 'accept:f-1a2b'],
    [ledger.muteShort, 'mute:f-1a2b'],
  ])('"%s" does it at once, and shows the one who pressed alone what was done', async (label, action) => {
    const desk = tinyDesk()
    await stage.start(desk)
    const pressed = stage.discord.press(await postedFinding(), label, editor())
    await pressed.answered()
    expect(desk.acts).toEqual([{ action, operator: true, reason: null }])
    expect(pressed.messages().map((one) => [one.ephemeral, stage.discord.textOf(one)])).toEqual([
      [true, `## done ${action}`],
    ])
  })

  it('is called wrong with a reason, for which a window asks', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    const pressed = stage.discord.press(await postedFinding(), `${ledger.wrong}…`, editor())
    const sent = await stage.discord.submit(pressed, { reason: ' It was last year. ' }, editor())
    await sent.answered()
    expect(desk.acts).toEqual([{ action: 'wrong:f-1a2b', operator: true, reason: 'It was last year.' }])
    expect(sent.messages().map((one) => one.ephemeral)).toEqual([true])
  })

  it('opens no window for who may not call it wrong, but says so', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    const pressed = stage.discord.press(await postedFinding(), `${ledger.wrong}…`, reader())
    await pressed.answered()
    expect(desk.acts).toEqual([{ action: 'wrong:f-1a2b', operator: false, reason: null }])
    expect(stage.discord.textOf(pressed.messages()[0])).toContain('Not done')
  })

  it('is accepted once by a double click, and again by a later one', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    const message = await postedFinding()
    const first = stage.discord.press(message, ledger.acceptShort, editor())
    const second = stage.discord.press(message, ledger.acceptShort, editor())
    await first.answered()
    await stage.discord.until(() => second.acknowledgedAfter() !== null, 'the second sign')
    expect(desk.acts).toHaveLength(1)
    expect(second.messages()).toEqual([])
    await stage.discord.press(message, ledger.acceptShort, reader()).answered()
    expect(desk.acts).toHaveLength(2)
  })

  it('has no menu beside buttons of the Document’s own that do the same', async () => {
    await stage.start()
    const actions = [{ label: 'Accept', command: 'review accept:f-1a2b' }]
    await stage.post({ document: documentOf('Details', finding({ id: 'f-1a2b' }), { type: 'actions', actions }) })
    expect(buttonsOf(stage.posted()).map(({ label, customId }) => [label, customId.slice(1)])).toEqual([
      ['Accept', '!accept:f-1a2b'],
    ])
  })
})

describe('a window', () => {
  it('that was lost on the way is shown once more', async () => {
    await stage.start()
    const message = await postedFinding()
    stage.discord.fail('/callback', 'drop')
    const pressed = stage.discord.press(message, `${ledger.wrong}…`, editor())
    expect(await pressed.modal()).toMatchObject({ title: chat.reason.wrong })
  })

  it('of another version of the service is answered with what to do instead', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    const pressed = stage.discord.press(await postedFinding(), `${ledger.wrong}…`, editor())
    const modal = await pressed.modal()
    modal.custom_id = 'other'
    const sent = await stage.discord.submit(pressed, { reason: 'x' }, editor())
    await sent.answered()
    expect(stage.discord.textOf(sent.messages()[0])).toMatch(/too old/)
    expect(desk.acts).toEqual([])
  })
})

describe('subscribing', () => {
  const offers = {
    timezone: ['Asia/Tokyo', 'Asia/Seoul', 'UTC'],
    only: ['changes', 'contradictions', 'issue:taiwan'],
  }
  const offering = () =>
    tinyDesk(undefined, async ({ option }) =>
      (option === 'timezone' || option === 'only' ? offers[option] : []).map((value) => ({ value, name: value })),
    )

  it('without a time opens a window, and what it says is what the command is given', async () => {
    const desk = offering()
    await stage.start(desk)
    const asked = stage.discord.command('trilat', 'subscribe', {}, editor())
    const filled = {
      schedule: 'weekdays 07:30',
      timezone: 'Asia/Seoul',
      only: ['changes', 'issue:taiwan'],
      language: 'ko',
      besides: ['nothing skip', 'quiet 22:00-07:00', 'breaking 3'],
    }
    const sent = await stage.discord.submit(asked, filled, editor())
    await sent.answered()
    expect(desk.runs.map(({ name, values }) => [name, values])).toEqual([
      [
        'subscribe',
        {
          schedule: 'weekdays 07:30',
          timezone: 'Asia/Seoul',
          topic: 'trilateral',
          only: 'changes,issue:taiwan',
          language: 'ko',
          nothing: 'skip',
          quiet: '22:00-07:00',
          breaking: '3',
        },
      ],
    ])
  })

  it('sent as it stands asks for a digest every morning of everything', async () => {
    const desk = offering()
    await stage.start(desk)
    const sent = await stage.discord.submit(stage.discord.command('trilat', 'subscribe', {}, editor()), {}, editor())
    await sent.answered()
    expect(desk.runs[0]?.values).toEqual({ schedule: '08:00', timezone: 'Asia/Tokyo', topic: 'trilateral' })
  })

  it('keeps what was typed beside the time that was left out', async () => {
    const desk = offering()
    await stage.start(desk)
    const typed = { quiet: '23:30-05:00', breaking: '5', language: 'zh' }
    const asked = stage.discord.command('trilat', 'subscribe', typed, editor())
    const sent = await stage.discord.submit(asked, {}, editor())
    await sent.answered()
    expect(desk.runs[0]?.values).toMatchObject(typed)
  })

  it('with a time, or by who may not, goes without a window', async () => {
    const desk = offering()
    await stage.start(desk)
    await stage.discord.command('trilat', 'subscribe', { schedule: '08:00' }, editor()).answered()
    await stage.discord.command('trilat', 'subscribe', {}, reader()).answered()
    expect(desk.runs.map(({ values, asker }) => [values, asker.operator])).toEqual([
      [{ schedule: '08:00' }, true],
      [{}, false],
    ])
  })

  it('opens the window from a button, too', async () => {
    await stage.start(offering())
    const actions = [{ label: 'Subscribe', command: 'subscribe' }]
    await stage.post({ document: documentOf('Home', { type: 'actions', actions }) })
    const pressed = stage.discord.press(stage.posted(), 'Subscribe', editor())
    expect(JSON.stringify(await pressed.modal())).toMatch(SCHEDULE)
  })

  it.each(LANGS)('has a window in %s that Discord takes, with every choice the product offers', async (lang) => {
    const many = Array.from({ length: 25 }, (_, i) => ({ value: `v-${i}`, name: 'x'.repeat(120) }))
    await stage.start(tinyDesk(undefined, async () => many))
    const asked = stage.discord.command(
      'trilat',
      'subscribe',
      {},
      { ...editor(), locale: lang === 'zh' ? 'zh-CN' : lang },
    )
    const modal = await asked.modal()
    expect(modal.title).toContain(wordsFor(lang).chat.subscribe.title)
    const labels = listOf(modal.components).map((label) => (isObject(label) ? label.label : ''))
    expect(labels).toContain(wordsFor(lang).chat.subscribe.only)
  })
})

describe('the menu of a message', () => {
  it('checks its words against the baseline, for the asker alone', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    stage.discord.chatter(stage.channel, '> **The ministers** met in [Busan](https://x.example) on <t:1700000000:f>.')
    const [message] = stage.discord.posted(stage.channel)
    if (!message) throw new Error('no message')
    const used = stage.discord.use(chat.checkMessage, message, reader())
    await used.answered()
    expect(desk.runs.map(({ name, values }) => [name, values])).toEqual([
      ['check', { claim: 'The ministers met in Busan on .' }],
    ])
    expect(used.messages().map((one) => one.ephemeral)).toEqual([true])
  })

  it('reads cards as well, and says where there is nothing to check', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    await stage.post({ document: documentOf('A digest', { type: 'paragraph', text: [{ text: 'They meet in May.' }] }) })
    await stage.discord.use(chat.checkMessage, stage.posted(), reader()).answered()
    expect(desk.runs[0]?.values.claim).toContain('They meet in May.')
    stage.discord.chatter(stage.channel, '<@1>')
    const empty = stage.discord.posted(stage.channel).at(-1)
    if (!empty) throw new Error('no message')
    const used = stage.discord.use(chat.checkMessage, empty, reader())
    await used.answered()
    expect(stage.discord.textOf(used.messages()[0])).toContain(chat.nothingToCheck)
  })
})

describe('one person', () => {
  it('who asks too much at once is asked to wait, and others are not', async () => {
    const gate = Promise.withResolvers<void>()
    await stage.start(
      tinyDesk(async ({ asker }) => {
        if (asker.user === '7') await gate.promise
        return { document: documentOf('late'), visibleTo: 'channel' }
      }),
    )
    const asked = Array.from({ length: 6 }, () => stage.discord.command('trilat', 'help', {}, reader()))
    await asked.at(-1)?.answered()
    expect(stage.discord.textOf(asked.at(-1)?.messages()[0])).toContain(wordsFor('en').errors.stillBusy)
    await stage.discord.command('trilat', 'help', {}, editor()).answered()
    gate.resolve()
    for (const one of asked) await one.answered()
  })
})
