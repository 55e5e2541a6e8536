import type { ComponentProps, ReactNode } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'link';
  /** Says what is under way, and takes no press until it is done. */
  readonly busy?: string | null;
}

/** Stays focusable while busy, so that the focus is not lost. */
export function Button({ look = 'plain', busy = null, children, onClick, type = 'button', ...rest }: Props): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      className={`button button-${look}`}
      aria-disabled={busy !== null}
      onClick={(event) => {
        if (busy !== null) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy === null ? (
        children
      ) : (
        <>
          <span className="spinner" aria-hidden="true" />
          {busy}
        </>
      )}
    </button>
  );
}
