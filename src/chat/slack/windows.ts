/** Windows (modals) and the home page: how they are opened, filled and read. */
import type { types, webApi } from '@slack/bolt'
import type { Document } from '../../digest/document.ts'
import { wordsFor } from '../../words/words.ts'
import { plainText } from './buttons.ts'
import { LIMITS } from './limits.ts'
import { renderView } from './render.ts'

/** The `callback_id` of a window that only shows an answer. */
const ANSWER = 'answer'

/** A window that asks for something. `metadata` comes back with what was filled in. */
export function formWindow(form: {
  readonly callback: string
  readonly title: string
  readonly send: string
  readonly cancel: string
  readonly metadata: object
  readonly blocks: types.KnownBlock[]
}): types.ModalView {
  return {
    type: 'modal',
    callback_id: form.callback,
    title: plainText(form.title, LIMITS.viewTitle),
    submit: plainText(form.send, LIMITS.viewButton),
    close: plainText(form.cancel, LIMITS.viewButton),
    private_metadata: JSON.stringify(form.metadata).slice(0, LIMITS.privateMetadata),
    blocks: form.blocks,
  }
}

/** A window that shows an answer where there is no channel to show it in. */
export function answerWindow(document: Document): types.ModalView {
  const { chat } = wordsFor(document.lang)
  const blocks = renderView(document, LIMITS.viewBlocks)
  return {
    type: 'modal',
    callback_id: ANSWER,
    title: plainText(document.title === '' ? chat.answer : document.title, LIMITS.viewTitle),
    close: plainText(chat.close, LIMITS.viewButton),
    blocks,
  }
}

/** A line of text as a Document, for windows that have nothing else to show. */
export function line(text: string, lang: Document['lang']): Document {
  return { title: '', lang, zone: 'UTC', blocks: [{ type: 'paragraph', text: [{ text }] }] }
}

/** Where a press came from, as far as it matters for windows. */
export interface Trigger {
  /** Good once, for three seconds. */
  readonly id: string
  /** The window in which it was pressed; null elsewhere. */
  readonly window: string | null
}

/** Opens a window, or puts it upon the one in which the button was pressed. Answers with its id. Throws what Slack says. */
export async function openWindow(web: webApi.WebClient, trigger: Trigger, view: types.ModalView): Promise<string> {
  const open = trigger.window === null ? web.views.open.bind(web.views) : web.views.push.bind(web.views)
  const { view: opened } = await open({ trigger_id: trigger.id, view })
  return opened?.id ?? ''
}
