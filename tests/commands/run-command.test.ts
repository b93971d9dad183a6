import { describe, expect, it } from 'vitest'
import { type Command, defineCommand } from '../../src/commands/command.ts'
import type { Desk, Ledger } from '../../src/commands/desk.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { renderText } from '../../src/digest/text.ts'
import { RetryableError, UserError } from '../../src/errors.ts'
import { indexTopic } from '../../src/topics/topic-index.ts'
import { keptLog } from '../jobs/desk.ts'
import { sameInEach } from '../support/same-in-each.ts'
import { shippedTopic } from '../support/topics.ts'
import { EDITOR } from './small-desk.ts'

const { index } = shippedTopic('japan-china-korea')
const none = async () => []
const unused = async () => {
  throw new Error('not asked here')
}
const noLedger: Ledger = {
  changes: none,
  propose: none,
  decide: async () => null,
  accept: async () => false,
  settleMeeting: async () => false,
  rulings: none,
  rule: async () => false,
  unrule: async () => false,
  mutes: none,
  mute: async () => false,
  unmute: async () => false,
  audit: none,
  note: async () => {},
  version: async () => '',
}
const desk: Desk = {
  topics: [index.topic],
  commandName: 'trilat',
  language: 'en',
  coverage: {
    articles: none,
    articleById: async () => null,
    articleByUrl: async () => null,
    stories: none,
    merges: async () => [],
    storyById: async () => null,
    findings: none,
    reports: none,
    findingById: async () => null,
    meetingStatements: none,
    proposedMeetings: none,
    search: none,
    feedHealth: none,
    versions: none,
    edited: async () => [],
    corrections: none,
    shownIn: none,
  },
  ledger: noLedger,
  held: () => [],
  proposed: () => [],
  catchUp: async () => {},
  feeds: { check: unused, add: unused, remove: unused },
  subscriptions: { list: none, add: async () => {}, remove: async () => false },
  index: () => indexTopic(index.topic),
  facts: () => [],
  judge: () => {
    throw new Error('not asked here')
  },
  now: () => 0,
}

const command = (over: Partial<Command>): Command =>
  defineCommand({
    name: 'tell',
    summary: sameInEach('Tells'),
    options: [{ name: 'what', description: sameInEach('What to tell'), type: 'text', main: true }],
    visibleTo: 'channel',
    needs: 'nothing',
    examples: ['tell'],
    answer: async (values) => ({
      title: 'Told',
      lang: 'en',
      zone: 'UTC',
      blocks: [{ type: 'paragraph', text: [{ text: values.what ?? 'nothing' }] }],
    }),
    ...over,
  })

async function run(over: Partial<Command>, values: Readonly<Record<string, string>> = {}, operator = false) {
  const log = keptLog()
  const asker = { ...EDITOR, operator }
  const { document, visibleTo } = await runCommand({ name: 'tell', values, asker }, [command(over)], desk, log)
  return { shown: renderText(document, { width: 1_000, color: false }), visibleTo, log: log.lines }
}

const throwing = (thrown: unknown) => ({
  answer: async () => {
    throw thrown
  },
})

describe('running a command', () => {
  it.each(['channel', 'asker'] as const)('shows its answer to the %s as the command says', async (visibleTo) => {
    expect(await run({ visibleTo }, { what: ' this ' })).toMatchObject({
      shown: expect.stringContaining('this'),
      visibleTo,
      log: [],
    })
  })

  it.each([
    ['an option that there is not', {}, { who: 'x' }, /has no option "who": it takes what/],
    ['a value that is too long', {}, { what: 'x'.repeat(5_000) }, /too long/],
    ['what is for operators, to someone who is none', { needs: 'operator' as const }, {}, /for operators/],
    ['what the person can mend', throwing(new UserError('There is no such thing.')), {}, /There is no such thing\./],
  ])('refuses %s, in one line for the asker alone', async (_, over, values, said) => {
    const ended = await run(over, values)
    expect(ended).toMatchObject({ shown: expect.stringMatching(said), visibleTo: 'asker', log: [] })
  })

  it('lets operators do what is theirs', async () => {
    expect((await run({ needs: 'operator' }, {}, true)).shown).toContain('Told')
  })

  it.each([
    ['a bug', new TypeError("Cannot read 'secret' of undefined"), /Something went wrong here, and it has been logged/],
    ['a lock', new RetryableError('The database /var/secret.db is locked'), /did not work just now\. Please try again/],
    ['what is no error', 'secret', /Something went wrong/],
  ])('owns up to %s without its insides, and logs it', async (_, thrown, said) => {
    const { shown, visibleTo, log } = await run(throwing(thrown))
    expect(shown).toMatch(said)
    expect(shown).not.toContain('secret')
    expect(visibleTo).toBe('asker')
    expect(log).toMatchObject([{ level: 'error', fields: { command: 'tell', err: thrown } }])
  })

  it('answers to a name that no command has', async () => {
    const { document } = await runCommand(
      { name: 'x'.repeat(99), values: {}, asker: EDITOR },
      [command({})],
      desk,
      keptLog(),
    )
    const shown = renderText(document, { width: 1_000, color: false })
    expect(shown).toMatch(/There is no command "x{60}…"\. There are: tell\./)
  })
})
