const ONE_SHORT_SYLLABLE = /^[^aeiou]*[aeiou][bdgmnprt]$/

/** The regular forms of an English verb or of the verb that a phrase begins with: agree, agrees, agreed, agreeing. */
export function verbForms(phrase: string): string[] {
  const [verb = '', ...rest] = phrase.split(' ')
  return formsOf(verb).map((form) => [form, ...rest].join(' '))
}

function formsOf(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (verb.endsWith('ee')) return [verb, `${verb}s`, `${verb}d`, `${verb}ing`]
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`]
  const base = ONE_SHORT_SYLLABLE.test(verb) ? verb + verb.slice(-1) : verb
  return [verb, `${verb}s`, `${base}ed`, `${base}ing`]
}
