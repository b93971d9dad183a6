import type { App, BlockAction, MessageShortcut, SlashCommand } from '@slack/bolt'
import { type Asker, langFor } from '../../commands/command.ts'
import { wordsFor } from '../../words/words.ts'
import type { CommandDesk } from '../chat.ts'
import { answerQuestion, answerTyped, answerWith, sayPlainly } from './answer.ts'
import { CHECK_SHORTCUT } from './manifest.ts'
import { ACTION_PREFIX } from './render.ts'
import { typedText } from './safe-text.ts'
import type { Place, Say } from './say.ts'

/** What the listeners work with. */
export interface Ears {
  readonly desk: CommandDesk
  readonly say: Say
  /** True the first time a key is seen: Slack repeats what it thinks was not heard. */
  once(key: string): Promise<boolean>
  who(from: { user: string; channel: string | null; workspace: string | null }): Promise<Asker>
  /** Lets a person in; null where enough of that person's commands are under way. */
  enter(user: string): (() => void) | null
  /** Keeps the work in sight, so that stopping can wait for it. */
  track(work: Promise<void>): void
}

/**
 * Hears slash commands, buttons, the shortcut on messages, mentions and direct messages. Each is acknowledged at once, before anything is looked
 * up, and answered afterwards; a repetition is acknowledged and not answered.
 */
export function listen(app: App, ears: Ears): void {
  app.command(`/${ears.desk.commandName}`, async ({ command, ack, respond }) => {
    await ack()
    if (await ears.once(`command:${command.trigger_id}`)) ears.track(slashCommand(command, respond, ears))
  })

  app.action<BlockAction>(new RegExp(`^${ACTION_PREFIX}`), async ({ body, action, ack, respond }) => {
    await ack()
    if (
      action.type !== 'button' ||
      !action.value ||
      !(await ears.once(`action:${body.trigger_id}:${action.action_id}`))
    )
      return
    ears.track(pressed(body, action.value, respond, ears))
  })

  app.shortcut({ callback_id: CHECK_SHORTCUT, type: 'message_action' }, async ({ shortcut, ack, respond }) => {
    await ack()
    if (shortcut.type !== 'message_action' || !(await ears.once(`shortcut:${shortcut.trigger_id}`))) return
    ears.track(checked(shortcut, respond, ears))
  })

  app.event('app_mention', async ({ event, body }) => {
    // The same message comes again when it is edited: it is answered once.
    if (!event.user || event.bot_id || !(await ears.once(`message:${event.channel}:${event.ts}`))) return
    const place = { user: event.user, channel: event.channel, workspace: body.team_id }
    ears.track(spoken(place, event.text, event.thread_ts ?? event.ts, ears))
  })

  app.event('message', async ({ event, body }) => {
    // Only what a person writes to the app alone; edits, deletions, joins and bots carry a subtype or a bot's id.
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id || !event.text) return
    if (!(await ears.once(`message:${event.channel}:${event.ts}`))) return
    const place = { user: event.user, channel: event.channel, workspace: body.team_id }
    ears.track(spoken(place, event.text, event.thread_ts ?? null, ears))
  })
}

type Respond = Parameters<Parameters<App['command']>[1]>[0]['respond']

async function slashCommand(command: SlashCommand, respond: Respond, ears: Ears): Promise<void> {
  const asker = await ears.who({ user: command.user_id, channel: command.channel_id, workspace: command.team_id })
  const place: Place = { asker, respond, thread: null, atMost: 'channel' }
  await letIn(place, ears, () => answerTyped(ears.desk, typedText(command.text), place, ears.say))
}

async function pressed(body: BlockAction, value: string, respond: Respond, ears: Ears): Promise<void> {
  const channel = body.channel?.id ?? null
  const asker = await ears.who({ user: body.user.id, channel, workspace: body.team?.id ?? null })
  const inThread: unknown = body.message?.thread_ts ?? body.container.thread_ts
  const thread = typeof inThread === 'string' ? inThread : null
  const place: Place = { asker, respond: body.response_url ? respond : null, thread, atMost: 'asker' }
  await letIn(place, ears, () => answerTyped(ears.desk, value, place, ears.say))
}

async function checked(shortcut: MessageShortcut, respond: Respond, ears: Ears): Promise<void> {
  const { user, channel, team, message } = shortcut
  const asker = await ears.who({ user: user.id, channel: channel.id, workspace: team?.id ?? null })
  const place: Place = { asker, respond, thread: null, atMost: 'asker' }
  const claim = typedText(message.text ?? '').replace(/\s+/g, ' ')
  await letIn(place, ears, () => answerWith(ears.desk, 'check', claim, place, ears.say))
}

async function spoken(
  from: { user: string; channel: string; workspace: string | null },
  text: string,
  thread: string | null,
  ears: Ears,
): Promise<void> {
  const asker = await ears.who(from)
  const place: Place = { asker, respond: null, thread, atMost: 'channel' }
  const question = typedText(text).replace(/\s+/g, ' ')
  await letIn(place, ears, () => answerQuestion(ears.desk, question, place, ears.say))
}

/** Answers where not too much of the same person's is under way, and says so where it is. */
async function letIn(place: Place, ears: Ears, answer: () => Promise<void>): Promise<void> {
  const leave = ears.enter(place.asker.user)
  if (!leave) {
    await sayPlainly(wordsFor(langFor(place.asker, ears.desk)).errors.stillBusy, place, ears.say)
    return
  }
  try {
    await answer()
  } finally {
    leave()
  }
}
