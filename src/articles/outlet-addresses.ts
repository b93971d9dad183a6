/**
 * Outlets that give one article several addresses which no general rule brings together: the id alone names it there.
 * `address` is matched against `host/path?query` in the general form (no scheme, no `www.` or `m.`, no AMP marks,
 * parameters sorted); its first two groups, joined, are the article's name at that outlet. Read off the outlets' own
 * pages: section, page and edition change while the id stays.
 */
export const OUTLET_ADDRESSES: readonly { readonly outlet: string; readonly address: RegExp }[] = [
  {
    outlet: 'naver',
    address: /^n\.news\.naver\.com\/(?:mnews\/)?(?:hotissue\/)?article\/(\d{3})\/(\d{10})(?:[/?#]|$)/,
  },
  {
    outlet: 'naver',
    address:
      /^news\.naver\.com\/(?:main\/)?read(?:\.naver|\.nhn)?\?(?=.*\boid=(\d{3})(?:&|$))(?:.*&)?aid=(\d{10})(?:&|$)/,
  },
  { outlet: 'daum', address: /^(?:news\.)?v\.daum\.net\/v\/(\d{17})()(?:[/?#]|$)/ },
  { outlet: 'yonhap', address: /^(?:[a-z]{2}\.)?yna\.co\.kr\/view\/([A-Z]{3}\d{15,20})()(?:[/?#]|$)/ },
  { outlet: 'joongang', address: /^(?:joongang\.co\.kr|m?news\.joins\.com)\/article\/(\d{6,10})()(?:[/?#]|$)/ },
  { outlet: 'hankyoreh', address: /^hani\.co\.kr\/arti\/(?:[a-z_]+\/)*(\d{6,9})\.html()(?:[?#]|$)/ },
  { outlet: 'donga', address: /^donga\.com\/news\/(?:[A-Za-z]+\/)*all\/(\d{8})\/(\d{6,10})(?:[/?#]|$)/ },
  { outlet: 'yahoo-japan', address: /^news\.yahoo\.co\.jp\/articles\/([0-9a-f]{40})()(?:[/?#]|$)/ },
  { outlet: 'asahi', address: /^(?:digital\.)?asahi\.com\/(?:sp\/)?articles\/([A-Z0-9]{8,24})\.html()(?:[?#]|$)/ },
  { outlet: 'nikkei', address: /^(?:r\.)?nikkei\.com\/article\/([A-Z0-9]{16,32})()(?:[/?#]|$)/ },
  { outlet: 'bbc', address: /^bbc\.(?:com|co\.uk)\/((?:news|sport|zhongwen|japanese|korean)\/[^?#]+)()(?:[?#]|$)/ },
  {
    outlet: 'cnn',
    address: /^(?:(?:edition|us)\.)?cnn\.com\/(?:cnn\/)?(\d{4}\/\d\d\/\d\d\/[^?#]+?)(?:\/index\.html)?()(?:[?#]|$)/,
  },
  { outlet: 'scmp', address: /^scmp\.com\/(?:[a-z0-9-]+\/)*article\/(\d{6,9})()(?:[/?#]|$)/ },
  { outlet: 'sohu', address: /^sohu\.com\/a\/(\d{6,12})(?:_\d+)?()(?:[/?#]|$)/ },
  {
    outlet: 'tencent',
    address: /^(?:(?:new|news)\.qq\.com\/rain|view\.inews\.qq\.com)\/a\/([0-9A-Z]{14,20})()(?:[/?#]|$)/,
  },
  { outlet: 'netease', address: /^163\.com\/(?:dy|news)\/article\/([0-9A-Z]{16})\.html()(?:[?#]|$)/ },
  { outlet: 'thepaper', address: /^thepaper\.cn\/(?:newsDetail_forward_|detail\/)(\d{6,12})()(?:[/?#]|$)/ },
]
