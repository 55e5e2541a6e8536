import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { t } from '../text/texts.ts';

/** Over everything that is only looked at, so that nobody takes it for an admission. */
export function CheckBanner({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  return (
    <div className="check-banner">
      <ResultIcon sign="check" />
      <p>{t.check.banner}</p>
      <Button className="check-end" onPress={onEnd}>
        {t.check.end} <kbd aria-hidden="true">{t.scan.clearKey}</kbd>
      </Button>
    </div>
  );
}
