import { inEach } from '../words/words.ts'
import { act } from './act.ts'
import { defineCommand } from './command.ts'

export const undo = defineCommand({
  name: 'undo',
  summary: inEach(({ commands }) => commands.undo.summary),
  options: [
    {
      name: 'change',
      description: inEach(({ commands }) => commands.undo.change),
      type: 'text',
      main: true,
      required: true,
    },
    { name: 'why', description: inEach(({ commands }) => commands.review.why), type: 'text' },
  ],
  visibleTo: 'asker',
  needs: 'operator',
  examples: ['undo c-1a2b3c4d5e'],
  answer: (values, desk, asker) => act(`undo:${values.change}`, asker, desk, values.why ?? null),
})
