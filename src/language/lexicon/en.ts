import type { Cues } from '../cues.ts'

const NEGATED_VERB = '(?:do|does|did|is|are|was|were|has|have|had|will|would|could|should|can|might|may|must|need)'

export const enCues: Cues = {
  negation: [
    { cue: `\\b${NEGATED_VERB}(?:n['’]t| not)\\b|\\bcannot\\b|\\bcan['’]t\\b|\\bwon['’]t\\b`, scope: 'after' },
    {
      cue: '\\b(?:not|never|neither(?![^.;]{0,80}\\bnor\\b)|nor|without|no longer|hardly|scarcely|barely)\\b',
      scope: 'after',
    },
    { cue: '\\b(?:no|none|nobody|nothing|zero)\\b', scope: 'after' },
    {
      cue: '\\b(?:fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unable|unwilling|reluctant) to\\b|\\bfell short of\\b|\\bstop(?:s|ped)? short of\\b|\\binstead of\\b|\\brather than\\b|\\bruled? out\\b|\\babsen(?:ce|t)\\b|\\black(?:s|ed)?(?: of)?\\b',
      scope: 'after',
    },
  ],
  notNegation:
    '\\bnot (?:only|just|merely|simply|since|least|to mention|long ago|until)\\b|\\bno (?:later|less|fewer|sooner|more) than\\b|\\bno doubt\\b|\\bno matter\\b|\\bno wonder\\b|\\bnothing but\\b|\\bNo\\. ?\\d|\\bif not\\b|\\bwhether or not\\b|\\bor not\\b',
  clauseEnd:
    '[,;:.!?—]|\\b(?:but|although|though|while|whereas|because|since|after|(?<!never )before|and (?:that|said|the|will|is|was|had)|however)\\b',
  modality: [
    [
      'denied',
      '\\b(?:den(?:y|ies|ied|ying) (?:that|having|any|the|a|reports?|it)|dismiss(?:ed|es) (?:a |the )?(?:reports?|speculation|claims?|suggestions?)|(?:is|was) (?:un|not )true|refuted)\\b',
    ],
    [
      'alleged',
      '\\b(?:(?:is|are|was|were) (?:believed|thought|said|seen|regarded|rumou?red) (?:to|as)|apparently|seem(?:s|ed)? to|appear(?:s|ed)? to|suspect(?:s|ed)?|supposedly|allegedly|(?:analysts?|experts?|critics|observers|commentators|many)(?: \\w+){0,3} (?:say|said|believe|see|think|argue|note|noted)|the (?:author|article|editorial|column|paper) (?:\\w+ )?(?:holds|argues|writes|concludes|sees)|rumou?rs?|speculat\\w+)\\b',
    ],
    [
      'may',
      '\\b(?:may|might|could|likely|unlikely|probably|perhaps|possib(?:le|ly|ility)|chances?|expect(?:s|ed|ing)?|anticipat\\w+|consider(?:s|ed|ing)|weigh(?:s|ed|ing)|in talks (?:to|on|about)|arrang(?:e|es|ing|ements?)|coordinating|uncertain|tentative(?:ly)?|reportedly|looks? (?:set|difficult|hard|likely)|look slim|the odds|on course|finali[sz]ing)\\b|(?:^|[,;:“"] ?|\\b(?:and|but|only|even) )(?:if|unless|provided that|had (?:the|they|he|she|it|both|all) )\\b|\\bwould have\\b',
    ],
    [
      'wants',
      '\\b(?:wants?|wanted|hop(?:e|es|ed|ing)|wish(?:es|ed)?|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed|ing)? (?:\\w+ ){0,3}(?:for|that|to)|advis(?:es|ed)|press(?:es|ed) (?:\\w+ ){1,3}to|bent on|resolved to|propos(?:e|es|ed|al|als|ing)|suggest(?:s|ed)?|intend(?:s|ed)?|should|must|ought|need(?:s|ed)? to|ready to|willing(?:ness)?(?: to)?|eager|keen|demand(?:s|ed|ing)?|strive|striving|push(?:es|ed|ing)? for|desire[sd]?|want(?:s|ed)? to)\\b',
    ],
    [
      'will',
      '\\b(?:will|shall|would|(?:is|are|was|were) (?:due|set|scheduled|slated|planned|going|meant) (?:to|for|on)|(?:is|are) to|to be held|plan(?:s|ning)? (?:to|for)|scheduled|slated|forthcoming|next (?:week|month|year)|tomorrow|from now on|(?:pledg|vow)(?:e?s|e?d|ing)|promis(?:es|ed)|commit(?:s|ted|ment|ments)? to)\\b',
    ],
  ],
  notModality:
    '\\b(?:in|of|since|on|by|until|late|early|last|next|this|mid-?) May\\b|\\b(?:the )?May (?:\\d|summit|meeting|talks)|\\d May\\b|\\bpolitical will\\b|\\bgood ?will\\b|\\bcan\\s?not\\b|\\bas (?:soon|early|far|much) as possible\\b|\\b(?:agreed|decided|agreement|reaffirmed|affirmed|confirmed) (?:on |in \\w+ )?(?:to|that)\\b[^.;]{0,160}',
  reporting:
    '\\b(?:said|says|say|saying|told|tells|stated|states|noted|notes|added|adds|remarked|reported|reports|according to|quoted|wrote|writes|announced|announces|explained|claimed|claims|stressed|emphasi[sz]ed|pointed out|mentioned|disclosed|revealed)\\b',
  groups: {
    all: '\\b(?:the )?(?:three|trio)(?: (?:countries|nations|sides|ministers|leaders|parties|governments|neighbou?rs|men|foreign ministers|top diplomats))?\\b|\\ball three\\b|\\bthe sides\\b',
    both: '\\b(?:both|the two|neither|either)(?: (?:countries|nations|sides|ministers|leaders|parties|governments|neighbou?rs|men))?\\b',
    they: '\\b(?:they|them|their|theirs)\\b',
  },
  hedges:
    '\\b(?:reportedly|apparently|allegedly|it appears|it seems|is believed|are believed|is understood|is thought|rumou?red|said to be|seemingly)\\b',
  unnamedSources:
    '\\b(?:(?:a|an|one|several|some|multiple|unnamed|diplomatic|government|official|informed|senior|ministry|presidential|foreign ministry)[ -]){1,4}(?:sources?|officials?|diplomats?|insiders?|aides?)\\b|\\bsources (?:say|said|close|familiar)\\b|\\bon condition of anonymity\\b|\\baccording to sources\\b',
}
