// Which files a browser loads for a view, by the manifest that Vite leaves of a build.

/** The scripts and style sheets of some modules, with all that they import; `lazy`: also what they load later. */
export function filesOf(manifest, modules, { lazy = false } = {}) {
  const files = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no module ${key}: update the list of views.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    for (const imported of chunk.imports ?? []) visit(imported);
    // Workers, and what else is loaded by address.
    if (lazy) for (const asset of chunk.assets ?? []) files.add(asset);
    // The entry's lazy parts are the other pages.
    if (lazy && !chunk.isEntry) for (const imported of chunk.dynamicImports ?? []) visit(imported);
  };
  modules.forEach(visit);
  return files;
}
