import { ask } from './ask.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { compare } from './compare.ts'
import { digest } from './digest.ts'
import { facts } from './facts.ts'
import { helpFor } from './help.ts'
import { home } from './home-command.ts'
import { latest } from './latest.ts'
import { review } from './review.ts'
import { sources } from './sources.ts'
import { story } from './story.ts'
import { subscribe } from './subscribe.ts'
import { subscriptions } from './subscriptions.ts'
import { timeline } from './timeline.ts'
import { undo } from './undo.ts'
import { unsubscribe } from './unsubscribe.ts'
import { why } from './why.ts'

const answering: readonly Command[] = [
  latest,
  digest,
  ask,
  check,
  facts,
  timeline,
  compare,
  story,
  why,
  sources,
  home,
  subscribe,
  unsubscribe,
  subscriptions,
  review,
  undo,
]

/** Every command, as all platforms offer them. Slack's manifest, Discord's registration and help are made from this. */
export const commands: readonly Command[] = [helpFor(answering), ...answering]
