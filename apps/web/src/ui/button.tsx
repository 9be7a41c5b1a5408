// Buttons and links that look like them: one primary action on a page, the others quieter.

import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  /** Shown while what it started is under way; it cannot be pressed again meanwhile. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with words on it. */
export function Button({
  look = 'secondary',
  busy = false,
  icon,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[look], className)}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
    >
      {icon}
      {children}
    </button>
  );
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, for those who do not see the icon and as its tooltip. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with only an icon on it, as large as a fingertip. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={classNames(styles.button, styles.iconOnly, className)}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button. Addresses of this app stay in the page; `download` and others leave it. */
export function ButtonLink(props: {
  readonly href: string;
  /** Kept with the page that it leads to, such as where one has come from. */
  readonly state?: unknown;
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  readonly download?: boolean;
  /** What it does, where the words on it do not say it all. */
  readonly label?: string;
}) {
  const { look = 'secondary', icon, label, children, ...rest } = props;
  const shared = {
    ...rest,
    className: classNames(styles.button, styles[look]),
    'aria-label': label,
    children: (
      <>
        {icon}
        {children}
      </>
    ),
  };
  return rest.download ? <a {...shared} /> : <Link {...shared} />;
}
