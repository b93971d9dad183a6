import type { ChatPlatform } from '../chat/chat.ts'
import type { Asker, OptionValues } from '../commands/command.ts'
import type { Answered } from '../commands/run-command.ts'
import type { Log } from '../log.ts'
import { contextNow, within, withinRequest } from './context.ts'
import type { Metrics } from './metrics.ts'

/** Runs a command for someone, from whatever platform. */
export type Run = (name: string, values: OptionValues, asker: Asker) => Promise<Answered>

/** The same, each run under a request id (the web's own where it came from there), counted, timed and told in the log. */
export function observeCommands(run: Run, names: ReadonlySet<string>, metrics: Metrics, log: Log): Run {
  return (name, values, asker) =>
    withinRequest(contextNow().request, async () => {
      const began = performance.now()
      const answered = await run(name, values, asker)
      const ms = performance.now() - began
      const told = {
        // Whatever else somebody types is one name: labels are bounded.
        command: names.has(name) ? name : 'unknown',
        platform: asker.platform,
        result: answered.ended,
      }
      metrics.commanded({ ...told, ms })
      log.info({ ...told, ms: Math.round(ms) }, 'command run')
      return answered
    })
}

/** The platform with every log line of a post under its delivery's id. */
export function observePosts(platform: ChatPlatform): ChatPlatform {
  return {
    ...platform,
    post: (request, onPart) => within({ delivery: request.deliveryId }, () => platform.post(request, onPart)),
  }
}
