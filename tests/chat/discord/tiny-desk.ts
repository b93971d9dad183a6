/** A small CommandDesk for the adapter's tests: real commands, no store behind them. */

import type { CommandDesk } from '../../../src/chat/chat.ts'
import type { Asker, Command, OptionValues } from '../../../src/commands/command.ts'
import type { SourceLink } from '../../../src/digest/document.ts'
import { type Block, type Document, plain } from '../../../src/digest/document.ts'
import { sameInEach } from '../../support/same-in-each.ts'

/** What the desk was asked, in order. */
export interface Run {
  readonly name: string
  readonly values: OptionValues
  readonly asker: Asker
}

/** What the desk was asked to do to a finding or a change. */
export interface Deed {
  readonly action: string
  readonly operator: boolean
  readonly reason: string | null
}

const command = (part: Pick<Command, 'name'> & Partial<Command>): Command => ({
  summary: sameInEach(`What ${part.name} does`),
  options: [],
  visibleTo: 'channel',
  needs: 'nothing',
  examples: [],
  answer: () => Promise.reject(new Error('the tiny desk answers by itself')),
  ...part,
})

export const tinyCommands: readonly Command[] = [
  command({ name: 'help', visibleTo: 'asker' }),
  command({
    name: 'ask',
    options: [
      { name: 'topic', description: sameInEach('Which process'), type: 'topic' },
      { name: 'question', description: sameInEach('What you want to know'), type: 'text', main: true, required: true },
    ],
  }),
  command({
    name: 'check',
    options: [{ name: 'claim', description: sameInEach('A claim'), type: 'text', main: true, required: true }],
  }),
  command({
    name: 'compare',
    options: [{ name: 'kind', description: sameInEach('Which kind'), type: 'choice', choices: ['all', 'changes'] }],
  }),
  command({
    name: 'story',
    options: [{ name: 'id', description: sameInEach('A story'), type: 'text', main: true, required: true }],
  }),
  command({
    name: 'subscribe',
    visibleTo: 'asker',
    needs: 'operator',
    options: [
      { name: 'schedule', description: sameInEach('When'), type: 'schedule', main: true, required: true },
      { name: 'topic', description: sameInEach('Which process'), type: 'topic' },
      { name: 'language', description: sameInEach('Language'), type: 'text' },
      { name: 'quiet', description: sameInEach('Quiet hours'), type: 'text' },
      { name: 'breaking', description: sameInEach('Alerts'), type: 'text' },
    ],
  }),
]

/** A desk that notes what it is asked and answers with `reply`. */
export function tinyDesk(
  reply: (run: Run) => Promise<{ document: Document; visibleTo: 'channel' | 'asker' }> | undefined = () => undefined,
  suggest: CommandDesk['suggest'] = async () => [],
): CommandDesk & { readonly runs: readonly Run[]; readonly acts: readonly Deed[]; readonly open: readonly string[] } {
  const runs: Run[] = []
  const acts: Deed[] = []
  const open: string[] = []
  const heard = new Set<string>()
  return {
    runs,
    acts,
    open,
    commands: tinyCommands,
    commandName: 'trilat',
    language: 'en',
    async run(name, values, asker) {
      runs.push({ name, values, asker })
      const visibleTo = tinyCommands.find((one) => one.name === name)?.visibleTo ?? 'asker'
      return (await reply({ name, values, asker })) ?? { document: documentOf(`answer to ${name}`), visibleTo }
    },
    heard: (work) => work(),
    first: async (key) => !heard.has(key) && Boolean(heard.add(key)),
    topics: [{ id: 'trilateral', title: { en: 'The trilateral' } }],
    home: async () => documentOf('home'),
    async act(action, asker, reason) {
      acts.push({ action, operator: asker.operator, reason })
      return { document: documentOf(asker.operator ? `done ${action}` : 'Not done'), visibleTo: 'asker' }
    },
    reachable: async (_, channels) => void open.push(...channels),
    suggest,
  }
}

/** A Document with these blocks under a title. */
export function documentOf(title: string, ...blocks: Block[]): Document {
  return { title, lang: 'en', zone: 'Asia/Tokyo', blocks }
}

/** A source, complete. */
export function source(outlet: string, part: Partial<SourceLink> = {}): SourceLink {
  return {
    outlet,
    url: `https://news.example/${encodeURIComponent(outlet)}`,
    published: '2023-11-26T01:30:00Z',
    lang: 'en',
    official: null,
    ...part,
  }
}

/** A digest with as many findings as asked, each with a button. */
export function digestOf(count: number): Document {
  return documentOf(
    'China, Japan, Korea: digest',
    { type: 'heading', text: 'Changed' },
    ...Array.from({ length: count }, (_, i): Block[] => [
      {
        type: 'finding',
        kind: i % 2 === 0 ? 'updates' : 'contradicts',
        id: `f-${i}`,
        text: plain(`Finding number ${i}: the three ministers meet in Busan on the ${i + 1}th.`),
        was: { text: `No date was set (${i}).`, source: source('Kyodo') },
        quotes: [{ text: `They will meet, said spokesman ${i}.`, source: source('Yonhap', { lang: 'ko' }) }],
        sources: [source('Kyodo'), source('Yonhap', { lang: 'ko' })],
        independent: 2,
        outlets: 2,
      },
      { type: 'actions', actions: [{ label: `Story ${i}`, command: `story s-${i}` }] },
    ]).flat(),
    { type: 'note', text: plain('12 articles read.') },
  )
}
