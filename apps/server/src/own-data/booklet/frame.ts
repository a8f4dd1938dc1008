/** What stands before and after the chapters: a page that asks for nothing, runs nothing, and is dark where its reader's are. */
export const headOf = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
`;

export const FOOT = `</body>
</html>
`;

const STYLE = `
:root { color-scheme: light dark; --ink: #22201d; --soft: #645e56; --sheet: #fdfbf7; --line: #d9d2c6; --link: #7a3b12; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece6dc; --soft: #b0a89b; --sheet: #1c1a18; --line: #45403a; --link: #f0b58a; }
}
body { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; color: var(--ink); background: var(--sheet);
  font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.9rem; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.2rem; margin-top: 2rem; }
h4 { font-size: 0.85rem; margin: 1.5rem 0 0; color: var(--soft); font-weight: 500; }
h4 + p { margin-top: 0.2rem; }
a { color: var(--link); }
.soft { color: var(--soft); }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
article { margin-top: 3rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
@media print {
  :root { --ink: #000; --soft: #444; --sheet: #fff; --line: #bbb; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { break-before: page; border-top: 0; padding-top: 0; }
  a { text-decoration: none; }
}
`;
