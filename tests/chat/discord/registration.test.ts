import { describe, expect, it } from 'vitest'
import { discordCommands } from '../../../src/chat/discord/registration.ts'
import { defineCommand, type OptionSpec } from '../../../src/commands/command.ts'
import { commands as registry } from '../../../src/commands/registry.ts'
import { checkCommands } from '../../support/fake-discord/command-rules.ts'
import { sameInEach } from '../../support/same-in-each.ts'
import { tinyCommands } from './tiny-desk.ts'

const commandWith = (options: readonly OptionSpec[], name = 'ask') =>
  defineCommand({
    name,
    summary: sameInEach('x'.repeat(140)),
    options,
    visibleTo: 'channel',
    needs: 'nothing',
    examples: [],
    answer: () => Promise.reject(new Error('not asked')),
  })
const option = (name: string, part: Partial<OptionSpec> = {}): OptionSpec => ({
  name,
  description: sameInEach('d'),
  type: 'text',
  ...part,
})
const optionsOf = (...options: OptionSpec[]) => {
  const [command] = discordCommands({ commandName: 'trilat', commands: [commandWith(options)] })
  const [sub] = command?.options ?? []
  return sub && 'options' in sub ? (sub.options ?? []) : []
}

describe('registration', () => {
  it.each([
    ['the tiny desk', tinyCommands],
    ['the product', registry],
  ])('of %s is taken by Discord', (_, commands) => {
    const made = discordCommands({ commandName: 'trilat', commands })
    expect(checkCommands(made).found).toEqual([])
    expect(made[0]?.options?.map((sub) => sub.name)).toEqual(commands.map((command) => command.name))
  })

  it('puts required options first', () => {
    expect(optionsOf(option('a'), option('b', { required: true })).map((one) => one.name)).toEqual(['b', 'a'])
  })

  it('offers few choices as choices and many by autocomplete', () => {
    const few = ['all', 'changes']
    const many = Array.from({ length: 26 }, (_, i) => `choice-${i}`)
    expect(optionsOf(option('a', { choices: few }), option('b', { choices: many }), option('c'))).toMatchObject([
      { name: 'a', choices: few.map((name) => ({ name, value: name })) },
      { name: 'b', autocomplete: true },
      { name: 'c', autocomplete: true },
    ])
  })

  it('cuts a description to what fits', () => {
    const [command] = discordCommands({ commandName: 'trilat', commands: [commandWith([])] })
    expect(command?.options?.[0]?.description).toBe(`${'x'.repeat(99)}…`)
  })

  it.each(['Trilat', 'two words', '', 'x'.repeat(33), 'a/b'])(
    'refuses the name %j, saying what is allowed',
    (commandName) => {
      expect(() => discordCommands({ commandName, commands: [] })).toThrow(/small letters/)
    },
  )

  it('refuses more than there can be', () => {
    const many = Array.from({ length: 26 }, (_, i) => `n${i}`)
    expect(() => discordCommands({ commandName: 'x', commands: many.map((name) => commandWith([], name)) })).toThrow(
      /25/,
    )
    expect(() => optionsOf(...many.map((name) => option(name)))).toThrow(/25/)
    const wordy = many.slice(1).map((name) => option(name, { description: sameInEach('x'.repeat(100)) }))
    const commands = many.slice(1).map((name) => commandWith(wordy, name))
    expect(() => discordCommands({ commandName: 'x', commands })).toThrow(/8000 characters/)
  })
})
