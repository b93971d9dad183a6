/** What Slack sends, as far as anybody reads it: https://docs.slack.dev/reference/interaction-payloads and events. */
import { randomUUID } from 'node:crypto'
import type { FakeView } from './views.ts'
import type { FakeMessage } from './workspace.ts'

interface Again {
  readonly again?: boolean | undefined
}

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

/** When something is pressed, seconds since 1970, as Slack counts it. */
let pressedAt = 1_700_000_000

/** The nth button, or the nth finding's menu with the option whose value begins so; as Slack tells of it. */
function pressedOn(blocks: readonly Readonly<Record<string, unknown>>[], what: Pressed, again: boolean): object {
  const elements = blocks.flatMap((block): Readonly<Record<string, unknown>>[] =>
    block.type === 'actions' && Array.isArray(block.elements)
      ? block.elements
      : 'accessory' in block
        ? [Object(block.accessory)]
        : [],
  )
  // A second press of a double click comes a moment later; others come when the first has long been seen.
  pressedAt += again ? 0.2 : 10
  const action_ts = pressedAt.toFixed(6)
  if (typeof what === 'number') {
    const element = elements.filter(({ type }) => type === 'button')[what]
    if (!element) throw new Error(`there is no button ${what}`)
    return { ...element, block_id: 'b1', action_ts }
  }
  const options = elements.flatMap((element) =>
    Array.isArray(element.options)
      ? element.options.map((option: unknown) => ({
          element,
          option: Object(option),
          value: String(Object(option).value),
        }))
      : [],
  )
  const found = options.find(({ value }) => value.startsWith(what))
  if (!found) throw new Error(`no menu offers ${what}`)
  const { type, action_id } = found.element
  return { type, action_id, selected_option: found.option, block_id: 'b1', action_ts }
}

/** A button by its place, or what a menu's option begins with (`accept:`). */
export type Pressed = number | string

export function viewActions(view: FakeView, what: Pressed, who: Who): object {
  return {
    type: 'block_actions',
    team: { id: who.team, domain: 'desk' },
    user: { id: who.user, username: who.user.toLowerCase(), team_id: who.team },
    api_app_id: 'A1',
    token: 'deprecated',
    container: { type: 'view', view_id: view.id },
    view: { ...view, state: { values: {} } },
    trigger_id: who.trigger,
    actions: [pressedOn(view.blocks, what, false)],
  }
}

export function viewSubmission(view: FakeView, values: Readonly<Record<string, unknown>>, who: Who): object {
  const state = Object.entries(values).map(([name, field]) => [name, { [name]: field }])
  return {
    type: 'view_submission',
    team: { id: who.team, domain: 'desk' },
    user: { id: who.user, username: who.user.toLowerCase(), team_id: who.team },
    api_app_id: 'A1',
    token: 'deprecated',
    trigger_id: who.trigger,
    view: { ...view, state: { values: Object.fromEntries(state) } },
    response_urls: [],
  }
}

export function blockSuggestion(view: FakeView, name: string, typed: string, who: Who): object {
  return {
    type: 'block_suggestion',
    team: { id: who.team, domain: 'desk' },
    user: { id: who.user, username: who.user.toLowerCase(), team_id: who.team },
    api_app_id: 'A1',
    token: 'deprecated',
    container: { type: 'view', view_id: view.id },
    view,
    action_id: name,
    block_id: name,
    value: typed,
  }
}

export function blockActions(message: FakeMessage, what: Pressed, who: Who & Again, responseUrl: string): object {
  const action = pressedOn(message.blocks, what, who.again ?? false)
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
    actions: [action],
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

export function event(inner: object, who: Who): object {
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
