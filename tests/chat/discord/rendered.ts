/** What a test of rendering needs: bodies as they are sent, the text in them, the components. */
import { type Form, renderParts } from '../../../src/chat/discord/form.ts'
import type { Block, Document, FindingBlock, Inline } from '../../../src/digest/document.ts'
import { plain } from '../../../src/digest/document.ts'
import { isObject } from '../../support/fake-discord/form-errors.ts'
import { shownTexts } from '../../support/fake-discord/message-rules.ts'
import { documentOf, source } from './tiny-desk.ts'

export const bodies = (document: Document, ref?: string, form: Form = 'components') =>
  renderParts(document, ref === undefined ? {} : { ref }).map(
    (message): Record<string, unknown> => ({ ...message(form) }),
  )

export const shown = (...blocks: Block[]): string =>
  bodies(documentOf('T', ...blocks))
    .flatMap((body) => shownTexts(body))
    .slice(1)
    .join('\n')

export const finding = (part: Partial<FindingBlock> = {}): FindingBlock => ({
  type: 'finding',
  kind: 'new',
  // No finding of the desk, so that nothing can be done with it.
  id: 'written-here',
  text: plain('The ministers meet in Busan.'),
  was: null,
  quotes: [],
  sources: [source('Kyodo')],
  independent: 1,
  outlets: 1,
  ...part,
})

export const paragraph = (...text: Inline[]): Block => ({ type: 'paragraph', text })

/** The components of a message or of a component. */
export function listed(value: unknown): Record<string, unknown>[] {
  const components = isObject(value) ? value.components : undefined
  return Array.isArray(components) ? components.filter(isObject) : []
}
