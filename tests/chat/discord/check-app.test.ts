import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkApp } from '../../../src/chat/discord/check-app.ts'
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord/fake-discord.ts'

let discord: FakeDiscord

beforeEach(async () => {
  discord = await startFakeDiscord()
})

afterEach(() => discord.stop())

describe('what doctor says of Discord', () => {
  it('is whose token it is and where it may post', async () => {
    expect(await checkApp(discord.token, discord.apiUrl)).toMatch(/in 1 server, with the permissions/)
  })

  it('is where to get a token that is taken, without the one that is not', async () => {
    const failure = await checkApp('not.the.token', discord.apiUrl).catch(String)
    expect(failure).toMatch(/Developer Portal/)
    expect(failure).not.toContain('not.the.token')
  })

  it('names the permission that is missing, and the server', async () => {
    discord.world.granted &= ~(1n << 11n)
    await expect(checkApp(discord.token, discord.apiUrl)).rejects.toThrow(/The desk: Send Messages/)
  })

  it('says that the bot was not invited', async () => {
    discord.world.left = true
    await expect(checkApp(discord.token, discord.apiUrl)).rejects.toThrow(/in no server/)
  })

  it('says that Discord does not answer', async () => {
    discord.fail('/users/@me', 503, { method: 'GET' })
    await expect(checkApp(discord.token, discord.apiUrl)).rejects.toThrow(/does not answer/)
  })
})
