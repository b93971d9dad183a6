import { describe, expect, it } from 'vitest'
import type { Mute } from '../../src/baseline/change.ts'
import { type Asker, type Command, defineCommand } from '../../src/commands/command.ts'
import { keepAnswers } from '../../src/commands/kept-answers.ts'
import type { Answered } from '../../src/commands/run-command.ts'
import { RetryableError } from '../../src/errors.ts'
import { sameInEach } from '../support/same-in-each.ts'
import { EDITOR } from './small-desk.ts'

const command = (name: string, shared?: Command['shared']): Command =>
  defineCommand({
    name,
    summary: sameInEach(name),
    options: [],
    visibleTo: 'channel',
    needs: 'nothing',
    ...(shared !== undefined && { shared }),
    examples: [],
    answer: () => Promise.reject(new Error('not asked here')),
  })
const commands = [command('ask', 'everywhere'), command('latest', 'where the same is muted'), command('home')]

const MINUTE = 60_000

/** A desk that numbers its answers: the same number is the same answer. */
function numberingDesk() {
  const state = {
    acts: '1',
    all: '1',
    now: Date.parse('2023-11-26T14:58:00Z'),
    ended: 'answered' as Answered['ended'],
    text: '',
    mutes: [] as readonly Mute[],
  }
  let found = 0
  const waiting: (() => Promise<unknown>)[] = []
  const answer = keepAnswers(
    {
      commands,
      language: 'en',
      version: async () => ({ acts: state.acts, all: `${state.acts} ${state.all}` }),
      mutes: async () => state.mutes,
      now: () => state.now,
      later: (work) => void waiting.push(work),
    },
    async (name) => {
      found += 1
      const blocks = [{ type: 'paragraph' as const, text: [{ text: state.text }] }]
      const document = { title: `${name} ${found}`, lang: 'en' as const, zone: 'UTC', blocks }
      return { document, visibleTo: 'channel', ended: state.ended }
    },
  )
  const ask = async (name: string, values = {}, asker: Partial<Asker> = {}) =>
    (await answer(name, values, { ...EDITOR, ...asker })).document.title
  /** Does what was left for later. */
  const later = async () => {
    for (const work of waiting.splice(0)) await work()
  }
  return { state, ask, later }
}

describe('an answer that was found before', () => {
  it('is given again to the same question, whatever the order of its options', async () => {
    const { ask } = numberingDesk()
    expect(await ask('ask', { question: 'When?', topic: 'one' })).toBe('ask 1')
    expect(await ask('ask', { topic: 'one', question: 'When?' }, { user: 'somebody else', channel: 'another' })).toBe(
      'ask 1',
    )
    expect(await ask('ask', { question: 'Where?', topic: 'one' })).toBe('ask 2')
  })

  it('is for one language and one zone', async () => {
    const { ask } = numberingDesk()
    expect(await ask('ask', {}, { locale: 'en-GB', zone: 'UTC' })).toBe('ask 1')
    expect(await ask('ask', {}, { locale: 'ko', zone: 'UTC' })).toBe('ask 2')
    expect(await ask('ask', {}, { locale: 'ko', zone: 'Asia/Seoul' })).toBe('ask 3')
    expect(await ask('ask', {}, { locale: 'en-US', zone: 'UTC' })).toBe('ask 1')
  })

  it('is for channels in which the same stories are muted', async () => {
    const { ask, state } = numberingDesk()
    const place = { platform: 'slack' as const, channel: 'C2' }
    state.mutes = [{ topic: 'one', story: 's-1', place }]
    expect(await ask('latest', {}, { platform: 'slack', channel: 'C1' })).toBe('latest 1')
    expect(await ask('latest', {}, { platform: 'slack', channel: 'C2' })).toBe('latest 2')
    expect(await ask('latest', {}, { platform: 'discord', channel: 'C2' })).toBe('latest 1')
    expect(await ask('latest', {}, { platform: 'slack', channel: 'C3' })).toBe('latest 1')
    expect(await ask('latest', {}, { platform: 'slack', channel: 'C2', user: 'somebody else' })).toBe('latest 2')
  })

  it('is found anew once an operator did something', async () => {
    const { ask, state } = numberingDesk()
    expect(await ask('ask')).toBe('ask 1')
    state.acts = '2'
    expect(await ask('ask')).toBe('ask 2')
  })

  it('is given until there is time to find it anew where feeds brought more, and found anew once', async () => {
    const { ask, state, later } = numberingDesk()
    expect(await ask('ask')).toBe('ask 1')
    state.all = '2'
    expect([await ask('ask'), await ask('ask')]).toEqual(['ask 1', 'ask 1'])
    expect(await ask('ask', { question: 'Which nobody asked before?' })).toBe('ask 2')
    await later()
    expect([await ask('ask'), await ask('ask')]).toEqual(['ask 3', 'ask 3'])
  })

  it('is waited for half a minute after feeds brought more, where there was no time', async () => {
    const { ask, state, later } = numberingDesk()
    expect(await ask('ask')).toBe('ask 1')
    state.all = '2'
    expect(await ask('ask')).toBe('ask 1')
    state.now += 29_000
    state.all = '3'
    expect(await ask('ask')).toBe('ask 1')
    state.now += 1_000
    expect(await ask('ask')).toBe('ask 2')
    await later()
    expect(await ask('ask')).toBe('ask 2')
  })

  it.each([
    ['on the next day', 3 * MINUTE],
    ['after a while, since periods move on', 6 * MINUTE],
  ])('is found anew %s', async (_, later) => {
    const { ask, state } = numberingDesk()
    expect(await ask('ask')).toBe('ask 1')
    state.now += later
    expect(await ask('ask')).toBe('ask 2')
  })

  it('is waited for by those who ask meanwhile', async () => {
    const { ask } = numberingDesk()
    expect(await Promise.all([ask('ask'), ask('ask'), ask('ask')])).toEqual(['ask 1', 'ask 1', 'ask 1'])
  })

  it.each(['refused', 'failed'] as const)('is not kept where the command %s', async (ended) => {
    const { ask, state } = numberingDesk()
    state.ended = ended
    expect(await ask('ask')).toBe('ask 1')
    state.ended = 'answered'
    expect(await ask('ask')).toBe('ask 2')
    expect(await ask('ask')).toBe('ask 2')
  })

  it('is not kept for a command that depends on who asks', async () => {
    const { ask } = numberingDesk()
    expect([await ask('home'), await ask('home')]).toEqual(['home 1', 'home 2'])
  })

  it('is forgotten, the oldest first, where more is kept than is good', async () => {
    const { ask, state } = numberingDesk()
    state.text = 'x'.repeat(450_000)
    for (const question of ['a', 'b', 'c']) await ask('ask', { question })
    expect(await ask('ask', { question: 'c' })).toBe('ask 3')
    expect(await ask('ask', { question: 'a' })).toBe('ask 4')
  })

  it('leaves it to the command to fail where the database does not answer', async () => {
    const answer = keepAnswers(
      {
        commands,
        language: 'en',
        version: () => Promise.reject(new RetryableError('gone')),
        mutes: async () => [],
        now: () => 0,
        later: () => expect.unreachable(),
      },
      async () => ({
        document: { title: 'later', lang: 'en', zone: 'UTC', blocks: [] },
        visibleTo: 'asker',
        ended: 'failed',
      }),
    )
    expect((await answer('ask', {}, EDITOR)).ended).toBe('failed')
  })
})
