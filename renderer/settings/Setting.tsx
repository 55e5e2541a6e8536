import { useId, type ReactNode } from 'react';
import { Group } from 'react-aria-components';

interface Props {
  readonly name: string;
  readonly title: string;
  /** What it does at the door, in a sentence. */
  readonly about: string;
  /** Where its value comes from. */
  readonly source?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: its name, what it does, and the control. */
export function Setting({ name, title, about, source = null, children }: Props): ReactNode {
  const id = useId();
  return (
    <Group className="setting" data-setting={name} aria-labelledby={`${id}-title`} aria-describedby={`${id}-about`}>
      <div className="setting-text">
        <p id={`${id}-title`} className="setting-title">
          {title}
        </p>
        <p id={`${id}-about`} className="setting-about">
          {about}
        </p>
        {source}
      </div>
      <div className="setting-control">{children}</div>
    </Group>
  );
}
