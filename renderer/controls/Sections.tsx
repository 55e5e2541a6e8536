import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

interface Section<T extends string> {
  readonly id: T;
  readonly title: string;
}

interface Props<T extends string> {
  /** Of the list of sections. */
  readonly label: string;
  readonly sections: readonly Section<T>[];
  readonly open: T;
  readonly onOpen: (section: T) => void;
  /** Of the section that is open. */
  readonly children: ReactNode;
}

/** Sections beside each other, one of them open. */
export function Sections<T extends string>({ label, sections, open, onOpen, children }: Props<T>): ReactNode {
  return (
    <Tabs
      className="sections"
      orientation="vertical"
      selectedKey={open}
      onSelectionChange={(key) => {
        const section = sections.find(({ id }) => id === key);
        if (section !== undefined) onOpen(section.id);
      }}
    >
      <TabList aria-label={label} className="sections-list">
        {sections.map(({ id, title }) => (
          <Tab key={id} id={id} className="sections-tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {/* Anew for each: the tab names its panel by it. */}
      <TabPanel key={open} id={open} className="sections-panel">
        {children}
      </TabPanel>
    </Tabs>
  );
}
