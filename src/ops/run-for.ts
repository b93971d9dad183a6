import type { Command } from '../commands/command.ts'
import type { Desk } from '../commands/desk.ts'
import { type KeepingParts, keepAnswers } from '../commands/kept-answers.ts'
import { oneATurn } from '../commands/one-a-turn.ts'
import { runCommand } from '../commands/run-command.ts'
import type { Log } from '../log.ts'
import type { Metrics } from './metrics.ts'
import { observeCommands, type Run } from './observe.ts'
import { spareTime } from './spare-time.ts'

/**
 * How the service runs commands for people: one begins in each turn, an answer is given again while nothing new is
 * known, and each is counted, timed and told in the log.
 */
export function runFor(
  desk: Desk,
  commands: readonly Command[],
  {
    version,
    metrics,
    log,
    signal,
  }: Pick<KeepingParts, 'version'> & { readonly metrics: Metrics; readonly log: Log; readonly signal: AbortSignal },
): Run {
  const turn = oneATurn()
  const mutes = async () => (await Promise.all(desk.topics.map(({ id }) => desk.ledger.mutes(id)))).flat()
  const later = spareTime(turn, signal)
  const answer = keepAnswers({ ...desk, commands, version, mutes, later }, (name, values, asker) =>
    runCommand({ name, values, asker }, commands, desk, log),
  )
  const names = new Set(commands.map(({ name }) => name))
  return observeCommands((...asked) => turn(() => answer(...asked)), names, metrics, log)
}
