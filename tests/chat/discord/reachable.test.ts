import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plain } from '../../../src/digest/document.ts'
import { OWNER } from '../../support/fake-discord/world.ts'
import { Stage } from './stage.ts'
import { documentOf, tinyDesk } from './tiny-desk.ts'

let stage: Stage

beforeEach(async () => {
  stage = await Stage.set()
})

afterEach(() => stage.strike())

describe('a channel that was closed to the bot', () => {
  it('is told of when it is open again', async () => {
    stage.discord.deny(stage.channel, 'SendMessages')
    const desk = tinyDesk()
    await stage.start(desk)
    expect((await stage.post()).outcome.result).toBe('unreachable')
    expect(desk.open).not.toContain(stage.channel)
    stage.discord.deny(stage.channel, 'SendMessages', false)
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(desk.open).toContain(stage.channel)
  })

  it('is told of at the start, where it was opened while nobody listened', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    expect(desk.open).toContain(stage.channel)
  })

  it('is told of when the bot is let into the server again', async () => {
    const desk = tinyDesk()
    await stage.start(desk)
    const { guild } = stage.discord.world
    stage.discord.gateway.send('GUILD_DELETE', { id: guild })
    const before = desk.open.length
    stage.discord.gateway.send('GUILD_CREATE', stage.discord.world.guildJson())
    await stage.discord.command('trilat', 'help', {}, { channel: stage.channel }).answered()
    expect(desk.open.slice(before)).toContain(stage.channel)
  })
})

describe('an administrator', () => {
  const document = documentOf('Paused', { type: 'paragraph', text: plain('Digests are paused.') })
  const tell = (workspace: string | null = stage.discord.world.guild) =>
    stage.bot.tellAdmin?.({ channel: stage.channel, workspace }, document)

  it('reads in the server’s own channel what has to be mended', async () => {
    const system = stage.discord.addChannel('system')
    stage.discord.world.systemChannel = system
    await stage.start()
    expect(await tell()).toBe(true)
    expect(stage.discord.textOf(stage.discord.posted(system)[0])).toContain('Digests are paused.')
  })

  it.each(['closed to the bot', 'the one that is closed', 'none'])(
    'is told directly where that channel is %s',
    async (which) => {
      const system = stage.discord.addChannel('system')
      if (which === 'closed to the bot') stage.discord.deny(system, 'SendMessages')
      stage.discord.world.systemChannel =
        which === 'none' ? null : which === 'closed to the bot' ? system : stage.channel
      await stage.start()
      expect(await tell()).toBe(true)
      const direct = [...stage.discord.world.channels.values()].find((one) => one.name === OWNER)
      expect(stage.discord.textOf(stage.discord.posted(direct?.id ?? '')[0])).toContain('Digests are paused.')
    },
  )

  it('of a server that the bot is in no more cannot be told', async () => {
    await stage.start()
    expect(await tell('123456789012345678')).toBe(false)
  })
})
