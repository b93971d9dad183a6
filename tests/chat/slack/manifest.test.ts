import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SCOPES, slackManifest } from '../../../src/chat/slack/manifest.ts'
import { commands } from '../../../src/commands/registry.ts'
import { tinyDesk } from './tiny-desk.ts'

describe('the app’s manifest', () => {
  it('over Socket Mode needs no address', () => {
    const manifest = slackManifest(tinyDesk(), { socketMode: true })
    expect(manifest).toMatchObject({
      features: {
        slash_commands: [{ command: '/trilat', usage_hint: 'help | ask | check | latest | story | subscribe' }],
      },
      oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
      settings: {
        socket_mode_enabled: true,
        event_subscriptions: { bot_events: expect.arrayContaining(['app_home_opened', 'app_mention', 'message.im']) },
      },
    })
    expect(JSON.stringify(manifest)).not.toContain('http')
  })

  it('over HTTP sends everything to one address', () => {
    const manifest = slackManifest(tinyDesk(), { socketMode: false, url: 'https://desk.example.org/' })
    const address = 'https://desk.example.org/slack/events'
    expect(manifest).toMatchObject({
      features: { slash_commands: [{ url: address }] },
      settings: {
        socket_mode_enabled: false,
        event_subscriptions: { request_url: address },
        interactivity: { is_enabled: true, request_url: address, message_menu_options_url: address },
      },
    })
  })

  it('asks for no scope that lets the app act as anybody or read what it does not need', () => {
    expect(
      Object.keys(SCOPES).filter((scope) => /admin|customize|public|files|channels:read|users:read\./.test(scope)),
    ).toEqual([])
  })

  it('stands in docs/slack.md as the program makes it', () => {
    const text = readFileSync(new URL('../../../docs/slack.md', import.meta.url), 'utf8')
    const shown: unknown = JSON.parse(/```json\n([\s\S]+?)```/.exec(text)?.[1] ?? 'null')
    expect(shown).toEqual(slackManifest({ commands, commandName: 'trilat' }, { socketMode: true }))
    for (const scope of Object.keys(SCOPES)) expect(text).toContain(`\`${scope}\``)
  })
})
