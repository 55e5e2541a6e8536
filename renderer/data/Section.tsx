import { useId, type ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly title: string;
  /** Buttons, beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the dialog about the station's data. Its title can have the focus when the dialog opens there. */
export function Section({ name, title, actions, children }: Props): ReactNode {
  const titleId = useId();
  return (
    <section className="data-section" data-section={name} aria-labelledby={titleId}>
      <div className="data-head">
        <h3 id={titleId} tabIndex={-1}>
          {title}
        </h3>
        {actions !== undefined && <div className="data-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
