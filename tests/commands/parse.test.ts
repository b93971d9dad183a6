import { describe, expect, it } from 'vitest'
import { parseTyped } from '../../src/commands/parse.ts'
import { commands } from '../../src/commands/registry.ts'
import { UserError } from '../../src/errors.ts'

describe('a typed command', () => {
  it.each([
    ['ask When is the next summit?', 'ask', { question: 'When is the next summit?' }],
    ['ask 次の首脳会談はいつ？', 'ask', { question: '次の首脳会談はいつ？' }],
    ['ask "quoted as a whole"', 'ask', { question: 'quoted as a whole' }],
    ['ask Did Park say: "no date"?', 'ask', { question: 'Did Park say: "no date"?' }],
    [
      'ask Who said it in Busan? topic:us-japan-korea',
      'ask',
      { question: 'Who said it in Busan?', topic: 'us-japan-korea' },
    ],
    ['LATEST since:7d', 'latest', { since: '7d' }],
    ['latest 7d', 'latest', { since: '7d' }],
    ['why https://example.org/a?b=c:d', 'why', { link: 'https://example.org/a?b=c:d' }],
    [
      'subscribe weekdays 08:00 timezone:Asia/Tokyo only:"changes"',
      'subscribe',
      { schedule: 'weekdays 08:00', timezone: 'Asia/Tokyo', only: 'changes' },
    ],
    ['subscribe schedule:"0 8 * * 1-5"', 'subscribe', { schedule: '0 8 * * 1-5' }],
    ['', 'help', {}],
    ['   ', 'help', {}],
  ])('%s', (typed, name, values) => {
    expect(parseTyped(typed, commands)).toEqual({ name, values })
  })

  it.each([
    ['lastest', /Did you mean `latest`/],
    ['frobnicate', /There are: help, latest/],
    ['ask', /`ask` needs a question/],
    ['ask ""', /`ask` needs a question/],
    ['subscriptions now', /takes no "now": it takes no options/],
    ['subscribe 08:00 language:fr', /`language` is one of en, ja, ko, zh/],
    [`ask ${'x'.repeat(5_000)}`, /too long/],
  ])('%s is answered with one helpful line', (typed, message) => {
    expect(() => parseTyped(typed, commands)).toThrow(UserError)
    expect(() => parseTyped(typed, commands)).toThrow(message)
  })
})

describe('the registry', () => {
  it('keeps the rules that both platforms set for names and descriptions', () => {
    for (const command of commands) {
      expect(command.name).toMatch(/^[a-z]{1,32}$/)
      expect(command.summary.en.length).toBeLessThanOrEqual(100)
      expect(command.options.filter((option) => option.main).length).toBeLessThanOrEqual(1)
      for (const option of command.options) {
        expect(option.name).toMatch(/^[a-z]{1,32}$/)
        expect(option.description.en.length).toBeLessThanOrEqual(100)
      }
    }
  })

  it('gives every command an example that it understands itself', () => {
    for (const command of commands) {
      expect(command.examples.length).toBeGreaterThan(0)
      for (const example of command.examples) expect(parseTyped(example, commands).name).toBe(command.name)
    }
  })
})
