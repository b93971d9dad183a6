import type { Text } from '../digest/document.ts'
import { plain } from '../digest/document.ts'
import { type Command, defineCommand } from './command.ts'

/** Help is made from the commands themselves, so that it cannot be wrong about them. */
export function helpFor(commands: readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    summary: 'What can be asked, with examples',
    options: [],
    visibleTo: 'asker',
    needs: 'nothing',
    examples: ['help'],
    async answer(_, desk, asker) {
      const typed = (words: string) =>
        asker.platform === 'terminal' ? `communique ${words}` : `/${desk.commandName} ${words}`
      return {
        title: 'What can be asked',
        lang: 'en',
        zone: asker.zone ?? 'UTC',
        blocks: [
          {
            type: 'list',
            items: commands.map(
              (command): Text => [
                { strong: command.name },
                { text: ` ${command.summary}${command.needs === 'operator' ? ' (for operators)' : ''}. ` },
                { code: typed(command.examples.at(-1) ?? command.name) },
              ],
            ),
          },
          {
            type: 'note',
            text: plain(
              `Topics: ${desk.topics.map((topic) => topic.id).join(', ')}. Times are 24h, 7d, or 2023-11-26.`,
            ),
          },
        ],
      }
    },
  })
}
