/** What a company is by law, in many countries; it says nothing of which one it is. */
const FORMS = new Set(
  [
    'ltd limited plc llp llc lllp lp inc incorporated corp corporation co company pty pte pvt private',
    'gmbh mbh ag kg kgaa ug ohg gbr ev eg se sa sas sarl sasu srl spa sl slu bv nv oy oyj ab as asa aps lda',
    'ltda sro doo zoo kft zrt ooo',
  ].flatMap((line) => line.split(' ')),
);

/** 'The Harbour Labs, Inc.' and 'harbour labs' have the same; '' where there is nothing to compare. */
export function companyKey(company: string): string {
  const words = company
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    // 'S.A.' and 'B.V.' are one word each, as 'SA' and 'BV' are.
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)|['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and' && word !== 'und');
  const kept = [...words];
  while (kept.length > 1 && FORMS.has(kept.at(-1)!)) kept.pop();
  if (kept.length > 1 && kept[0] === 'the') kept.shift();
  return kept.join(' ');
}
