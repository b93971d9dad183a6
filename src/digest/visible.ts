/**
 * Outside text as it may be shown anywhere: no control characters (a terminal would obey them), no bidirectional
 * overrides and no invisible characters (they move or hide text), at most two marks on a letter.
 */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}--[\n\t]]/gv, '')
    .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
}
