/** The door of the chat room: what the service needs of a platform, and what a platform needs of the service. */
import type { Asker, Command, OptionValues } from '../commands/command.ts'
import type { Reading, Suggestion, Typing } from '../commands/suggest.ts'
import type { Document } from '../digest/document.ts'
import type { DeliveryKind } from '../digest/subscription.ts'
import type { Lang } from '../language/lang.ts'

/** What a platform calls when someone types a command. Never throws: failures come back as a Document for the asker. */
export interface CommandDesk {
  readonly commands: readonly Command[]
  /** Does the work for something that was heard: every line of the log written on its way bears one request id. */
  heard<T>(work: () => T): T
  /**
   * True the first time that a key is heard, by any process, within an hour: platforms repeat what they think was not
   * heard.
   */
  first(key: string): Promise<boolean>
  /** The slash command's name: `trilat`. */
  readonly commandName: string
  /** For readers whose own is not known. */
  readonly language: Lang
  run(name: string, values: OptionValues, asker: Asker): Promise<{ document: Document; visibleTo: 'channel' | 'asker' }>
  /**
   * What a platform calls when someone presses a button on a finding or a change, or sends a modal: an action id such as
   * `accept:f-1a2b3c` (see `ACTIONS` in `commands/act.ts`), with the reason where one was asked for. Never throws.
   */
  act(
    action: string,
    asker: Asker,
    reason: string | null,
  ): Promise<{ document: Document; visibleTo: 'channel' | 'asker' }>
  /** The processes followed, the default first, each with its names for people. */
  readonly topics: readonly { readonly id: string; readonly title: Partial<Readonly<Record<Lang, string>>> }[]
  /** The desk at a glance, for a page that a platform keeps of an app. Rejects where the database does not answer. */
  home(asker: Asker): Promise<Document>
  /**
   * Channels that can be posted to, which perhaps they could not be before: their subscriptions go on, if they were
   * paused. Never throws.
   */
  reachable(platform: ChatPlatform['name'], channels: readonly string[]): Promise<void>
  /** Values to offer while someone types into an option, by their names in the reader's language, best first, at most 25. */
  suggest(typing: Typing, reader: Reading): Promise<readonly Suggestion[]>
}

/** How posting one digest ended. */
export type PostOutcome =
  | { readonly result: 'posted' }
  /** Try again, not before `retryAfterMs`. */
  | { readonly result: 'later'; readonly retryAfterMs: number; readonly why: string }
  /** The channel is gone or closed to us: the subscription pauses. */
  | { readonly result: 'unreachable'; readonly why: string }
  /** The platform refuses this content: trying again is of no use. */
  | { readonly result: 'refused'; readonly why: string }

export interface ChatPlatform {
  readonly name: 'slack' | 'discord' | 'terminal'
  /** What it is heard through, where that is shared out; where it is left out, every process that listens hears all. */
  readonly sessions?: Sessions
  /**
   * Connects and begins to answer; without a desk it connects to post alone. Resolves when connected; rejects with a
   * UserError on a bad token. May be called again after `stop`.
   */
  start(desk: CommandDesk | null): Promise<void>
  stop(): Promise<void>
  /** For `doctor`: asks the platform whether the token works and what it may do. One line; throws where something is to be mended. */
  check(): Promise<string>
  /** False while the connection is down. */
  connected(): boolean
  /**
   * Tells somebody who can mend it that a channel is closed to us: an administrator, in a message to them or where they
   * read. True where somebody was told.
   */
  tellAdmin?(about: { channel: string; workspace: string | null }, document: Document): Promise<boolean>
  /**
   * Posts a delivery, split by the platform's limits, in order, beginning with message `fromPart`. Calls `onPart` after
   * each with how many are posted now, and how the platform names that message, if it does. With
   * `mayBePosted` (the last try ended in a crash) the channel is looked at first for messages that carry `deliveryId`,
   * and those found are not posted again.
   */
  post(request: PostRequest, onPart: (posted: number, message?: string) => Promise<void>): Promise<PostOutcome>
}

/**
 * Sessions of an app at its platform, each of which hears a part of what happens there and is to be held by one process
 * (Discord's shards). Besides `start` without a desk.
 */
export interface Sessions {
  /** Their names. Rejects like `start`. */
  names(): Promise<readonly string[]>
  /** Opens one and answers what it hears. Rejects like `start`. */
  open(name: string, desk: CommandDesk): Promise<void>
  /** Closes it, if it is open. */
  close(name: string): Promise<void>
}

/** One delivery to be posted. */
export interface PostRequest {
  readonly channel: string
  readonly document: Document
  readonly deliveryId: string
  readonly fromPart: number
  readonly mayBePosted: boolean
  /** A `digest` where left out. A `correction` goes to what it is `about`; an `amend` takes the place of it. */
  readonly kind?: DeliveryKind
  /** The messages of its parts that are posted already, and those of the delivery it is about, by their names. */
  readonly messages?: readonly string[]
  readonly about?: readonly string[]
}
