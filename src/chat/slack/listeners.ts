import type { App, BlockAction, MessageShortcut, SlashCommand } from '@slack/bolt'
import { answerQuestion, answerTyped, answerWith } from './answer.ts'
import { ACTION_PREFIX, MENU } from './buttons.ts'
import { type Ears, letIn, type Respond } from './ears.ts'
import { CHECK_SHORTCUT } from './manifest.ts'
import { asked, pressed, pressedOnce } from './pressed.ts'
import { typedText } from './safe-text.ts'
import type { Place } from './say.ts'
import { listenToWindows } from './submitted.ts'

/**
 * Hears slash commands, buttons, menus, windows, the shortcut on messages, mentions, direct messages and who opens the
 * home page. Each is acknowledged at once, before anything is looked up (a window after it was read), and answered
 * afterwards; a repetition is acknowledged and not answered.
 */
export function listen(app: App, ears: Ears): void {
  app.command(`/${ears.desk.commandName}`, async ({ command, ack, respond }) => {
    await ack()
    if (await ears.once(`command:${command.trigger_id}`)) ears.track(slashCommand(command, respond, ears))
  })

  app.action<BlockAction>(new RegExp(`^(?:${ACTION_PREFIX}.*|${MENU})$`), async ({ body, action, ack, respond }) => {
    await ack()
    const value =
      action.type === 'button' ? action.value : action.type === 'overflow' ? action.selected_option.value : ''
    if (!value || !(await ears.once(`action:${body.trigger_id}`)) || !(await pressedOnce(body, value, ears))) return
    ears.track(pressed(body, value, respond, ears))
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
    ears.track(ears.named(event.channel))
  })

  app.event('message', async ({ event, body }) => {
    // Only what a person writes to the app alone; edits, deletions, joins and bots carry a subtype or a bot's id.
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id || !event.text) return
    if (!(await ears.once(`message:${event.channel}:${event.ts}`))) return
    const place = { user: event.user, channel: event.channel, workspace: body.team_id }
    ears.track(spoken(place, event.text, event.thread_ts ?? null, ears))
  })

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home' || !(await ears.once(`event:${body.event_id}`))) return
    const from = { user: event.user, channel: null, workspace: body.team_id }
    ears.track(ears.who(from).then((asker) => ears.home.show(asker)))
  })

  listenToWindows(app, ears)
}

async function slashCommand(command: SlashCommand, respond: Respond, ears: Ears): Promise<void> {
  const asker = await ears.who({ user: command.user_id, channel: command.channel_id, workspace: command.team_id })
  const place: Place = { asker, respond, thread: null, window: null, atMost: 'channel' }
  const typed = typedText(command.text)
  await letIn(place, ears, async () => {
    const trigger = { id: command.trigger_id, window: null }
    if (!(await asked(typed, { asker, thread: null, trigger }, place, ears)))
      await answerTyped(ears.desk, typed, place, ears.say)
  })
}

async function checked(shortcut: MessageShortcut, respond: Respond, ears: Ears): Promise<void> {
  const { user, channel, team, message } = shortcut
  const asker = await ears.who({ user: user.id, channel: channel.id, workspace: team?.id ?? null })
  const thread = typeof message.thread_ts === 'string' ? message.thread_ts : null
  const place: Place = { asker, respond, thread, window: null, atMost: 'asker' }
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
  const place: Place = { asker, respond: null, thread, window: null, atMost: 'channel' }
  const question = typedText(text).replace(/\s+/g, ' ')
  await letIn(place, ears, () => answerQuestion(ears.desk, question, place, ears.say))
}
