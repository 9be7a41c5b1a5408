// Asks again for style sheets that were lost on their way. The loader of parts takes a link that has failed for one that
// is there, and would show the part without its looks.

/** Rejects when one is lost again. */
export async function renewStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const kept = new Set(links.filter(hasRules).map(({ href }) => href));
  const lost = new Set(links.map(({ href }) => href).filter((href) => !kept.has(href)));
  await Promise.all([...lost].map(loadStyle));
}

/** A sheet that was lost is not there in some browsers, and may not be read in others. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return Boolean(sheet?.cssRules);
  } catch {
    return false;
  }
}

/** Beside the link that was there: another part may still be waiting for that one. */
function loadStyle(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`the style sheet ${href} cannot be had`));
    });
    document.head.append(link);
  });
}
