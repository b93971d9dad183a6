import type { Lang } from '../language/lang.ts'
import type { Sentence } from './evidence.ts'

const REPORTS: { readonly [L in Lang]: RegExp } = {
  en: /["“”]|\b(?:sa(?:y|ys|id)|t(?:ell|ells|old)|call|demand|ask|urge|want|propose|argue|warn|claim|promise|stress|respond|react|suggest|announce|emphasi[sz]e|vow|insist|note|expect|express|voice|attack|critici[sz]e|condemn|describe|hope|declare|point|regret|welcome|reject|reaffirm|reiterate|pledge|conced|admit|deni|deny|raise|mention|spoke|speak)(?:s|ed|d|ing|es)?\b/i,
  ja: /[「『]|発表|述べ|語[っり]|話し|言[っいう]|求め|訴え|表明|強調|指摘|主張|呼びか|伝え|説明|批判|示し|答え|触れ|評し|応じ|反論|呼ん|警告|約束|称し/,
  ko: /["“”'‘]|말[했하씀]|밝[혔히]|강조|요구|촉구|주장|설명|전했|비판|언급|했다|지적|제안|발표|답했|맞받|반박|불렀|평가|비유|표현|경고|약속|일축/,
  zh: /[「“"]|说|說|称|稱|表示|指出|强调|強調|要求|呼吁|呼籲|回应|回應|批评|批評|认为|認為|建议|建議|提出|主张|主張|重申|希望|宣布|公布|警告|评价|評價|反驳|反駁|承诺/,
}

/** Whether a sentence tells what somebody said, called, demanded, or wrote. */
export function isReporting({ text, lang }: Sentence): boolean {
  return REPORTS[lang].test(text)
}
