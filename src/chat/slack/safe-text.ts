/** Text from outside, made fit to be shown on Slack: no markup in it, and nothing invisible (`visible` sees to that). */
import { visible } from '../../digest/visible.ts'

/** `&`, `<` and `>` as Slack asks for (https://docs.slack.dev/messaging/formatting-message-text): no mention, no link can begin. */
export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Look-alikes of mrkdwn's controls. Slack has no escape for them, and a zero-width character beside one even lets it begin. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

/** Plain text for a mrkdwn object: on one line, never bold, quoted, struck, code, emoji, link or mention. */
export function mrkdwnText(text: string): string {
  const plain = visible(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[*_~`]/g, (control) => LOOK_ALIKE[control] ?? control)
    .replace(/:(?=[\w+'-]+:)/g, '∶')
    .replace(/^\s*>/, '›')
  return escapeEntities(plain)
}

/** Slack's own escapes in what people typed, taken back: entities, `<https://…|label>`, `<@U…>`, `<#C…|name>`. */
export function typedText(text: string): string {
  return text
    .replace(/<(https?:[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/<mailto:[^|>]+\|([^>]*)>/g, '$1')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<[@#!][^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}
