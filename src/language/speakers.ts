import type { Lang, Span } from './lang.ts'
import { LEXICONS } from './lexicon/lexicon.ts'

/** Words that say who speaks or is meant without a name. */
export type SpeakerCue = 'all-sides' | 'both-sides' | 'they' | 'reporting' | 'hedge' | 'unnamed-source'

const compiled = new Map<Lang, readonly (readonly [SpeakerCue, RegExp])[]>()

/**
 * Group words ("the three", 両国, 양측), reporting verbs ("said", と述べ), hedges ("reportedly", 据悉) and unnamed sources
 * ("a government source", 소식통) in a sentence, by place. Different kinds may overlap.
 */
export function speakerCuesIn(sentence: string, lang: Lang): (Span & { cue: SpeakerCue; text: string })[] {
  return patternsFor(lang)
    .flatMap(([cue, pattern]) =>
      [...sentence.matchAll(pattern)].map((match) => ({
        cue,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function patternsFor(lang: Lang): readonly (readonly [SpeakerCue, RegExp])[] {
  const known = compiled.get(lang)
  if (known) return known
  const { groups, reporting, hedges, unnamedSources } = LEXICONS[lang].cues
  const sources: readonly (readonly [SpeakerCue, string])[] = [
    ['all-sides', groups.all],
    ['both-sides', groups.both],
    ['they', groups.they],
    ['reporting', reporting],
    ['hedge', hedges],
    ['unnamed-source', unnamedSources],
  ]
  const made = sources.map(([cue, source]) => [cue, new RegExp(source, 'giu')] as const)
  compiled.set(lang, made)
  return made
}
