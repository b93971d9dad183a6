/** Why an article is held to be about a process, or not to be: one line without a full stop, in which an article's own words stand. */
export const relevance = {
  where: { title: 'in its title', lead: 'in its lead', body: 'further down' },
  signs: {
    grouping: ({ what, where }: Pick<Told, 'what' | 'where'>) => `names the grouping (${what}) ${where}`,
    meeting: ({ what, where }: Pick<Told, 'what' | 'where'>) => `names a meeting of it (${what}) ${where}`,
    venue: ({ what, where }: Pick<Told, 'what' | 'where'>) => `names a meeting in ${what} ${where}`,
    series: ({ topic, what, where }: Told) => `names all sides of ${topic}, and the ${what} ${where}`,
    matter: ({ topic, what, where }: Told) => `names a side of ${topic}, and its issue ${what} ${where}`,
    counts: ({ topic, where }: Pick<Told, 'topic' | 'where'>) => `names sides of ${topic}, and counts them ${where}`,
    together: ({ topic, where }: Pick<Told, 'topic' | 'where'>) => `names all sides of ${topic} together ${where}`,
  },
  beside: ({ sign, what }: { sign: string; what: string }) => `${sign}, beside ${what}`,
  inPassing: ({ topic, sign }: { topic: string; sign: string }) => `speaks of ${topic} in passing only: ${sign}`,
  otherGrouping: ({ topic, what }: { topic: string; what: string }) => `about another grouping (${what}), not ${topic}`,
  others: ({ topic, sides }: { topic: string; sides: readonly string[] }) =>
    `about others together (${sides.join(', ')}), not ${topic}`,
  someSides: ({ topic, what }: { topic: string; what: string }) =>
    `only some of the sides (${what}); no ${topic} meeting named`,
  nothing: (topic: string) => `names neither ${topic} nor a meeting of it`,
}

/** What names the process: the process, the article's own word, and where it stands. */
interface Told {
  topic: string
  what: string
  where: string
}

export type RelevanceWords = typeof relevance
