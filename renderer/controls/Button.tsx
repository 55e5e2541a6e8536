import type { ReactNode, Ref } from 'react';
import { Button as Pressable, type ButtonProps } from 'react-aria-components';

interface Props extends Omit<ButtonProps, 'className' | 'children' | 'isPending' | 'onClick' | 'render' | 'style'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'link' | 'danger';
  /** In place of the look, where the button is something of its own: a row, a card. */
  readonly className?: string;
  /** Says what is under way, and takes no press until it is done. */
  readonly busy?: string | null;
  /** Takes no press for now, and keeps the focus. */
  readonly isInert?: boolean;
  /** The key that does the same, shown behind the words. */
  readonly shortcut?: string | null;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Stays focusable while busy, so that the focus is not lost. */
export function Button(props: Props): ReactNode {
  const {
    look = 'plain',
    className = `button button-${look}`,
    busy = null,
    isInert = false,
    shortcut = null,
    children,
    ...rest
  } = props;
  return (
    <Pressable
      {...rest}
      className={className}
      isPending={busy !== null || isInert}
      render={(given) => <button {...given} {...(shortcut === null ? {} : { 'aria-keyshortcuts': shortcut })} />}
    >
      {busy === null ? (
        children
      ) : (
        <>
          <span className="spinner" aria-hidden="true" />
          {busy}
        </>
      )}
      {shortcut !== null && <kbd aria-hidden="true">{shortcut}</kbd>}
    </Pressable>
  );
}
