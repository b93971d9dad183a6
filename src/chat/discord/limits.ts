/**
 * What Discord accepts, with where it is written. Lengths are counted in UTF-16 code units, which are never fewer
 * than the characters Discord counts. Pages: docs.discord.com/developers (read in August 2026).
 */

/** One message of components v2 (components/reference, change-log "Raised Component Limits" of 29 April 2025). */
export const MESSAGE = {
  /** Components, nested ones and those that only hold others included. */
  components: 40,
  /** Text of all text displays together (discordjs.guide "display components"; refused above it with 50035). */
  characters: 4_000,
} as const

/**
 * One message of embeds (resources/message, "Embed Limits"): ten embeds and five rows of buttons. Its 6,000 characters, and
 * the 4,096 of one description, are more than a message of components holds, which is divided alike.
 */
export const EMBEDS = { count: 10, rows: 5 } as const

/** Parts of a message (components/reference). */
export const PART = {
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  imageDescription: 1_024,
  /** An address longer than this is named without a link: it would crowd out the text. */
  url: 1_000,
} as const

/** Commands of a message's menu have names in capitals and with blanks; everything else is as for slash commands. */
export const MENU_NAME = 32

/** Slash commands (interactions/application-commands). */
export const COMMAND = {
  name: /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u,
  description: 100,
  subCommands: 25,
  options: 25,
  choices: 25,
  choice: 100,
  /** Longest option value that we ask Discord to let through; it allows 6,000. */
  value: 4_000,
  /** Name, description and values of a command with everything in it. */
  characters: 8_000,
} as const

/** Posting (resources/message, "Create Message"). */
export const POST = {
  nonce: 25,
  /** Messages that one look at a channel returns at most. */
  lookBack: 100,
  /** Looks after a crash: the newest 500 messages. */
  looks: 5,
} as const

/** Threads (resources/channel): a name's characters; after how long without a word one is put away, minutes. */
export const THREAD = { name: 100, archiveMinutes: 4_320 } as const

/** Interactions (interactions/receiving-and-responding). A token is good for 15 minutes, the first answer for 3 s. */
export const INTERACTION = {
  /** We give up suggesting a little before Discord does, ms. */
  suggestMs: 2_500,
} as const

/** Windows (interactions/receiving-and-responding, "Modal"; components/reference, "Label", "String Select"). */
export const WINDOW = {
  title: 45,
  label: 45,
  description: 100,
  customId: 100,
  options: 25,
  option: 100,
  /** Ours: longer than any schedule, and as much of a reason as is kept. */
  schedule: 60,
  reason: 1_000,
} as const

/** How much of one person is answered: more than anybody types, less than holds up others. Ours. */
export const PERSON = { atOnce: 4, burst: 20, everyMs: 1_500 } as const
