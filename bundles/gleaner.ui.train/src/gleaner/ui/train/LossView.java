package gleaner.ui.train;

import gleaner.desk.thread.Measure;
import gleaner.runs.Run;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The losses of the threads as they come. */
public final class LossView extends ViewPart {
	/** The view's id. */
	public static final String ID = "gleaner.ui.loss";

	private ThreadWatch watch;
	private LossChart chart;
	private Measure measure = Measure.LOSS;
	private boolean logarithmic;

	@Override
	public void createPartControl(Composite parent) {
		watch = ThreadWatch.of(getSite().getWorkbenchWindow());
		chart = new LossChart(parent);
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
		action.setToolTipText("Logarithmic: equal ratios are equally far apart");
		return action;
	}

	private void show() {
		Optional<Run> chosen = watch.chosen();
		String empty = watch.seen().runs().isEmpty() ? "No thread yet. What a training loses while it learns is drawn here."
				: "No " + measure.label.toLowerCase() + " has been measured yet.";
		chart.show(ChartData.of(watch.seen(), chosen, measure), measure, logarithmic, empty);
	}

	@Override
	public void setFocus() {
		chart.control().setFocus();
	}
}
