import type { CommandDesk } from '../../../src/chat/chat.ts'
import { type Asker, type Command, defineCommand, type OptionSpec } from '../../../src/commands/command.ts'
import { type Document, plain } from '../../../src/digest/document.ts'
import { sameInEach } from '../../support/same-in-each.ts'

/** A document of one paragraph. */
export function paper(text: string, more: Partial<Document> = {}): Document {
  return {
    title: 'Answer',
    lang: 'en',
    zone: 'Asia/Tokyo',
    blocks: [{ type: 'paragraph', text: plain(text) }],
    ...more,
  }
}

export interface TinyDesk extends CommandDesk {
  /** What was run, in order. */
  readonly acted: { action: string; asker: Asker; reason: string | null }[]
  readonly ran: { name: string; values: Readonly<Record<string, string>>; asker: Asker }[]
}

/** A desk of a few commands that answer what they were asked; `documents` answers instead of them by command. */
export function tinyDesk(documents: Readonly<Record<string, Document>> = {}): TinyDesk {
  const ran: TinyDesk['ran'] = []
  const acted: TinyDesk['acted'] = []
  const heard = new Set<string>()
  const commands = [
    command('help', 'asker', []),
    command('ask', 'channel', [
      { name: 'question', description: sameInEach('A question'), type: 'text', required: true, main: true },
    ]),
    command('check', 'channel', [
      { name: 'claim', description: sameInEach('A claim'), type: 'text', required: true, main: true },
    ]),
    command('latest', 'channel', [{ name: 'since', description: sameInEach('How far back'), type: 'duration' }]),
    command('story', 'channel', [{ name: 'id', description: sameInEach('A story'), type: 'text', main: true }]),
    command('subscribe', 'asker', [
      { name: 'schedule', description: sameInEach('When'), type: 'schedule', main: true },
      { name: 'only', description: sameInEach('Kinds'), type: 'kinds' },
    ]),
  ]
  return {
    ran,
    acted,
    commands,
    commandName: 'trilat',
    language: 'en',
    async run(name, values, asker) {
      ran.push({ name, values, asker })
      if (name === 'subscribe' && !asker.operator) return { document: paper('Only operators may.'), visibleTo: 'asker' }
      const known = commands.find((one) => one.name === name)
      return {
        document: documents[name] ?? paper(`${name} ${JSON.stringify(values)}`),
        visibleTo: known?.visibleTo ?? 'asker',
      }
    },
    first: async (key) => !heard.has(key) && Boolean(heard.add(key)),
    topics: [{ id: 'trilateral', title: { en: 'The trilateral' } }],
    home: async (asker) => documents.home ?? paper(`home of ${asker.user}`),
    async act(action, asker, reason) {
      acted.push({ action, asker, reason })
      return { document: documents[action] ?? paper(`${action} ${reason}`), visibleTo: 'asker' }
    },
    heard: (work) => work(),
    suggest: () => Promise.resolve([]),
    reachable: () => Promise.resolve(),
  }
}

function command(name: string, visibleTo: 'asker' | 'channel', options: readonly OptionSpec[]): Command {
  return defineCommand({
    name,
    summary: sameInEach(`Does ${name}`),
    options,
    visibleTo,
    needs: name === 'subscribe' ? 'operator' : 'nothing',
    examples: [name],
    answer: () => Promise.reject(new Error('the tiny desk answers itself')),
  })
}
