/**
 * A word with its particle: `한국이`, `중국이`, `일본의`. Which of the two goes with it is a matter of the last sound;
 * where that cannot be told (a Latin word), both are written, as Korean desks do: `FT은(는)`.
 */
export function withParticle(word: string, afterConsonant: string, afterVowel: string): string {
  const bare = word.replace(/[^\p{L}\p{N}]+$/u, '')
  const last = bare.codePointAt(bare.length - 1) ?? 0
  if (last >= 0xac00 && last <= 0xd7a3) return `${word}${(last - 0xac00) % 28 === 0 ? afterVowel : afterConsonant}`
  const digit = '0136780'.includes(String.fromCodePoint(last)) ? afterConsonant : afterVowel
  if (last >= 0x30 && last <= 0x39) return `${word}${digit}`
  return `${word}${afterConsonant}(${afterVowel})`
}
