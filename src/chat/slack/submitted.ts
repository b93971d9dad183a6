/** What happens when somebody sends a window. */
import type { App, types } from '@slack/bolt'
import { langFor } from '../../commands/command.ts'
import { wordsFor } from '../../words/words.ts'
import { answerAct } from './answer.ts'
import { type Ears, letIn } from './ears.ts'
import { failureOf } from './failure.ts'
import { REASON, readReason } from './reason.ts'
import type { Place } from './say.ts'
import { readSubscription, SUBSCRIBE, SUGGESTED, suggestions } from './subscribe-window.ts'

/** How long a channel may take to say whether we are in it: Slack waits three seconds for our answer. Ms. */
const LOOK_MS = 2_000

/** Hears windows that are sent, and gives their menus what fits while somebody types. */
export function listenToWindows(app: App, ears: Ears): void {
  app.view(REASON, async ({ ack, body, view }) => {
    const workspace = body.team?.id ?? null
    const asker = await ears.who({ user: body.user.id, channel: null, workspace })
    const read = readReason(view, langFor(asker, ears.desk))
    if ('errors' in read) {
      await ack({ response_action: 'errors', errors: read.errors })
      return
    }
    await ack()
    if (!(await ears.once(`window:${view.id}`))) return
    const { action, channel, thread } = read.asked
    const place: Place = { asker: { ...asker, channel }, respond: null, thread, window: null, atMost: 'asker' }
    ears.track(
      letIn(place, ears, async () => {
        await answerAct(ears.desk, { action, reason: read.reason }, place, ears.say)
        await ears.home.refresh(asker)
      }),
    )
  })

  app.view(SUBSCRIBE, async ({ ack, body, view }) => {
    const workspace = body.team?.id ?? null
    const asker = await ears.who({ user: body.user.id, channel: null, workspace })
    const lang = langFor(asker, ears.desk)
    const read = readSubscription(view, lang)
    const errors = 'errors' in read ? read.errors : await unreachable(read.channel, workspace, lang, ears)
    if ('errors' in read || errors !== null) {
      await ack({ response_action: 'errors', errors: errors ?? {} })
      return
    }
    await ack()
    if (!(await ears.once(`window:${view.id}`))) return
    const place: Place = {
      asker: { ...asker, channel: read.channel },
      respond: null,
      thread: null,
      window: null,
      atMost: 'asker',
    }
    ears.track(
      letIn(place, ears, async () => {
        const { document } = await ears.desk.run(SUBSCRIBE, read.values, place.asker)
        await ears.say.answer(document, place, 'asker')
        await ears.home.refresh(asker)
      }),
    )
  })

  for (const name of SUGGESTED)
    app.options(name, async ({ ack, body, payload }) => {
      const asker = await ears.who({ user: body.user.id, channel: null, workspace: body.team?.id ?? null })
      const typing = { command: SUBSCRIBE, option: name, typed: payload.value }
      const options: types.PlainTextOption[] = suggestions(await ears.desk.suggest(typing, asker))
      await ack({ options })
    })
}

/** Whether digests would arrive: the error to show under the channel, or null. No scope is needed beyond those we have. */
async function unreachable(
  channel: string,
  workspace: string | null,
  lang: ReturnType<typeof langFor>,
  ears: Ears,
): Promise<Record<string, string> | null> {
  const said = wordsFor(lang).chat.subscribe
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, LOOK_MS, 'late').unref())
  try {
    const web = await ears.web(workspace)
    const look = await Promise.race([web.conversations.history({ channel, limit: 1 }), late])
    return look === 'late' ? { channel: said.notHere } : null
  } catch (error) {
    return { channel: failureOf(error).result === 'unreachable' ? said.inviteFirst : said.notHere }
  }
}
