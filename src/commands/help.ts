import type { Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { inEach, wordsFor } from '../words/words.ts'
import { type Command, defineCommand, langFor } from './command.ts'

/** Help is made from the commands themselves, so that it cannot be wrong about them. */
export function helpFor(commands: readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    summary: inEach((words) => words.commands.help.summary),
    options: [],
    visibleTo: 'asker',
    needs: 'nothing',
    examples: ['help'],
    async answer(_, desk, asker) {
      const lang = langFor(asker, desk)
      const said = wordsFor(lang).answers.help
      const typed = (words: string) =>
        asker.platform === 'terminal' ? `communique ${words}` : `/${desk.commandName} ${words}`
      const items = commands.map((command): Text => {
        const operators = command.needs === 'operator' ? said.forOperators : ''
        return [
          { strong: command.name },
          { text: said.line({ summary: command.summary[lang], operators }) },
          { code: typed(command.examples.at(-1) ?? command.name) },
        ]
      })
      return {
        title: said.title,
        lang,
        zone: asker.zone ?? 'UTC',
        blocks: [
          { type: 'list', items },
          { type: 'note', text: plain(said.note(desk.topics.map((topic) => topic.id))) },
        ],
      }
    },
  })
}
