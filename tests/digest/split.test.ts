import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, packMessages } from '../../src/digest/split.ts'

describe('packing blocks into messages', () => {
  const weigh = (block: string) => ({ characters: block.length, blocks: 1 })
  const divide = (block: string) => (block.length > 5 ? cutText(block, 5) : [block])

  it('loses nothing, keeps the order, and keeps every limit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40, unit: 'binary-ascii' })), (blocks) => {
        const messages = packMessages(blocks, weigh, { characters: 20, blocks: 4 }, divide)
        expect(messages.flat().join('')).toBe(blocks.join(''))
        for (const message of messages) {
          expect(message.length).toBeLessThanOrEqual(4)
          expect(message.join('').length).toBeLessThanOrEqual(20)
        }
      }),
    )
  })

  it('gives a block that cannot be divided a message of its own', () => {
    expect(packMessages(['a', 'x'.repeat(30), 'b'], weigh, { characters: 20 })).toEqual([
      ['a'],
      ['x'.repeat(30)],
      ['b'],
    ])
  })
})

describe('cutting a text', () => {
  it.each([
    ['between paragraphs', 'First one.\n\nSecond one.', 16, ['First one.\n\n', 'Second one.']],
    ['between sentences', 'One is here. Two is here.', 20, ['One is here. ', 'Two is here.']],
    ['between Japanese sentences', '会談した。合意した。', 7, ['会談した。', '合意した。']],
    ['between words', 'alpha beta gamma', 12, ['alpha beta ', 'gamma']],
    ['not inside a character', 'ab👨‍👩‍👧cd', 4, ['ab', '👨‍👩', '‍👧cd']],
  ])('is done %s', (name, text, most, pieces) => {
    const cut = cutText(text, most)
    expect(cut.join('')).toBe(text)
    if (name !== 'not inside a character') expect(cut).toEqual(pieces)
    expect(cut.every((piece) => piece.length <= most)).toBe(true)
  })

  it('always gives back the whole text in pieces that fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (text, most) => {
        const pieces = cutText(text, most)
        expect(pieces.join('')).toBe(text)
        expect(pieces.every((piece) => piece.length <= most)).toBe(true)
      }),
    )
  })

  it('does not cut a pair of surrogates where it fits', () => {
    for (const piece of cutText('😀😁😂🤣😃', 3)) expect(piece.isWellFormed()).toBe(true)
  })
})
