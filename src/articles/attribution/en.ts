import type { AttributionTable } from './table.ts'

export const EN_ATTRIBUTION: AttributionTable = {
  unnamed:
    '(?<!\\w)(?:(?:an?|one|two|three|several|some|multiple|many|unnamed|unidentified|anonymous|diplomatic|government|official|informed|senior|top|high-ranking|ministry|presidential|foreign ministry|south korean|korean|japanese|chinese|us|u\\.s\\.|american|other|western)[ -]){1,5}(?:sources?|officials?|diplomats?|insiders?|aides?|lawmakers?)\\b|\\b(?:sources|officials|diplomats)(?= (?:say|said|close|familiar|told|with knowledge|in (?:seoul|tokyo|beijing)))|\\b(?:people|persons?|those|a person|one person) (?:familiar with|briefed on|with (?:direct )?knowledge of|close to)|\\bon condition of anonymity\\b|\\bwho (?:declined|asked not) to be (?:named|identified)\\b',
  official:
    "\\b(?:(?:foreign|prime|vice|deputy|defen[cs]e|trade|finance|unification|chief cabinet|cabinet|national security) )*(?:minister|secretary|president|premier|chancellor|ambassador|envoy|adviser|advisor|director|spokes(?:man|woman|person)|secretary[- ]general)\\b|\\b(?:foreign|defen[cs]e|trade|finance|unification) ministry\\b(?! (?:sources?|officials?|insiders?))|\\b(?:presidential|cabinet|prime minister['’]s|state council information) office\\b(?! (?:sources?|officials?))|\\bministry (?=said|announced|confirmed)|\\bjoint (?:statement|declaration)\\b|\\bwhite house\\b(?! (?:sources?|officials?))",
  saying:
    '\\b(?:said|says|told|tells|stated|states|noted|notes|added|adds|announced|announces|confirmed|confirms|disclosed|revealed|explained|stressed|emphasi[sz]ed|warned|claimed|remarked|according to|quoted|cited|citing|speaking)\\b',
  marks: null,
  opinionTitle:
    '^\\s*(?:\\[|\\()?(?:opinions?|editorials?|op-?ed|commentary|column|viewpoint|guest (?:essay|column)|letters? to the editor|our view)(?:\\]|\\))?\\s*(?:[:|/–—-]|$)|[|–—-]\\s*(?:opinion|editorial|commentary|op-?ed|column)\\s*$|^\\s*\\[(?:opinion|editorial|column|contribution)\\]',
  opinionText:
    '^\\s*(?:opinion|editorial|commentary)\\b|\\b(?:the (?:writer|author) is (?:an?|the)\\b|(?:the )?views expressed (?:here|in this|are)|(?:why|in) this column(?:ist)?\\b)',
}
