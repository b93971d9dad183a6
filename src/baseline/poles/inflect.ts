/** The regular forms of an English word: `improve` gives improves, improved, improving. Phrases stay as they are. */
export function inflected(word: string): readonly string[] {
  if (!/^[a-z]{3,}$/.test(word) || /(?:ed|ing|ly|tion|ity|ness|er|st)$/.test(word)) return [word]
  if (word.endsWith('e')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(word)) return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`]
  if (/(?:s|sh|ch|x)$/.test(word)) return [word, `${word}es`, `${word}ed`, `${word}ing`]
  const doubled = /^[a-z]*[^aeiou][aeiou][bdgmnprt]$/.test(word) ? `${word}${word.slice(-1)}` : word
  return [...new Set([word, `${word}s`, `${word}ed`, `${word}ing`, `${doubled}ed`, `${doubled}ing`])]
}
