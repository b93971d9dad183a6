import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../../src/errors.ts'
import { Stage } from './stage.ts'
import { tinyDesk } from './tiny-desk.ts'

let stage: Stage

beforeEach(async () => {
  stage = await Stage.set()
})

afterEach(() => stage.strike())

describe('starting', () => {
  it('connects with the Guilds intent alone and says so', async () => {
    await stage.start()
    expect(stage.bot.connected()).toBe(true)
    expect(stage.discord.gateway.intents).toBe(1)
  })

  it('registers its command, and not again while nothing has changed', async () => {
    await stage.start()
    await stage.bot.stop()
    expect(stage.bot.connected()).toBe(false)
    await stage.start()
    expect(stage.discord.world.registrations).toBe(1)
    await stage.bot.stop()
    await stage.start({ ...tinyDesk(), commandName: 'desk' })
    expect(stage.discord.world.registrations).toBe(2)
    expect(stage.discord.world.commands).toHaveLength(2)
  })

  it('registers in the listed servers alone, each once, and says which one does not take it', async () => {
    const { world } = stage.discord
    const start = async (...guilds: string[]) => {
      stage.guilds = guilds
      await stage.start()
      await stage.bot.stop()
      return { all: world.registered.get(null)?.length ?? 0, here: world.registered.get(world.guild)?.length ?? 0 }
    }
    expect(await start()).toEqual({ all: 2, here: 0 })
    expect(await start('100000000000000009', world.guild)).toEqual({ all: 0, here: 2 })
    expect(stage.logged.filter((line) => line.includes('did not take'))).toEqual([
      expect.stringContaining('"server":"100000000000000009"'),
    ])
    expect(JSON.stringify(world.registered.get(world.guild))).not.toContain('contexts')
    expect(await start('100000000000000009', world.guild)).toEqual({ all: 0, here: 2 })
    expect(world.registrations).toBe(3)
    expect(await start()).toEqual({ all: 2, here: 0 })
  })

  it('answers a command that its server alone has', async () => {
    stage.guilds = [stage.discord.world.guild]
    const desk = tinyDesk()
    await stage.start(desk)
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(desk.runs).toHaveLength(1)
  })

  it('opens as many sessions as Discord recommends, of which one hears of the server', async () => {
    stage.discord.world.shards = 3
    const desk = tinyDesk()
    await stage.start(desk)
    await stage.discord.until(() => stage.discord.gateway.counts.identified === 3, 'three sessions')
    expect(stage.bot.connected()).toBe(true)
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(desk.runs).toHaveLength(1)
  })

  it('shares the sessions with another process, and goes on with both when the other one is gone', async () => {
    const { world, gateway } = stage.discord
    world.shards = 2
    const [desk, others] = [tinyDesk(), tinyDesk()]
    const other = stage.newBot()
    await stage.bot.start(null)
    await other.start(null)
    const [ours = '', theirs = ''] = (await stage.bot.sessions?.names()) ?? []
    expect(await other.sessions?.names()).toEqual([ours, theirs])
    await stage.bot.sessions?.open(ours, desk)
    await other.sessions?.open(theirs, others)
    expect(gateway.counts.identified).toBe(2)
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(desk.runs.length + others.runs.length).toBe(1)
    await other.stop()
    expect(stage.bot.connected()).toBe(true)
    await stage.bot.sessions?.open(theirs, desk)
    const before = desk.runs.length
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(desk.runs).toHaveLength(before + 1)
    // Given up again: it posts on.
    await stage.bot.sessions?.close(ours)
    await stage.bot.sessions?.close(theirs)
    expect(await stage.post()).toMatchObject({ outcome: { result: 'posted' } })
  })

  it.each(['wrong.token', ''])('says that the token %j is refused, and not what it is', async (token) => {
    stage.bot = stage.newBot(token)
    const failure = await stage.bot.start(tinyDesk()).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(UserError)
    expect(String(failure)).toMatch(/DISCORD_TOKEN/)
    if (token !== '') expect(String(failure)).not.toContain(token)
  })

  it('says that Discord was not reached, and can be started again', async () => {
    stage.discord.fail('/gateway/bot', 503, { method: 'GET' })
    stage.bot = stage.newBot()
    await expect(stage.bot.start(tinyDesk())).rejects.toThrow(/not reached|503/)
    await stage.bot.start(tinyDesk())
    expect(stage.bot.connected()).toBe(true)
  })
})

describe('the connection', () => {
  it('resumes after a drop and answers what was asked meanwhile, once', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    stage.discord.gateway.drop()
    const asked = stage.discord.command('trilat', 'ask', { question: 'still there?' }, { channel: stage.channel })
    await asked.answered()
    expect(stage.discord.gateway.counts).toEqual({ identified: 1, resumed: 1, invalid: 0 })
    expect(desk.runs.map((run) => run.name)).toEqual(['help', 'ask'])
    expect(stage.bot.connected()).toBe(true)
  })

  it('reconnects when told to', async () => {
    await stage.start()
    stage.discord.gateway.reconnect()
    await stage.discord.until(() => stage.discord.gateway.counts.resumed === 1, 'the resume')
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(stage.discord.gateway.counts.identified).toBe(1)
  })

  it('identifies anew when its session is gone', async () => {
    await stage.start()
    stage.discord.gateway.invalidate()
    await stage.discord.until(() => stage.discord.gateway.counts.identified === 2, 'a new session')
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(stage.bot.connected()).toBe(true)
  })

  it('says that it is down, and that a token reset in the portal is refused', async () => {
    await stage.start()
    stage.discord.resetToken()
    stage.discord.gateway.drop(4004)
    await stage.discord.until(() => stage.logged.some((line) => line.includes('for good')), 'the log')
    expect(stage.bot.connected()).toBe(false)
    expect((await stage.post()).outcome).toMatchObject({
      result: 'later',
      why: expect.stringContaining('DISCORD_TOKEN'),
    })
  })

  it('answers an interaction that is sent twice once', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    const asked = stage.discord.command('trilat', 'help', {}, { channel: stage.channel })
    await asked.answered()
    stage.discord.gateway.repeat()
    await stage.discord.command('trilat', 'ask', { question: 'x' }, { channel: stage.channel }).answered()
    expect(desk.runs.map((run) => run.name)).toEqual(['help', 'ask'])
  })
})
