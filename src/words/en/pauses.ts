/** Why posts to a channel are paused. Each follows a colon. */
export const pauses = {
  gone: 'the channel is gone, or closed to the app',
  archived: 'the channel is archived',
  notIn: 'the app is not in the channel: invite it there',
  mayNotPost: 'the app may not post in the channel',
  wrongKind: 'this kind of channel takes no posts of an app',
  refused: 'the chat service refuses what is posted there',
  noToken: 'the chat service no longer takes the app’s token',
  removed: 'the app was removed from there',
  /** Scopes or permissions, by the names that the platform gives them. */
  lacks: (names: string) => `missing: ${names}`,
  noTopic: (topic: string) => `the topic “${topic}” is no longer set up`,
  /** A reason and what is missing. */
  told: (parts: readonly string[]) => parts.join('; '),
}
export type PausesWords = typeof pauses
