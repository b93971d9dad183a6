/** What a code unit is worth where words are compared: nothing, a letter (or %), a digit; half of a rare character. */
const WORTH = { nothing: 1, letter: 2, digit: 3, half: 4 } as const
/** By code unit; 0 where it has not been asked for yet: telling what a character is costs more than a look. */
const worth = new Uint8Array(0x10000)
/** Between digits these make a number another one, alone. */
const INSIDE_NUMBERS = /^[.,:/-]$/

function worthOf(code: number): number {
  const character = String.fromCharCode(code)
  if (code >= 0xd800 && code <= 0xdfff) worth[code] = WORTH.half
  else if (/\p{N}/u.test(character)) worth[code] = WORTH.digit
  else worth[code] = /[\p{L}%]/u.test(character) ? WORTH.letter : WORTH.nothing
  return worth[code] ?? 0
}

/**
 * A sentence as it is compared: typography, blanks, case and the spacing of words tell nothing; digits stay apart, and
 * so do the signs inside numbers, since 1.5 is not 15. Stored hashes are made of it: it must not change.
 */
export function bare(text: string): string {
  const whole = text.normalize('NFKC').toLowerCase()
  let result = ''
  let from = 0
  for (let at = 0; at < whole.length; ) {
    const kind = worth[whole.charCodeAt(at)] || worthOf(whole.charCodeAt(at))
    if (kind === WORTH.half) return withRareCharacters(whole)
    if (kind !== WORTH.nothing) {
      at += 1
      continue
    }
    let end = at + 1
    while (end < whole.length && (worth[whole.charCodeAt(end)] || worthOf(whole.charCodeAt(end))) === WORTH.nothing)
      end += 1
    result += whole.slice(from, at)
    const between =
      worth[whole.charCodeAt(at - 1)] === WORTH.digit &&
      end < whole.length &&
      worth[whole.charCodeAt(end)] === WORTH.digit
    if (between) result += end - at === 1 && INSIDE_NUMBERS.test(whole.charAt(at)) ? whole.charAt(at) : ' '
    from = end
    at = end
  }
  return result + whole.slice(from)
}

/** The same for a text with characters of two code units. */
function withRareCharacters(whole: string): string {
  return whole.replace(/[^\p{L}\p{N}%]+/gu, (gap, at: number) => {
    const between = /\p{N}/u.test(whole[at - 1] ?? '') && /\p{N}/u.test(whole[at + gap.length] ?? '')
    return between ? (INSIDE_NUMBERS.test(gap) ? gap : ' ') : ''
  })
}
