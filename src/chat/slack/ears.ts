import type { App, webApi } from '@slack/bolt'
import { type Asker, langFor } from '../../commands/command.ts'
import { wordsFor } from '../../words/words.ts'
import type { CommandDesk } from '../chat.ts'
import { sayPlainly } from './answer.ts'
import type { HomePage } from './home.ts'
import type { Place, Say } from './say.ts'

/** What the listeners work with. */
export interface Ears {
  readonly desk: CommandDesk
  readonly say: Say
  readonly home: HomePage
  /** The Web API with the token of a workspace. */
  web(workspace: string | null): Promise<webApi.WebClient>
  /** True the first time a key is seen: Slack repeats what it thinks was not heard. */
  once(key: string): Promise<boolean>
  who(from: { user: string; channel: string | null; workspace: string | null }): Promise<Asker>
  /** Lets a person in; where enough of that person's commands are under way, or came lately, says which. */
  enter(user: string): (() => void) | 'busy' | 'fast'
  /** Somebody named the app in a channel, so that it is in there and the channel is open. */
  named(channel: string): Promise<void>
  /** Keeps the work in sight, so that stopping can wait for it. */
  track(work: Promise<void>): void
}

export type Respond = Parameters<Parameters<App['command']>[1]>[0]['respond']

/** Answers where not too much of the same person's is under way, and says so where it is. */
export async function letIn(place: Place, ears: Ears, answer: () => Promise<void>): Promise<void> {
  const leave = ears.enter(`${place.asker.workspace} ${place.asker.user}`)
  if (typeof leave === 'string') {
    const { errors, chat } = wordsFor(langFor(place.asker, ears.desk))
    await sayPlainly(leave === 'busy' ? errors.stillBusy : chat.tooFast, place, ears.say)
    return
  }
  try {
    await answer()
  } finally {
    leave()
  }
}
