import type { ReactNode } from 'react';
import { visibleBarcode } from '#shared/text/untrusted.ts';

interface Props {
  readonly title: string;
  /** Where they are; none before something is saved. */
  readonly files: readonly string[];
}

const longestPath = 400;

/** Says where files were written, as soon as they are. */
export function SavedFiles({ title, files }: Props): ReactNode {
  return (
    <output>
      {files.length > 0 && (
        <span className="saved">
          <strong>{title}</strong>
          {files.map((file) => (
            <bdi key={file} dir="ltr">
              {visibleBarcode(file, longestPath)}
            </bdi>
          ))}
        </span>
      )}
    </output>
  );
}
