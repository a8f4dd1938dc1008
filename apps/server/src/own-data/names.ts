export type Name = (folder: string, name: string, ending: string) => string;

/**
 * Names for the files of one export: each once, also where a system takes capitals and small letters for the same.
 * What is given is made of letters, digits and hyphens already.
 */
export function createNames(): Name {
  const taken = new Set<string>();
  return (folder, name, ending) => {
    for (let nth = 1; ; nth += 1) {
      const path = `${folder}/${name}${nth === 1 ? '' : `-${nth}`}.${ending}`;
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  };
}
