import { expect, test } from 'vitest';
import { lineOf, type Node, parse, readSources, type Source, walk } from '#tests/support/sources.ts';

/** Names and abbreviations that are the same in every language. */
const SAME_EVERYWHERE = [
  'Qalam',
  'QR',
  'RSS',
  'Atom',
  'CSV',
  'XLSX',
  'ZIP',
  'PDF',
  'JSON',
  'API',
  'OpenAPI',
  'Қазақша',
  'Русский',
  'English',
];
const SPOKEN_ATTRIBUTES = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
  'heading',
];

test('screens hold no text of their own: everything comes from locales/', () => {
  const screens = readSources('app').filter(({ path }) => path.endsWith('.tsx'));
  expect(screens.flatMap(literalTexts)).toEqual([]);
});

test('the check sees literal text', () => {
  const inside = (jsx: string) => literalTexts({ path: 'app/x.tsx', text: `const a = ${jsx};` });
  expect(inside('<p>Hello</p>')).toHaveLength(1);
  expect(inside('<p>Сәлем, {name}!</p>')).toHaveLength(1);
  expect(inside('<p>{"Hello"}</p>')).toHaveLength(1);
  expect(inside('<p>{isNew ? "New" : null}</p>')).toHaveLength(1);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  expect(inside('<p>{`Hello ${name}`}</p>')).toHaveLength(1);
  expect(inside('<img alt="A street" />')).toHaveLength(1);
  expect(inside('<p className="text-ink">{t("common:x")} · {name} Qalam</p>')).toEqual([]);
  expect(inside('<Tag kind={isNew ? "new" : "old"}>{t("a:b")}</Tag>')).toEqual([]);
});

function literalTexts(source: Source): string[] {
  const found: string[] = [];
  walk(parse(source).program, (node, ancestors) => {
    const text = textOf(node);
    if (text === undefined || !isSpoken(text) || !isShown(node, ancestors)) return;
    found.push(`${source.path}:${lineOf(source, node.start)}: ${text.trim()}`);
  });
  return found;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText' || (node.type === 'Literal' && typeof node.value === 'string'))
    return String(node.value);
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join(' ');
}

function isSpoken(text: string): boolean {
  if (/^\s*(https?:\/\/|\/)\S*\s*$/.test(text)) return false; // an address
  const words = text.match(/[\p{L}]{2,}/gu) ?? [];
  return words.some((word) => !SAME_EVERYWHERE.includes(word));
}

/** Whether a text reaches the reader as it stands: as a child, as a spoken attribute, or as the outcome of `a ? b : c` and `a && b` there. */
function isShown(node: Node, ancestors: Node[]): boolean {
  if (node.type === 'JSXText') return true;
  let inner = node;
  for (const outer of ancestors.toReversed()) {
    if (outer.type === 'ConditionalExpression' && outer.test !== inner) inner = outer;
    else if (outer.type === 'LogicalExpression' && outer.right === inner) inner = outer;
    else if (outer.type === 'JSXExpressionContainer') inner = outer;
    else if (outer.type === 'JSXAttribute')
      return SPOKEN_ATTRIBUTES.includes(String((outer.name as Node).name));
    else
      return (
        inner.type === 'JSXExpressionContainer' &&
        (outer.type === 'JSXElement' || outer.type === 'JSXFragment')
      );
  }
  return false;
}
