import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** Does what the Escape key does, and says so. */
export function EscapeButton({ onPress, children }: Props): ReactNode {
  return (
    <Button look="quiet" onPress={onPress}>
      {children} <kbd aria-hidden="true">{t.scan.clearKey}</kbd>
    </Button>
  );
}
