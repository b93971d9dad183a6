import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkApp } from '../../../src/chat/discord/check-app.ts'
import { PERMISSIONS, permissionsInteger } from '../../../src/chat/discord/permissions.ts'
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

  it('is the link by which a server is given exactly what is needed', async () => {
    const said = await checkApp(discord.token, discord.apiUrl)
    const link = /https:\S+/.exec(said)?.[0] ?? ''
    const asked = Object.fromEntries(new URL(link).searchParams)
    expect(asked).toEqual({
      client_id: discord.world.application,
      scope: 'bot applications.commands',
      permissions: String(permissionsInteger()),
    })
  })

  it('is what would help, though digests do without', async () => {
    discord.world.granted &= ~(1n << 35n)
    expect(await checkApp(discord.token, discord.apiUrl)).toMatch(/do better with The desk: Create Public Threads/)
  })

  it('is the same link as that of the page on setting up', async () => {
    const page = await readFile('docs/discord.md', 'utf8')
    expect(page).toContain(`permissions=${permissionsInteger()}`)
    for (const { name } of PERMISSIONS) expect(page).toContain(`| ${name} |`)
  })
})
