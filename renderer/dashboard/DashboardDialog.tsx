import { useState, type ReactNode } from 'react';
import type { Dashboard, DashboardQuestion } from '#shared/dashboard.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { SavedFiles } from '../controls/SavedFiles.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { WritingProgress } from '../data/WritingProgress.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { Breakdowns } from './Breakdowns.tsx';
import { Figures } from './Figures.tsx';
import { OverTime } from './OverTime.tsx';
import { useDashboard } from './useDashboard.ts';

/** The evening in figures, as they are now. Scanning goes on, and closes this. */
export function DashboardDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { call } = useStation();
  const [question, setQuestion] = useState<DashboardQuestion>({ period: 'evening', group: { kind: 'everyone' } });
  const { value: dashboard, trouble } = useDashboard(question);
  const saving = useCall();
  const [saved, setSaved] = useState<{ readonly title: string; readonly files: readonly string[] } | null>(null);
  const doorList = t.data.doorList;
  const words = t.dashboard;
  return (
    <Dialog title={words.title} className="dashboard" onClose={onClose}>
      <p className="dashboard-scope">{words.scope}</p>
      <div className="dialog-close">
        <Button
          busy={saving.busy === 'doorList' ? t.common.wait : null}
          onPress={() =>
            saving.run(
              'doorList',
              () => call.saveDoorList(),
              (files) => setSaved({ title: doorList.saved, files }),
            )
          }
        >
          {doorList.save}
        </Button>
        <Button
          busy={saving.busy === 'figures' ? t.common.wait : null}
          onPress={() =>
            saving.run(
              'figures',
              () => call.exportDashboard(),
              (files) => setSaved({ title: words.saved, files }),
            )
          }
        >
          {words.save}
        </Button>
        <EscapeButton onPress={onClose}>{words.close}</EscapeButton>
      </div>
      <div className="dashboard-said">
        {trouble !== null && <TroubleBox trouble={trouble} />}
        {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
        {saving.busy === 'doorList' && <WritingProgress what="doorList" label={doorList.drawing} />}
        <SavedFiles title={saved?.title ?? ''} files={saved?.files ?? []} />
      </div>
      {dashboard === null && trouble === null && (
        <output className="dashboard-wait">
          <span className="spinner" aria-hidden="true" />
          {words.loading}
        </output>
      )}
      {dashboard !== null && <Content dashboard={dashboard} question={question} onAsk={setQuestion} />}
    </Dialog>
  );
}

interface ContentProps {
  readonly dashboard: Dashboard;
  readonly question: DashboardQuestion;
  readonly onAsk: (question: DashboardQuestion) => void;
}

function Content({ dashboard, question, onAsk }: ContentProps): ReactNode {
  return (
    <>
      <Figures dashboard={dashboard} />
      {dashboard.series.buckets.length === 0 ? (
        <div className="dashboard-wait dashboard-empty">
          <strong>{t.dashboard.emptyTitle}</strong>
          <span>{t.dashboard.empty}</span>
        </div>
      ) : (
        <div className="dashboard-columns">
          <OverTime dashboard={dashboard} question={question} onAsk={onAsk} />
          <Breakdowns dashboard={dashboard} />
        </div>
      )}
    </>
  );
}
