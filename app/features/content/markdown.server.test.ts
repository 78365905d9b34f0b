import { describe, expect, it } from 'vitest';
import { markdownToHtml } from './markdown.server.ts';

describe('markdownToHtml', () => {
  it('keeps the structure that rules need', () => {
    expect(markdownToHtml('# Ереже\n\n1. Бір\n2. Екі\n\n**Маңызды**')).toBe(
      '<h2>Ереже</h2>\n<ol>\n<li>Бір</li>\n<li>Екі</li>\n</ol>\n<p><strong>Маңызды</strong></p>\n',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<svg onload=alert(1)>',
    '<iframe src="//x"></iframe>',
    '<p style="background:url(//x)" onclick="x()">a</p>',
  ])('neutralises %s', (hostile) => {
    expect(markdownToHtml(hostile)).not.toMatch(/script|onerror|onload|onclick|style|iframe|<svg|<img/i);
  });
});
