/**
 * Controls, formats (bidi marks and overrides, zero-width characters, tags) and fillers: seen by nobody, used to deceive.
 * Variation selectors stay: they choose the form of a Han character.
 */
const INVISIBLE = /[[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]--[\n\t\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]]/gv
/** More than three marks on one letter is no writing but a text that leaves its line. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu

/**
 * Outside text as it may be shown anywhere: no control characters (a terminal would obey them), nothing that moves or
 * hides text, at most three marks on a letter; line breaks kept as `\n`, broken surrogates replaced.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/\u2800/g, ' ')
    .replace(PILED_MARKS, '$1')
}
