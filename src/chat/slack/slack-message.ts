import type { types } from '@slack/bolt'

/** The blocks that we write. */
export type SlackBlock =
  | types.ActionsBlock
  | types.ContextBlock
  | types.DividerBlock
  | types.HeaderBlock
  | types.RichTextBlock
  | types.SectionBlock
  | types.TableBlock

/** One message, within Slack's limits. */
export interface SlackMessage {
  /** For notifications and screen readers: the same content as plain text, escaped. */
  readonly text: string
  readonly blocks: SlackBlock[]
}
