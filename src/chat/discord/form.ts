import type { Document } from '../../digest/document.ts'
import { type DiscordMessage, renderDiscord } from './render.ts'
import { renderEmbeds } from './render-embeds.ts'

/**
 * What messages are made of. It is a setting and not tried out message by message: a delivery that is gone on with after
 * a crash has to be divided as it was before, and the two divide differently.
 */
export type Form = 'components' | 'embeds'

/** A Document as messages of a form. */
export function renderAs(form: Form, document: Document, options: { ref?: string } = {}): DiscordMessage[] {
  return form === 'embeds' ? renderEmbeds(document, options) : renderDiscord(document, options)
}
