import { inEach } from '../words/words.ts'
import { defineCommand } from './command.ts'
import { tellHome } from './home.ts'

/** The desk at a glance, where a platform keeps no page for an app. */
export const home = defineCommand({
  name: 'home',
  summary: inEach(({ commands }) => commands.home.summary),
  options: [],
  visibleTo: 'asker',
  needs: 'nothing',
  examples: ['home'],
  answer: (_, desk, asker) => tellHome(desk, asker),
})
