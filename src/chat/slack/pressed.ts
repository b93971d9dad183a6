/** What happens when somebody presses a button or chooses from a finding's menu. */
import type { BlockAction } from '@slack/bolt'
import { actionOf, actionTyped, asksReason, needsOperator } from '../../commands/act.ts'
import { type Asker, langFor } from '../../commands/command.ts'
import type { Lang } from '../../language/lang.ts'
import { wordsFor } from '../../words/words.ts'
import { answerAct, answerTyped, sayPlainly } from './answer.ts'
import { withoutSecrets } from './bolt-log.ts'
import { type Ears, letIn, type Respond } from './ears.ts'
import { failureOf } from './failure.ts'
import { reasonWindow } from './reason.ts'
import type { Place } from './say.ts'
import { SUBSCRIBE, subscribeWindow } from './subscribe-window.ts'
import { answerWindow, line, openWindow, type Trigger } from './windows.ts'

/** A second press within this time is the same press: a double click. Ms. */
const DOUBLE_MS = 2_000

/**
 * What was pressed: a command (`story s-1`) or an action id (`accept:f-1a2b3c`). What needs a reason opens a window that
 * asks for it; everything else is done and answered to who pressed, in a window where there is no channel.
 */
export async function pressed(body: BlockAction, value: string, respond: Respond, ears: Ears): Promise<void> {
  const channel = body.channel?.id ?? null
  const asker = await ears.who({ user: body.user.id, channel, workspace: body.team?.id ?? null })
  const inThread: unknown = body.message?.thread_ts ?? body.container.thread_ts
  const thread = typeof inThread === 'string' ? inThread : null
  const trigger: Trigger = { id: body.trigger_id, window: body.view?.type === 'modal' ? body.view.id : null }
  const place: Place = { asker, respond: body.response_url ? respond : null, thread, window: null, atMost: 'asker' }
  await letIn(place, ears, async () => {
    if (await asked(value, { asker, thread, trigger }, place, ears)) return
    const shown = channel === null ? await inWindow(trigger, place, ears) : place
    const action = actionOf(value) ? value : actionTyped(value)
    if (action === null) await answerTyped(ears.desk, value, shown, ears.say)
    else await answerAct(ears.desk, { action, reason: null }, shown, ears.say)
    if (changes(value, action)) await ears.home.refresh(asker)
  })
}

/** Opens the window for what cannot be done without asking. False where nothing is to be asked, or not of this person. */
export async function asked(
  value: string,
  from: { readonly asker: Asker; readonly thread: string | null; readonly trigger: Trigger },
  place: Place,
  ears: Ears,
): Promise<boolean> {
  const { asker, thread, trigger } = from
  // Who may not is told so by the desk itself.
  if (!asker.operator) return false
  const lang = langFor(asker, ears.desk)
  const action = actionOf(value) ? value : actionTyped(value)
  const meant = action === null ? null : actionOf(action)
  const view =
    value.trim() === SUBSCRIBE
      ? subscribeWindow(asker, ears.desk)
      : action !== null && meant !== null && asksReason(meant.action)
        ? reasonWindow({ action, channel: asker.channel, thread }, lang)
        : null
  if (view === null) return false
  try {
    await openWindow(await ears.web(asker.workspace), trigger, view)
  } catch (error) {
    ears.say.log.warn({ reason: withoutSecrets(failureOf(error).why) }, 'A window was not opened')
    const typed = meant === null ? `${SUBSCRIBE} weekdays 08:00` : `review ${meant.action}:${meant.id} why:"…"`
    await sayPlainly(wordsFor(lang).chat.windowTooLate(`/${ears.desk.commandName} ${typed}`), place, ears.say)
  }
  return true
}

/** Opens a window at once, since its trigger ends in three seconds, to be filled with the answer. */
async function inWindow(trigger: Trigger, place: Place, ears: Ears): Promise<Place> {
  const lang: Lang = langFor(place.asker, ears.desk)
  try {
    const wait = answerWindow(line(wordsFor(lang).chat.wait, lang))
    return { ...place, window: await openWindow(await ears.web(place.asker.workspace), trigger, wait) }
  } catch (error) {
    ears.say.log.warn({ reason: withoutSecrets(failureOf(error).why) }, 'A window was not opened')
    return place
  }
}

/** Whether the home page may look different afterwards. */
function changes(value: string, action: string | null): boolean {
  const meant = action === null ? null : actionOf(action)
  return meant === null ? /^(un)?subscribe\b|^sources (add|remove):/.test(value) : needsOperator(meant.action)
}

/**
 * True for the first of presses on the same thing by the same person within two to four seconds. Two neighbouring spans
 * of time are taken by each press, so that a double click across their border is one press, too.
 */
export async function pressedOnce(body: BlockAction, value: string, ears: Pick<Ears, 'once'>): Promise<boolean> {
  const at = Number(body.actions[0]?.action_ts ?? 0) * 1_000
  const span = Math.floor(at / DOUBLE_MS)
  const where = body.message?.ts ?? body.container.message_ts ?? body.view?.id ?? ''
  const key = `press:${body.user.id}:${where}:${value}`.slice(0, 200)
  const before = await ears.once(`${key}:${span - 1}`)
  return (await ears.once(`${key}:${span}`)) && before
}
