import { useEffect, useState, type ReactNode } from 'react';
import type { Progress as Written } from '#shared/contract.ts';
import { Progress } from '../controls/Progress.tsx';
import { useStation } from '../station.ts';

interface Props {
  readonly what: Written['what'];
  readonly label: string;
}

/** How far a file is. Nothing shows before it is begun: the question for the folder is open until then. */
export function WritingProgress({ what, label }: Props): ReactNode {
  const { on } = useStation();
  const [written, setWritten] = useState<Written | null>(null);
  useEffect(() => on.progress((each) => each.what === what && setWritten(each)), [on, what]);
  if (written === null) return null;
  return (
    <div className="writing">
      <span aria-hidden="true">{label}</span>
      <Progress label={label} done={written.done} total={written.total} />
    </div>
  );
}
