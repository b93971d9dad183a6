import { describe, expect, it } from 'vitest'
import { escapeText } from '../../src/chat/discord/escape.ts'
import { mrkdwnText } from '../../src/chat/slack/safe-text.ts'
import { visible } from '../../src/digest/visible.ts'

/** What is tried, the text, and how it stands in a Discord text and in a Slack mrkdwn object so that it is read as written. */
type Trick = readonly [what: string, text: string, discord: string, slack: string]

/** A text that is no trick on either, or one that hides or moves something: both take the same out of it. */
const both = (what: string, text: string, shown: string): Trick => [what, text, shown, shown]

const TRICKS: readonly Trick[] = [
  both('a right-to-left override', '\u202Egnp.exe\u202C', 'gnp.exe'),
  both('a left-to-right override', 'a\u202Db', 'ab'),
  both('embeddings', 'a\u202Ab\u202Bc', 'abc'),
  both('isolates', 'x\u2066a\u2067b\u2068c\u2069', 'xabc'),
  both('direction marks', 'a\u200Eb\u200Fc\u061Cd', 'abcd'),
  both('a zero-width space', 'Yon\u200Bhap', 'Yonhap'),
  both('zero-width joiners', 'Yon\u200Ch\u200Dap', 'Yonhap'),
  both('a word joiner and a byte order mark', 'Yon\u2060h\uFEFFap', 'Yonhap'),
  both('a soft hyphen', 'Yon\u00ADhap', 'Yonhap'),
  both('a grapheme joiner', 'Yon\u034Fhap', 'Yonhap'),
  both('invisible operators', 'a\u2061b\u2062c\u2064d', 'abcd'),
  both('Hangul fillers', 'a\u3164b\u115Fc\u1160d\uFFA0e', 'abcde'),
  both('Mongolian separators', 'a\u180Eb\u180Bc', 'abc'),
  both('a blank Braille cell', 'a\u2800b', 'a b'),
  both('words written in tags', 'ok\u{E0069}\u{E0067}\u{E006E}', 'ok'),
  both('annotation characters', 'a\uFFF9b\uFFFAc\uFFFB', 'abc'),
  both('shorthand controls', 'a\u{1BCA0}b\u{1D173}c', 'abc'),
  both('Zalgo', `Z${'\u0301\u0332\u0489'.repeat(20)}a`, 'Z\u0301\u0332\u0489a'),
  both('piled variation selectors', `葛${'\uFE01'.repeat(9)}`, '葛\uFE01\uFE01\uFE01'),
  both('half a character', 'a\uD83D', 'a\uFFFD'),
  both('control characters', 'a\u0000b\u0007c\u007Fd\u009Be', 'abcde'),
  ['a terminal’s escape', 'a\u001B[31mb', 'a\\[31mb', 'a[31mb'],
  ['a line that overwrites another', 'safe\revil', 'safe\nevil', 'safe evil'],
  ['other ends of line', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd', 'a b c d'],
  ['everyone', '@everyone @here @Everyone', '＠everyone ＠here ＠Everyone', '@everyone @here @Everyone'],
  ['everyone, hidden', '@\u200Beveryone @ev\u00ADeryone', '＠everyone ＠everyone', '@everyone @everyone'],
  [
    'Slack’s everyone',
    '<!channel> <!here> <!everyone>',
    '\\<!channel> \\<!here> \\<!everyone>',
    '&lt;!channel&gt; &lt;!here&gt; &lt;!everyone&gt;',
  ],
  ['a user', '<@1> <@!1> <@U1>', '\\<\\@1> \\<\\@!1> \\<\\@U1>', '&lt;@1&gt; &lt;@!1&gt; &lt;@U1&gt;'],
  ['a role and a group', '<@&2> <!subteam^S1>', '\\<\\@&2> \\<!subteam^S1>', '&lt;@&amp;2&gt; &lt;!subteam^S1&gt;'],
  ['a channel', '<#3> <#C3|desk>', '\\<\\#3> \\<\\#C3\\|desk>', '&lt;#3&gt; &lt;#C3|desk&gt;'],
  ['a command and a guide', '</ask:4> <id:guide>', '\\</ask:4> \\<id:guide>', '&lt;/ask:4&gt; &lt;id:guide&gt;'],
  [
    'a time',
    '<t:1700962200:R> <!date^1^{date}|x>',
    '\\<t\\:1700962200:R> \\<!date^1^{date}\\|x>',
    '&lt;t∶1700962200:R&gt; &lt;!date^1^{date}|x&gt;',
  ],
  ['an emoji by name', ':skull: :+1: :flag_jp:', '\\:skull: \\:+1: \\:flag\\_jp:', '∶skull: ∶+1: :flagˍjp:'],
  [
    'an emoji of one’s own',
    '<:smile:5> <a:wave:6>',
    '\\<\\:smile:5> \\<a\\:wave:6>',
    '&lt;∶smile:5&gt; &lt;a∶wave:6&gt;',
  ],
  ['no emoji', 'at 10:30', 'at 10:30', 'at 10:30'],
  [
    'a masked link',
    '[safe](https://evil.example)',
    '\\[safe\\](https\\://evil.example)',
    '[safe](https://evil.example)',
  ],
  [
    'a masked link of Slack’s',
    '<https://evil.example|safe>',
    '\\<https\\://evil.example\\|safe>',
    '&lt;https://evil.example|safe&gt;',
  ],
  [
    'a masked link, escaped beforehand',
    '\\[a\\](https://e.example)',
    '\\\\\\[a\\\\\\](https\\://e.example)',
    '\\[a\\](https://e.example)',
  ],
  ['an app’s address', 'discord://-/x steam://run/1', 'discord\\://-/x steam\\://run/1', 'discord://-/x steam://run/1'],
  ['bold and italic', '**b** *i* __u__ _i_', '\\*\\*b\\*\\* \\*i\\* \\_\\_u\\_\\_ \\_i\\_', '∗∗b∗∗ ∗i∗ ˍˍuˍˍ ˍiˍ'],
  ['struck out', '~~s~~ ~s~', '\\~\\~s\\~\\~ \\~s\\~', '∼∼s∼∼ ∼s∼'],
  ['a spoiler', '||hidden||', '\\|\\|hidden\\|\\|', '||hidden||'],
  ['code', '`c` ```js', '\\`c\\` \\`\\`\\`js', 'ˋcˋ ˋˋˋjs'],
  ['headings', '# a\n  ## b', '\\# a\n  \\## b', '# a ## b'],
  ['a quote', '> a\n>>> b', '\\> a\n\\>>> b', '› a &gt;&gt;&gt; b'],
  ['lists', '- a\n+ b\n* c\n12. d\n3) e', '\\- a\n\\+ b\n\\* c\n12\\. d\n3\\) e', '- a + b ∗ c 12. d 3) e'],
  ['small print', '-# a', '\\-# a', '-# a'],
  ['an indented list', '\t- a', ' \\- a', '\t- a'],
  ['entities', 'R&D &lt;b&gt; &amp;', 'R&D &lt;b&gt; &amp;', 'R&amp;D &amp;lt;b&amp;gt; &amp;amp;'],
  both('four languages', '釜山 부산 Busan 日中韓（外相）', '釜山 부산 Busan 日中韓（外相）'),
  both('a chosen form of a character', '葛\u{E0100}城 ☎\uFE0F', '葛\u{E0100}城 ☎\uFE0F'),
  both('a writing with marks', 'नमस्ते Việt', 'नमस्ते Việt'),
]

describe('a text from outside', () => {
  it.each(TRICKS)('with %s is read as it is written', (_, text, discord, slack) => {
    expect({ discord: escapeText(text), slack: mrkdwnText(text) }).toEqual({ discord, slack })
  })

  it.each(TRICKS)('with %s stays the same when it is cleaned once more', (_, text) => {
    expect(visible(visible(text))).toBe(visible(text))
  })
})
