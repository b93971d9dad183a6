import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/chat/slack/limits.ts'
import { renderMessages, weightOf } from '../../../src/chat/slack/render.ts'
import type { SlackMessage } from '../../../src/chat/slack/slack-message.ts'
import { visible } from '../../../src/digest/visible.ts'
import { refusal } from '../../support/fake-slack/block-kit.ts'
import { mentionsIn } from '../../support/fake-slack/mentions.ts'
import { anyDocument, textsOf } from './documents.ts'

const RUNS = { numRuns: 60 }

/** Letters alone: no blanks, and look-alikes and entities taken back, so that only what is said is compared. */
function letters(text: string): string {
  return visible(text)
    .replaceAll('∗', '*')
    .replaceAll('ˍ', '_')
    .replaceAll('∼', '~')
    .replaceAll('ˋ', '`')
    .replaceAll('∶', ':')
    .replaceAll('›', '>')
    .replace(/\s+/g, '')
}

/** All that a reader sees of the messages, without the count of parts. */
function shown(messages: readonly SlackMessage[]): string {
  return messages
    .flatMap((message) => (messages.length > 1 ? message.blocks.slice(0, -1) : message.blocks))
    .map((block) => textsIn(block))
    .join('')
}

function textsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsIn).join('')
  if (typeof value !== 'object' || value === null) return ''
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value)
    return String(value.text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  if ('text' in value && typeof value.text === 'string') return value.text
  return Object.values(value).map(textsIn).join('')
}

describe('any document becomes messages', () => {
  it('that Slack takes, each within every limit', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const message of renderMessages(document)) {
          expect(refusal(message.blocks)).toBeNull()
          expect(message.blocks.length).toBeLessThanOrEqual(LIMITS.blocks)
          expect(weightOf(message.blocks)).toBeLessThanOrEqual(LIMITS.allBlocks)
          expect(message.text.length).toBeLessThanOrEqual(LIMITS.text)
        }
      }),
      RUNS,
    )
  })

  it('in which nothing is lost, and everything keeps its order', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const seen = letters(shown(renderMessages(document)))
        let from = 0
        for (const texts of textsOf(document)) {
          const found = texts.map(letters).map((text) => {
            const at = seen.indexOf(text, from)
            expect(at, `"${text.slice(0, 60)}" is missing`).toBeGreaterThanOrEqual(0)
            return at
          })
          from = found.length === 0 ? from : Math.min(...found)
        }
      }),
      RUNS,
    )
  })

  it('in which no mention fires and nothing invisible is left', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const message of renderMessages(document)) {
          expect(mentionsIn({ ...message, linkNames: false })).toEqual([])
          expect(JSON.stringify(message)).not.toMatch(
            /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\\u00(?:0[0-8]|1)/,
          )
        }
      }),
      RUNS,
    )
  })

  it('the same each time, since a part is found again by its number', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(renderMessages(document)).toEqual(renderMessages(JSON.parse(JSON.stringify(document))))
      }),
      { numRuns: 30 },
    )
  })
})
