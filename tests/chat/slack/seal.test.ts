import { describe, expect, it } from 'vitest'
import { createSeal } from '../../../src/chat/slack/seal.ts'

const OLD = Buffer.alloc(32, 1)
const NEW = Buffer.alloc(32, 2)

describe('a sealed text', () => {
  const seal = createSeal([OLD])
  const sealed = seal.seal('xoxb-a-token', 'T1')

  it('opens to what it was, and tells nothing of it', () => {
    expect(seal.open(sealed, 'T1')).toBe('xoxb-a-token')
    expect(sealed).not.toContain('xoxb')
    expect(seal.seal('xoxb-a-token', 'T1')).not.toBe(sealed)
  })

  it('does not open in another place, or changed', () => {
    expect(() => seal.open(sealed, 'T2')).toThrow('install the app')
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
    expect(() => seal.open(changed, 'T1')).toThrow('install the app')
    expect(() => seal.open(`${sealed.split('.')[0]}.x`, 'T1')).toThrow('install the app')
  })

  it('opens with an old key named behind, and asks to be sealed anew', () => {
    const both = createSeal([NEW, OLD])
    expect(both.open(sealed, 'T1')).toBe('xoxb-a-token')
    expect([both.isOld(sealed), both.isOld(both.seal('x', 'T1'))]).toEqual([true, false])
  })

  it('says which key is missing', () => {
    expect(() => createSeal([NEW]).open(sealed, 'T1')).toThrow('COMMUNIQUE_KEY')
  })
})
