/** What a mail says, in the recipient's language; text and HTML are made from the same content. */
export interface MailContent {
  subject: string;
  /** first line inside */
  heading: string;
  /** plain paragraphs; no markup */
  paragraphs: string[];
  /** a code to type, shown large */
  code?: string;
  /** the one thing to press */
  action?: { label: string; url: string };
  /** small print: why this mail came */
  reason: string;
}

/** Plain text, 100 % of the content. */
export function mailText(content: MailContent): string {
  const parts = [content.heading, ...content.paragraphs];
  if (content.code) parts.push(content.code);
  if (content.action) parts.push(`${content.action.label}:\n${content.action.url}`);
  parts.push(`--\n${content.reason}`);
  return `${parts.join('\n\n')}\n`;
}

/** HTML with inline styles only (mail programs drop the rest); readable in dark mode; no pictures, nothing tracked. */
export function mailHtml(content: MailContent, lang: string): string {
  const p = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
  const code = content.code
    ? `<p style="margin:0 0 20px;font-size:32px;font-weight:800;letter-spacing:6px">${escapeHtml(content.code)}</p>`
    : '';
  const action = content.action
    ? `<p style="margin:0 0 20px"><a href="${escapeHtml(content.action.url)}" style="display:inline-block;padding:14px 28px;border-radius:999px;background:#00636f;color:#ffffff;font-weight:700;text-decoration:none">${escapeHtml(content.action.label)}</a></p><p style="margin:0 0 16px;font-size:13px;color:#55636a;word-break:break-all">${escapeHtml(content.action.url)}</p>`
    : '';
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(content.subject)}</title></head>
<body style="margin:0;padding:24px;background:#fdfaf5;color:#14262c;font-family:'Golos Text',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;font-size:17px;line-height:1.55">
<div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border-radius:22px">
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.2">${escapeHtml(content.heading)}</h1>
${content.paragraphs.map(p).join('\n')}
${code}${action}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e3ddd3;font-size:13px;color:#55636a">${escapeHtml(content.reason)}</p>
</div></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
