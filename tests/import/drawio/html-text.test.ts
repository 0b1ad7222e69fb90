import { expect, test } from 'vitest';
import { textOfHtml, textOfPlain } from '../../../shared/import/drawio/html-text.ts';

test.each([
  ['AWS Lambda', 'AWS Lambda'],
  ['one<br>two<br/>three<BR />four', 'one\ntwo\nthree\nfour'],
  ['<div>one</div><div>two</div>', 'one\ntwo'],
  ['one<div>two</div>three', 'one\ntwo\nthree'],
  ['<div>API</div><div><br></div>', 'API'],
  ['one<div><br></div><div>two</div>', 'one\n\ntwo'],
  ['one<br><br><br><br>two', 'one\n\ntwo'],
  ['<p>one</p><ul><li>two</li><li>three</li></ul>', 'one\ntwo\nthree'],
  ['<b>bold</b> and <font color="#f00" style="x > y">red</font>', 'bold and red'],
  ['<span title="a>b">kept</span>', 'kept'],
  ['  spaced \t out&nbsp;&nbsp; text ', 'spaced out text'],
  ['line one\nline two', 'line one\nline two'],
  ['R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#x27; &eacute; &rarr;', `R&D <b> "x" 'y' é →`],
  ['&amp;lt; is decoded once', '&lt; is decoded once'],
  ['&unknown; &#0; &#xD800; &#1114112;', '&unknown;'],
  ['a < b and 3 <4 <never closed', 'a < b and 3 <4 <never closed'],
  ['<script>alert(1)</script>after', 'after'],
  ['<style>b { color: red }</style>after', 'after'],
  ['<!-- hidden <b> -->after', 'after'],
  ['<img src=x onerror=alert(1)>caption', 'caption'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['bell\u0007 and null\u0000', 'bell and null'],
  ['مرحبا <b>👩‍💻</b>', 'مرحبا 👩‍💻'],
  ['', ''],
])('the HTML label %j reads %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

test.each([
  ['<b>as typed</b> &amp;', '<b>as typed</b> &amp;'],
  ['one\r\ntwo\n', 'one\ntwo'],
  ['tab\there \u0001', 'tab here'],
])('the plain label %j reads %j', (value, text) => {
  expect(textOfPlain(value)).toBe(text);
});

test('a label of a million tags is read in one pass', () => {
  expect(textOfHtml('<b>'.repeat(300_000))).toBe('');
  expect(textOfHtml('<'.repeat(100_000))).toHaveLength(100_000);
});
