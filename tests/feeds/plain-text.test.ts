import { describe, expect, it } from 'vitest'
import { plainText, plainTitle } from '../../src/feeds/plain-text.ts'

describe('plainTitle', () => {
  it.each([
    ['AT&amp;T &#38; caf&eacute; &#x2014; talks', 'AT&T & café — talks'],
    ['<b>Bold</b> and <i class="x">slanted</i>', 'Bold and slanted'],
    ['&lt;b&gt;Bold&lt;/b&gt; once more', 'Bold once more'],
    ['Q&amp;amp;A', 'Q&A'],
    ['A < B > C', 'A < B > C'],
    ['Growth <5%, Seoul<Tokyo', 'Growth <5%, Seoul<Tokyo'],
    ['“Why?” &quot;Because&quot;', '“Why?” "Because"'],
    ['  two\n lines\tand　wide  ', 'two lines and wide'],
    ['日中韓<br>外相会談', '日中韓 外相会談'],
    ['<ruby>釜山<rt>プサン</rt></ruby>で会談', '釜山プサンで会談'],
    ['<script>alert(1)</script>Talks', 'Talks'],
    ['<img src=x onerror=alert(1)>Talks', 'Talks'],
    ['&nonsense; &; & &#; stay', '&nonsense; &; & &#; stay'],
    ['&#0;&#xD800;&#x110000;x', '\ufffd\ufffd\ufffdx'],
    ['a\u202eb\u200bc\u0000d', 'abcd'],
    ['👩\u200d👩\u200d👧 talks', '👩\u200d👩\u200d👧 talks'],
    ['', ''],
  ])('%j is %j', (markup, expected) => {
    expect(plainTitle(markup, 100)).toBe(expected)
  })

  it('cuts at its limit without tearing a character apart', () => {
    expect(plainTitle('ab😀cd', 3)).toBe('ab')
    expect(plainTitle('ab😀cd', 4)).toBe('ab😀')
  })
})

describe('plainText', () => {
  it.each([
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['<div><div>One.</div></div>Two.<br/>Three.', 'One.\n\nTwo.\nThree.'],
    ['One.\n\nTwo,\nstill two.', 'One.\n\nTwo,\nstill two.'],
    ['One.\r\n\r\nTwo.', 'One.\n\nTwo.'],
    ['<p>One\nline\n  of source.</p>', 'One line of source.'],
    ['<ul><li>A</li><li>B</li></ul>', 'A\n\nB'],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>', 'A B\n\nC'],
    ['<h2>Head</h2>Body', 'Head\n\nBody'],
    ['<style>a{}</style><p>x</p><script>if (a < b) { document.write("<p>y</p>") }</script>', 'x'],
    ['<iframe>no</iframe><noscript>no</noscript><svg><text>no</text></svg>x', 'x'],
    ['&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;', 'One & two.\n\nThree.'],
    ['Five &lt; six, plainly.', 'Five < six, plainly.'],
    ['<p>Left open <b>bold', 'Left open bold'],
    ['<!-- hidden -->seen<?php echo 1 ?>', 'seen'],
    ['<p>&nbsp;</p><p>x</p><p></p>', 'x'],
  ])('%j is %j', (markup, expected) => {
    expect(plainText(markup, 1_000)).toBe(expected)
  })

  it('stays within its limit however much comes', () => {
    expect(plainText('<p>word</p>'.repeat(10_000), 1_000).length).toBeLessThanOrEqual(1_000)
    expect(plainText('<b>'.repeat(50_000), 1_000)).toBe('')
  })
})
