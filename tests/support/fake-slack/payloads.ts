/** What Slack sends, as far as anybody reads it: https://docs.slack.dev/reference/interaction-payloads and events. */
import { randomUUID } from 'node:crypto'
import type { FakeMessage } from './workspace.ts'

interface Who {
  readonly user: string
  readonly channel: string
  readonly team: string
  readonly trigger: string
}

export function slashCommand(command: string, text: string, who: Who, responseUrl: string): Record<string, string> {
  return {
    token: 'deprecated',
    command,
    // Slack escapes these three in what people type.
    text: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    user_id: who.user,
    user_name: who.user.toLowerCase(),
    channel_id: who.channel,
    channel_name: 'desk',
    team_id: who.team,
    team_domain: 'desk',
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: who.trigger,
  }
}

export function blockActions(message: FakeMessage, button: number, who: Who, responseUrl: string): object {
  const buttons = message.blocks.flatMap((block) =>
    block.type === 'actions' && Array.isArray(block.elements) ? block.elements : [],
  )
  const element = buttons[button]
  if (!element) throw new Error(`the message has no button ${button}`)
  return {
    type: 'block_actions',
    team: { id: who.team, domain: 'desk' },
    user: { id: who.user, username: who.user.toLowerCase(), team_id: who.team },
    api_app_id: 'A1',
    token: 'deprecated',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: who.channel,
      is_ephemeral: message.onlyFor !== null,
    },
    channel: { id: who.channel, name: 'desk' },
    message: {
      type: 'message',
      ts: message.ts,
      text: message.text,
      ...(message.thread && { thread_ts: message.thread }),
    },
    trigger_id: who.trigger,
    response_url: responseUrl,
    actions: [{ ...element, block_id: 'b1', action_ts: '1700000000.000001' }],
  }
}

export function messageShortcut(callback: string, text: string, who: Who, responseUrl: string): object {
  return {
    type: 'message_action',
    callback_id: callback,
    team: { id: who.team, domain: 'desk' },
    user: { id: who.user, name: who.user.toLowerCase() },
    channel: { id: who.channel, name: 'desk' },
    message: { type: 'message', user: 'U0SOMEONE', ts: '1700000000.000009', text },
    message_ts: '1700000000.000009',
    action_ts: '1700000001.000001',
    token: 'deprecated',
    trigger_id: who.trigger,
    response_url: responseUrl,
  }
}

export function mention(text: string, who: Who): object {
  return event(
    { type: 'app_mention', user: who.user, text, channel: who.channel, ts: `${who.trigger}`, event_ts: '1' },
    who,
  )
}

export function directMessage(text: string, who: Who, subtype?: string): object {
  const message = {
    type: 'message',
    user: who.user,
    text,
    channel: who.channel,
    channel_type: 'im',
    ts: `${who.trigger}`,
  }
  return event({ ...message, event_ts: '1', ...(subtype && { subtype }) }, who)
}

function event(inner: object, who: Who): object {
  return {
    type: 'event_callback',
    token: 'deprecated',
    team_id: who.team,
    api_app_id: 'A1',
    event: inner,
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: who.team, enterprise_id: null, user_id: 'U0BOT', is_bot: true }],
  }
}
