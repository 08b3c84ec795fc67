// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.Measure;
import gleaner.runs.Run;
import gleaner.ui.EmptyPage;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The losses of the threads as they come. */
public final class LossView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.loss";

	private ThreadWatch watch;
	private LossChart chart;
	private EmptyPage empty;
	private Measure measure = Measure.LOSS;
	private boolean logarithmic;

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 8).applyTo(page);
		chart = new LossChart(page);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 60).applyTo(chart.control());
		empty = new EmptyPage(page, getSite(), chart.control());
		IToolBarManager tools = getViewSite().getActionBars().getToolBarManager();
		for (Measure offered : Measure.values()) tools.add(choice(offered));
		tools.add(new Separator());
		tools.add(logarithm());
		watch.follow(chart.control(), this::show);
		show();
	}

	private IAction choice(Measure offered) {
		Action action = new Action(" " + offered.label + " ", IAction.AS_RADIO_BUTTON) {
			@Override
			public void run() {
				if (!isChecked()) return;
				measure = offered;
				show();
			}
		};
		action.setToolTipText(offered.help);
		action.setChecked(offered == measure);
		return action;
	}

	private IAction logarithm() {
		Action action = new Action(" Log ", IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				logarithmic = isChecked();
				show();
			}
		};
		action.setToolTipText("Logarithmic scale");
		return action;
	}

	private void show() {
		Optional<Run> chosen = watch.chosen();
		if (watch.seen().runs().isEmpty())
			empty.say("No thread yet. Train one to see its losses here.", ThreadHandler.FIRST_STEPS);
		else empty.clear();
		chart.show(ChartData.of(watch.seen(), chosen, measure), measure, logarithmic,
				"No " + measure.label.toLowerCase() + " has been measured yet.");
	}

	@Override
	public void setFocus() {
		if (!empty.setFocus()) chart.control().setFocus();
	}
}
