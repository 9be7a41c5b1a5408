// Why what a dialog asks for was not done, beside its buttons: there it is in sight however long the dialog is.

import styles from './wall.module.css';

export function Refused({ problem }: { readonly problem: string | null }) {
  return problem === null ? null : (
    <p role="alert" className={styles.refused}>
      {problem}
    </p>
  );
}
