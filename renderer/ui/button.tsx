import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** primary: the one thing to do here. link: an action inside a text or a row. */
  readonly tone?: 'plain' | 'primary' | 'danger' | 'link';
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

export function Button({ tone = 'plain', type = 'button', ...rest }: ButtonProps): ReactNode {
  return <button type={type} className={`${styles.button} ${styles[tone]}`} {...rest} />;
}
