import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { Link, type LinkProps } from 'react-router';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'l' | 'm' | 's';

const LOOK: Record<Look, string> = {
  primary: 'bg-kok text-on-kok hover:bg-kok-strong border-transparent',
  secondary: 'bg-sheet text-kok-strong border-line hover:border-kok',
  quiet: 'bg-transparent text-kok-strong border-transparent hover:bg-kok-soft',
  danger: 'bg-sheet text-alma border-line hover:border-alma',
};
const SIZE: Record<Size, string> = {
  l: 'min-h-13 px-7 text-m',
  m: 'min-h-11 px-5 text-s',
  s: 'min-h-9 px-3.5 text-s',
};

/** Classes of an action; for elements that are neither a button nor a link of ours (a `label`, a `summary`). */
export function buttonClass(look: Look = 'primary', size: Size = 'm', extra = ''): string {
  return `inline-flex items-center justify-center gap-2 rounded-full border font-semibold leading-tight text-center no-underline transition-colors duration-150 disabled:opacity-50 ${LOOK[look]} ${SIZE[size]} ${extra}`;
}

interface Appearance {
  look?: Look;
  size?: Size;
}

/** A button; `type` is `submit` unless said otherwise, because most of ours send a form. */
export function Button({
  look,
  size,
  className,
  type = 'submit',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & Appearance) {
  return <button type={type} className={buttonClass(look, size, className)} {...rest} />;
}

/** A link to a page of ours that looks like an action. */
export function ButtonLink({ look, size, className, ...rest }: LinkProps & Appearance) {
  return <Link className={buttonClass(look, size, className as string | undefined)} {...rest} />;
}

/** A link to a file or another site that looks like an action. */
export function ButtonAnchor({
  look,
  size,
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & Appearance) {
  return <a className={buttonClass(look, size, className)} {...rest} />;
}
