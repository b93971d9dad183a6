import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buttonsOf } from '../../support/fake-discord/fake-discord.ts'
import { ADMIN, Stage } from './stage.ts'
import { digestOf, documentOf, tinyDesk } from './tiny-desk.ts'

let stage: Stage

beforeEach(async () => {
  stage = await Stage.set()
})

afterEach(() => stage.strike())

describe('commands', () => {
  it('shows an answer to the channel, with the options as typed', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    const asked = stage.discord.command(
      'trilat',
      'ask',
      { question: ' When is the summit? ' },
      { channel: stage.channel, user: '7' },
    )
    await asked.answered()
    expect(stage.discord.textOf(asked.messages()[0])).toContain('answer to ask')
    expect(asked.messages()[0]?.ephemeral).toBe(false)
    expect(desk.runs).toEqual([
      {
        name: 'ask',
        values: { question: 'When is the summit?' },
        asker: {
          platform: 'discord',
          user: '7',
          channel: stage.channel,
          workspace: stage.discord.world.guild,
          operator: false,
          zone: null,
          locale: 'en-US',
        },
      },
    ])
  })

  it('shows settings to the asker alone', async () => {
    await stage.start()
    const asked = stage.discord.command('trilat', 'subscribe', { schedule: '08:00' }, { channel: stage.channel })
    await asked.answered()
    expect(asked.messages().map((one) => one.ephemeral)).toEqual([true])
  })

  it('moves an answer meant for the asker out of the channel', async () => {
    await stage.start(tinyDesk(async () => ({ document: documentOf('Not done'), visibleTo: 'asker' })))
    const asked = stage.discord.command('trilat', 'ask', { question: 'x' }, { channel: stage.channel })
    await stage.discord.until(() => asked.messages().some((one) => one.ephemeral), 'the hidden answer')
    expect(asked.messages().map((one) => [one.ephemeral, stage.discord.textOf(one)])).toEqual([[true, '## Not done']])
  })

  it('gives a long answer in several messages, all as hidden as the first', async () => {
    const document = digestOf(30)
    await stage.start(tinyDesk(async () => ({ document, visibleTo: 'asker' })))
    const asked = stage.discord.command('trilat', 'help', {}, { channel: stage.channel })
    await stage.discord.until(
      () => asked.messages().some((one) => stage.discord.textOf(one).includes('12 articles')),
      'the end',
    )
    expect(asked.messages().length).toBeGreaterThan(3)
    expect(asked.messages().every((one) => one.ephemeral)).toBe(true)
  })

  it.each([
    ['Manage Server', () => ({ manager: true }), true],
    ['a listed role', () => ({ roles: [stage.adminRole] }), true],
    ['a listed user', () => ({ user: ADMIN }), true],
    ['another role', () => ({ roles: [stage.discord.addRole('guests')] }), false],
    ['nothing', () => ({}), false],
    ['nothing, in a direct message', () => ({ direct: true }), false],
  ])('takes someone with %s as operator or not', async (_, person, operator) => {
    const desk = tinyDesk()
    await stage.start(desk)
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel, ...person() }).answered()
    expect(desk.runs.map((run) => run.asker.operator)).toEqual([operator])
  })

  it('answers a command that fails with a plain line', async () => {
    await stage.start({ ...tinyDesk(), run: () => Promise.reject(new Error('secret insides')) })
    const asked = stage.discord.command('trilat', 'help', {}, { channel: stage.channel })
    await asked.answered()
    expect(stage.discord.textOf(asked.messages()[0])).toMatch(/went wrong/)
    expect(stage.discord.textOf(asked.messages()[0])).not.toContain('secret')
  })

  it.each(['swallow', 'drop', 502] as const)('answers once where the first sign meets %s', async (fault) => {
    const desk = tinyDesk()
    await stage.start(desk)
    stage.discord.fail('/callback', fault)
    const asked = stage.discord.command('trilat', 'help', {}, { channel: stage.channel })
    await asked.answered()
    expect(asked.messages().map((one) => [one.ephemeral, stage.discord.textOf(one)])).toEqual([
      [true, '## answer to help'],
    ])
    expect(desk.runs).toHaveLength(1)
  })

  it.each(['swallow', 'drop', 502] as const)('answers once where the answer meets %s', async (fault) => {
    await stage.start()
    stage.discord.fail('/messages/@original', fault, { method: 'PATCH' })
    const asked = stage.discord.command('trilat', 'ask', { question: 'x' }, { channel: stage.channel })
    await asked.answered()
    expect(asked.messages().map((one) => stage.discord.textOf(one))).toEqual(['## answer to ask'])
  })

  it('answers once although two replicas are connected', async () => {
    const desks = [tinyDesk(), tinyDesk()]
    await stage.start(desks[0])
    const other = stage.newBot()
    await other.start(desks[1] ?? tinyDesk())
    for (const question of ['a', 'b', 'c']) {
      await stage.discord.command('trilat', 'ask', { question }, { channel: stage.channel }).answered()
    }
    await other.stop()
    const questions = desks.flatMap((desk) => desk.runs.map((run) => run.values.question))
    expect(questions.sort()).toEqual(['a', 'b', 'c'])
    expect(stage.logged.filter((line) => line.includes('not answered'))).toEqual([])
  })

  it('does nothing more where the interaction has run out meanwhile, and goes on answering', async () => {
    const gate = Promise.withResolvers<void>()
    await stage.start(
      tinyDesk(async ({ name }) => {
        if (name === 'ask') await gate.promise
        return { document: documentOf('late'), visibleTo: 'channel' }
      }),
    )
    const asked = stage.discord.command('trilat', 'ask', { question: 'x' }, { channel: stage.channel })
    await stage.discord.until(() => asked.acknowledgedAfter() !== null, 'the first sign')
    asked.expire()
    gate.resolve()
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(stage.logged.filter((line) => line.includes('not answered'))).toEqual([])
    expect(asked.messages().every((one) => one.loading)).toBe(true)
  })
})

describe('autocomplete', () => {
  it('offers what the desk suggests, 25 at most, none longer than Discord takes', async () => {
    const many = ['x'.repeat(101), ...Array.from({ length: 40 }, (_, i) => `topic-${i}`)]
    await stage.start(tinyDesk(undefined, async () => many.map((value) => ({ value, name: value }))))
    const choices = await stage.discord.choices('trilat', 'ask', 'topic', 'to', { channel: stage.channel })
    expect(choices).toEqual(many.slice(1, 26))
  })

  it('offers what was typed where there is nothing else', async () => {
    await stage.start()
    expect(await stage.discord.choices('trilat', 'ask', 'question', 'When is it?', { channel: stage.channel })).toEqual(
      ['When is it?'],
    )
    expect(await stage.discord.choices('trilat', 'ask', 'question', '', { channel: stage.channel })).toEqual([])
  })

  it('offers nothing where the desk fails', async () => {
    await stage.start(tinyDesk(undefined, () => Promise.reject(new Error('no'))))
    expect(await stage.discord.choices('trilat', 'ask', 'topic', '', { channel: stage.channel })).toEqual([])
  })
})

describe('buttons', () => {
  const withButton = (command: string) =>
    documentOf('Digest', { type: 'actions', actions: [{ label: 'Open', command }] })

  it('run the command they carry, for the one who pressed', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    await stage.post({ document: withButton('story s-1') })
    const message = stage.posted()
    const pressed = stage.discord.press(message, 'Open')
    await pressed.answered()
    expect(desk.runs.map((run) => [run.name, run.values])).toEqual([['story', { id: 's-1' }]])
    expect(pressed.messages().map((one) => one.ephemeral)).toEqual([true])
  })

  it('run a command too long to be carried, until a restart forgets it', async () => {
    const desk = tinyDesk()
    const command = `ask ${'Will the summit be held in Seoul? '.repeat(6).trim()}`
    await stage.start(desk)
    await stage.post({ document: withButton(command) })
    const message = stage.posted()
    expect(buttonsOf(message)[0]?.customId.length).toBeLessThanOrEqual(100)
    await stage.discord.press(message, 'Open').answered()
    expect(desk.runs[0]?.values.question).toBe(command.slice(4))
    await stage.bot.stop()
    await stage.start(desk)
    const pressed = stage.discord.press(message, 'Open')
    await pressed.answered()
    expect(stage.discord.textOf(pressed.messages()[0])).toMatch(/too old/)
    expect(desk.runs).toHaveLength(1)
  })

  it('say what is allowed where the command is no longer one', async () => {
    await stage.start()
    await stage.post({ document: withButton('nonsense') })
    const message = stage.posted()
    const pressed = stage.discord.press(message, 'Open')
    await pressed.answered()
    expect(stage.discord.textOf(pressed.messages()[0])).toMatch(/There are: help, ask/)
  })
})
