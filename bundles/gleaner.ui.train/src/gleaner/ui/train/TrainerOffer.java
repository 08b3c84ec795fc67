package gleaner.ui.train;

import gleaner.desk.thread.CardWords;
import gleaner.engine.Trainer;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import gleaner.plugins.Plugins;
import gleaner.plugins.TrainerInstaller;
import gleaner.plugins.TrainerPlace;
import gleaner.ui.Background;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Status;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Link;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;

/**
 * Says, as long as nothing can be trained, that the trainer is a plug-in of its own and how large it is, and adds it with one click. The
 * foot of the window tells that it is at work, with a way to call it off; the program need not be started again.
 */
final class TrainerOffer {
	private static final String WHY = "Training needs the trainer, a plug-in of its own";

	private final Composite row;
	private final Link link;
	private final Runnable onChange;
	private Optional<TrainerPlace> place = Optional.empty();

	/**
	 * An offer that fills a row of a grid; it takes no room once there is a trainer.
	 *
	 * @param columns of the grid
	 * @param onChange is told on the UI thread when a trainer has come or gone, or the offer says something else
	 */
	TrainerOffer(Composite parent, int columns, Runnable onChange) {
		this.onChange = onChange;
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 4).applyTo(row);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(100, SWT.DEFAULT).applyTo(row);
		link = new Link(row, SWT.WRAP);
		link.setFont(Fonts.ui(link, -1, SWT.NORMAL));
		Css.id(link, Css.DIM);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(link);
		link.addListener(SWT.Selection, e -> add());
		follow();
		say(WHY + ". <a>Add it</a>");
		include();
		look();
	}

	/** How large it is, and where it comes from; asked of the disk. */
	private void look() {
		Background.once(link, "Trainer", turn -> {
			try {
				TrainerInstaller installer = TrainerInstaller.ofThisProgram();
				Optional<TrainerPlace> found = installer.place();
				return new Found(found, found.isPresent() ? installer.size(found.get()) : 0);
			} catch (PluginException e) {
				return new Found(Optional.empty(), 0); // it is asked for when it is wanted
			}
		}).then(found -> {
			place = found.place;
			say(switch (found.place.orElse(null)) {
			case TrainerPlace.Site _ -> WHY + " (" + CardWords.size(found.bytes) + "). <a>Add it</a>";
			case TrainerPlace.Sources _ -> WHY + " (some 130 MB to fetch the first time, and some minutes to make). <a>Add it</a>";
			case null -> WHY + " (about 120 MB), which did not come with this Gleaner. <a>Choose where it lies\u2026</a>";
			});
		});
	}

	private record Found(Optional<TrainerPlace> place, long bytes) {
	}

	private void say(String words) {
		if (link.getText().equals(words)) return;
		link.setText(words);
		onChange.run();
	}

	private void add() {
		Optional<TrainerPlace> from = place.or(this::ask);
		if (from.isEmpty()) return;
		link.setEnabled(false);
		Background.once("Adding the trainer", turn -> {
			turn.report("adding the trainer", Double.NaN);
			try {
				return TrainerInstaller.ofThisProgram().add(from.get());
			} catch (PluginException e) {
				throw new StudioException(e.getMessage(), e);
			}
		}).shown(() -> over("the trainer was not added")).trouble("the trainer was not added").orElse(this::over)
				.then(isThere -> over(isThere ? "the trainer is there; New\u2026 begins a thread"
						: "the trainer is added, and is there when Gleaner is started again"));
	}

	private void over(String sentence) {
		Status.say(sentence);
		if (!link.isDisposed()) link.setEnabled(true);
	}

	/** The zip file that it was fetched as. */
	private Optional<TrainerPlace> ask() {
		FileDialog dialog = new FileDialog(link.getShell(), SWT.OPEN);
		dialog.setText("Where is the trainer?");
		dialog.setFilterExtensions(new String[] { "*.zip", "*" });
		dialog.setFilterNames(new String[] { "The trainer, as it was fetched (gleaner-trainer.zip)", "All files" });
		String chosen = dialog.open();
		if (chosen == null) return Optional.empty();
		try {
			return Optional.of(new TrainerPlace.Site(Plugins.site(chosen)));
		} catch (PluginException e) {
			Status.say(e.getMessage());
			return Optional.empty();
		}
	}

	private void follow() {
		BundleContext context = FrameworkUtil.getBundle(TrainerOffer.class).getBundleContext();
		Display display = link.getDisplay();
		ServiceListener listener = event -> {
			// the catalogue hears of it as we do, in no fixed order: look when all have heard
			if (!display.isDisposed()) display.asyncExec(() -> {
				if (!link.isDisposed() && include()) onChange.run();
			});
		};
		try {
			context.addServiceListener(listener, "(objectClass=" + Trainer.class.getName() + ")");
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
		link.addDisposeListener(e -> context.removeServiceListener(listener));
	}

	/** Shows itself where it is of use; whether anything has changed. */
	private boolean include() {
		boolean wanted = !Trainers.isThere();
		GridData data = (GridData) row.getLayoutData();
		if (data.exclude != wanted) return false;
		data.exclude = !wanted;
		row.setVisible(wanted);
		return true;
	}
}
