import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
}

/** Settings that belong together. */
export function SettingsGroup({ title, about, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className="settings-group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {about !== undefined && <p className="setting-about">{about}</p>}
      {children}
    </section>
  );
}
