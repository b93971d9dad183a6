import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { readRoles } from '../../src/jobs/roles.ts'

describe('roles', () => {
  it.each([
    [undefined, ['poll', 'deliver', 'chat', 'web']],
    ['poll', ['poll']],
    ['chat, deliver', ['chat', 'deliver']],
  ])('are read from %s', (text, roles) => {
    expect(readRoles(text)).toEqual(new Set(roles))
  })

  it.each(['', 'pol', 'poll,', 'poll web'])('are refused with what there is: "%s"', (text) => {
    expect(() => readRoles(text)).toThrow(UserError)
    expect(() => readRoles(text)).toThrow('--only takes some of poll, deliver, chat, web')
  })
})
