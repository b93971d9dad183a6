/** Where a report was written and by which agency, at the head of its first sentence. */
const DATELINES = [
  // BUSAN — ; SEOUL (Kyodo) -- ; TOKYO, Nov. 26 (Jiji Press) -
  /^\p{Lu}{3,}[\p{Lu} .'’-]{0,25}(?:,\s[^()—–]{1,20})?\s*(?:\([^()]{2,40}\)\s*)?(?:—|–|--|-)\s+(?=[\p{Lu}"“])/u,
  // 【釜山聯合ニュース】 ; [서울=뉴시스]
  /^(?:【[^】]{2,24}】|\[[^\]=]{1,16}=[^\]]{2,24}\])\s*/u,
  // 新华社北京5月23日电
  /^[\p{sc=Han}]{2,12}\d{1,2}月\d{1,2}日[电電]\s*(?:[（(][^）)]{1,30}[）)])?\s*/u,
]

/** A sentence as it is shown. The quote that it rests on stays as it stands in the article. */
export function withoutDateline(sentence: string): string {
  const shown = DATELINES.reduce((text, dateline) => text.replace(dateline, ''), sentence)
  return shown === '' ? sentence : shown
}
