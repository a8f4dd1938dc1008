/** What the columns of a transcript are called. */
const COLUMN =
  /^(?:speaker|name|who|participant|start|end|time|timestamp|text|words|transcript|content|message|sentence|line|id|index|duration)s?(?:[ _](?:name|time|text|id|label|\(s\)))?$/i;
const QUOTED = /^\s*"[^"]*"\s*[,;]/;

/** Whether a text is a table (CSV): a row of column names above rows of as many fields, or nearly every row begins with a quoted field. */
export function isTable(text: string): boolean {
  const rows = text
    .slice(0, 20_000)
    .split('\n')
    .filter((row) => row.trim() !== '')
    .slice(0, 60);
  const [first = '', ...others] = rows;
  const sign = [',', ';', '\t'].find((one) => namesColumns(first.split(one)));
  if (sign !== undefined) {
    const columns = first.split(sign).length;
    return others.filter((row) => row.split(sign).length >= columns).length >= others.length / 2;
  }
  return rows.length > 2 && rows.filter((row) => QUOTED.test(row)).length >= rows.length * 0.8;
}

function namesColumns(fields: readonly string[]): boolean {
  const named = fields.filter((field) => COLUMN.test(field.trim().replace(/^"|"$/g, ''))).length;
  return fields.length > 1 && named > fields.length / 2;
}
