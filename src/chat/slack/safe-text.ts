/** Text from outside, made fit to be shown on Slack: nothing invisible, nothing that turns writing around, no markup. */

/**
 * Controls, formats (bidi marks and overrides, zero-width characters, tags) and fillers: seen by nobody, used to deceive.
 * Variation selectors stay: they choose the form of a Han character.
 */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\n\t\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]]/gv
/** More than three marks on one letter is no writing but a text that leaves its line. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu

/** The text without what cannot be seen or leaves its place; line breaks kept, broken surrogates replaced. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1')
}

/** `&`, `<` and `>` as Slack asks for (https://docs.slack.dev/messaging/formatting-message-text): no mention, no link can begin. */
export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Look-alikes of mrkdwn's controls. Slack has no escape for them, and a zero-width character beside one even lets it begin. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

/** Plain text for a mrkdwn object: on one line, never bold, quoted, struck, code, emoji, link or mention. */
export function mrkdwnText(text: string): string {
  const plain = cleanText(text)
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
