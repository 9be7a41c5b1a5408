// The frame of every page that is not a board: the name of the place above, the page's content in its middle.

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './page.module.css';
import { PreferencesMenu } from './preferences-menu.tsx';

export function Page({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.page} data-scrolls>
      <header className={styles.header}>
        <Brand />
        <PreferencesMenu />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

/** The name and its sprout, leading to the first page. */
function Brand() {
  return (
    <Link href="/" className={styles.brand}>
      <img src="/terreau.svg" alt="" width={36} height={36} />
      Terreau
    </Link>
  );
}
