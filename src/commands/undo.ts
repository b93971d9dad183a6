import { act } from './act.ts'
import { defineCommand } from './command.ts'

export const undo = defineCommand({
  name: 'undo',
  summary: 'Takes a decision on the baseline back',
  options: [
    {
      name: 'change',
      description: 'The id of the change, as `review` and `facts` show it',
      type: 'text',
      main: true,
      required: true,
    },
    { name: 'why', description: 'The reason, for the history', type: 'text' },
  ],
  visibleTo: 'asker',
  needs: 'operator',
  examples: ['undo c-1a2b3c4d5e'],
  answer: (values, desk, asker) => act(`undo:${values.change}`, asker, desk, values.why ?? null),
})
