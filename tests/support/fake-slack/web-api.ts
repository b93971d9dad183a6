import { refusal } from './block-kit.ts'
import type { FakeMessage, Workspace } from './workspace.ts'

/** A method's arguments as they arrive, JSON fields read. */
export type Arguments = Readonly<Record<string, unknown>>
export type Result = Readonly<Record<string, unknown>> & { ok: boolean }

const METHODS: Readonly<Record<string, { scope: string | null; call(w: Workspace, a: Arguments): Result }>> = {
  'auth.test': {
    scope: null,
    call: (w) => ({
      ok: true,
      team: 'Desk',
      team_id: w.acting ?? w.team,
      user: 'communique',
      user_id: w.bot.user,
      bot_id: w.bot.id,
    }),
  },
  'chat.postMessage': { scope: 'chat:write', call: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', call: postEphemeral },
  'chat.update': { scope: 'chat:write', call: update },
  'chat.delete': {
    scope: 'chat:write',
    call: (w, a) => (w.remove(String(a.ts)) ? { ok: true } : no('message_not_found')),
  },
  'conversations.history': { scope: 'channels:history', call: history },
  'conversations.replies': { scope: 'channels:history', call: replies },
  'conversations.info': { scope: 'channels:read', call: info },
  'users.info': { scope: 'users:read', call: userInfo },
  'views.open': { scope: null, call: (w, a) => w.views.open(a, 'open') },
  'views.push': { scope: null, call: (w, a) => w.views.open(a, 'push') },
  'views.update': { scope: null, call: (w, a) => w.views.update(a) },
  'views.publish': { scope: null, call: (w, a) => w.views.publish(a) },
}

/** Answers one call of the Web API with what Slack would. */
export function callMethod(workspace: Workspace, method: string, args: Arguments, scopes: ReadonlySet<string>): Result {
  const known = METHODS[method]
  if (!known) return no('unknown_method')
  if (known.scope && !scopes.has(known.scope))
    return { ...no('missing_scope'), needed: known.scope, provided: [...scopes].join(',') }
  return known.call(workspace, args)
}

const no = (error: string): Result => ({ ok: false, error })

/** A person's id stands for the direct messages with them. */
function channelOf(workspace: Workspace, id: unknown): string {
  const user = workspace.users.get(String(id))
  if (!user) return String(id)
  const direct = `D${user.id.slice(1)}`
  if (!workspace.channels.has(direct))
    workspace.channels.set(direct, { id: direct, kind: 'im', archived: false, member: true })
  return direct
}

/** The error that posting in a channel meets, or null. Without `chat:write.public` an app posts where it was invited. */
function closed(workspace: Workspace, id: unknown): string | null {
  const channel = workspace.channels.get(channelOf(workspace, id))
  if (!channel || (channel.kind === 'private' && !channel.member)) return 'channel_not_found'
  if (channel.archived) return 'is_archived'
  return channel.member ? null : 'not_in_channel'
}

/** What Slack holds against a message's content, or null. */
export function contentProblem(workspace: Workspace, args: Arguments): Result | null {
  const text = typeof args.text === 'string' ? args.text : ''
  const blocks = args.blocks
  if (text === '' && (!Array.isArray(blocks) || blocks.length === 0)) return no('no_text')
  if (text.length > 40_000) return no('msg_too_long')
  const refused = blocks === undefined ? null : refusal(blocks)
  if (!refused) return null
  workspace.problems.push(`${refused.error}: ${refused.details.join('; ')}`)
  return { ...no(refused.error), response_metadata: { messages: refused.details } }
}

function postMessage(workspace: Workspace, args: Arguments): Result {
  const error = closed(workspace, args.channel)
  if (error) return no(error)
  const problem = contentProblem(workspace, args) ?? metadataProblem(args.metadata)
  if (problem) return problem
  const channel = channelOf(workspace, args.channel)
  const message = workspace.show({ ...contentOf(args), channel, onlyFor: null, via: 'api' })
  return { ok: true, channel: message.channel, ts: message.ts }
}

function postEphemeral(workspace: Workspace, args: Arguments): Result {
  const error = closed(workspace, args.channel)
  if (error) return no(error)
  if (!workspace.users.has(String(args.user))) return no('user_not_in_channel')
  const problem = contentProblem(workspace, args)
  if (problem) return problem
  const message = workspace.show({
    ...contentOf(args),
    channel: String(args.channel),
    onlyFor: String(args.user),
    via: 'api',
  })
  return { ok: true, message_ts: message.ts }
}

function update(workspace: Workspace, args: Arguments): Result {
  const problem = contentProblem(workspace, args)
  if (problem) return problem
  const { text, blocks } = contentOf(args)
  const ts = String(args.ts)
  return workspace.edit(ts, { text, blocks }) ? { ok: true, ts, text } : no('message_not_found')
}

function metadataProblem(metadata: unknown): Result | null {
  if (metadata === undefined) return null
  const fits =
    typeof metadata === 'object' &&
    metadata !== null &&
    'event_type' in metadata &&
    typeof metadata.event_type === 'string' &&
    /^\w+$/.test(metadata.event_type) &&
    'event_payload' in metadata &&
    typeof metadata.event_payload === 'object'
  return fits ? null : no('invalid_metadata_format')
}

/** A message's content from the arguments of any method or of a response address. */
export function contentOf(
  args: Arguments,
): Pick<FakeMessage, 'text' | 'blocks' | 'metadata' | 'thread'> & { linkNames: boolean } {
  const blocks = Array.isArray(args.blocks) ? args.blocks : []
  const links = args.link_names
  return {
    text: String(args.text ?? ''),
    blocks,
    metadata: args.metadata ?? null,
    thread: typeof args.thread_ts === 'string' ? args.thread_ts : null,
    linkNames: links === true || links === 'true' || links === '1' || args.parse === 'full',
  }
}

function history(workspace: Workspace, args: Arguments): Result {
  const channel = workspace.channels.get(String(args.channel))
  if (!channel || (channel.kind === 'private' && !channel.member)) return no('channel_not_found')
  if (!channel.member) return no('not_in_channel')
  const shown = workspace.messages.filter((one) => one.channel === channel.id && one.onlyFor === null && !one.thread)
  return page(shown.reverse(), args)
}

function replies(workspace: Workspace, args: Arguments): Result {
  const shown = workspace.messages.filter((one) => one.ts === args.ts || one.thread === args.ts)
  return shown.length === 0 ? no('thread_not_found') : page(shown, args)
}

function page(messages: readonly FakeMessage[], args: Arguments): Result {
  const limit = Math.min(Number(args.limit ?? 100), 999)
  const from = Number(args.cursor ?? 0)
  const withMetadata = args.include_all_metadata === 'true' || args.include_all_metadata === true
  const more = from + limit < messages.length
  return {
    ok: true,
    has_more: more,
    messages: messages.slice(from, from + limit).map((one) => ({
      type: 'message',
      ts: one.ts,
      text: one.text,
      ...(one.thread && { thread_ts: one.thread }),
      ...(withMetadata && one.metadata !== null && { metadata: one.metadata }),
    })),
    response_metadata: { next_cursor: more ? String(from + limit) : '' },
  }
}

function info(workspace: Workspace, args: Arguments): Result {
  const channel = workspace.channels.get(String(args.channel))
  if (!channel) return no('channel_not_found')
  const { id, archived, member, kind } = channel
  return { ok: true, channel: { id, is_archived: archived, is_member: member, is_private: kind === 'private' } }
}

function userInfo(workspace: Workspace, args: Arguments): Result {
  const user = workspace.users.get(String(args.user))
  if (!user) return no('user_not_found')
  const locale =
    args.include_locale === 'true' || args.include_locale === true ? { locale: user.locale ?? 'en-US' } : {}
  const { id, admin, zone, team, name = '' } = user
  const profile = { display_name: name }
  return { ok: true, user: { id, is_admin: admin, tz: zone, team_id: team ?? workspace.team, profile, ...locale } }
}
