// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.train;

import gleaner.desk.thread.CardWords;
import gleaner.engine.Trainer;
import gleaner.files.Sentence;
import gleaner.files.StudioException;
import gleaner.plugins.PluginException;
import gleaner.plugins.install.Extra;
import gleaner.plugins.install.ExtraInstaller;
import gleaner.plugins.install.ExtraPlace;
import gleaner.plugins.install.ExtraSource;
import gleaner.plugins.trust.Consent;
import gleaner.ui.Background;
import gleaner.ui.ConsentDialog;
import gleaner.ui.Css;
import gleaner.ui.Fonts;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
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
 * Says, as long as nothing can be trained, that the trainer is a plug-in of its own and how large it is, and adds it with one click. While
 * that is at work it says so, with a way to call it off; the program need not be started again.
 */
final class TrainerOffer {
	private static final String WHY = "Training needs the trainer, a separate plug-in";
	private static final String NOT_ADDED = "the trainer was not added";

	private final Composite row;
	private final Link link;
	private final Runnable onChange;
	private final Background adding;
	private boolean isAdding;
	/** Counts what is begun and called off: what was called off may come to its end later. */
	private int turns;
	/** What is offered while nothing is being added. */
	private String offer = WHY + ". <a>Add it</a>";

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
		adding = Background.newest(row);
		link.addListener(SWT.Selection, e -> {
			if (isAdding) cancel();
			else add(() -> {});
		});
		follow();
		say(offer);
		include();
		look();
	}

	/** How large it is, and where it comes from; asked of the disk. */
	private void look() {
		Background.once(link, "Trainer", turn -> {
			try {
				Optional<ExtraPlace> found = source().place();
				return new Found(found, found.isPresent() ? source().size(found.get()) : 0);
			} catch (PluginException e) {
				return new Found(Optional.empty(), 0); // it is asked for when it is wanted
			}
		}).then(found -> {
			offer = switch (found.place.orElse(null)) {
			case ExtraPlace.Site _ -> WHY + " (" + CardWords.size(found.bytes) + "). <a>Add it</a>";
			case ExtraPlace.Sources _ -> WHY + " (about 130 MB to download the first time, and a few minutes to build). <a>Add it</a>";
			case null -> WHY + " (about 120 MB), which did not come with this Gleaner. <a>Choose its file\u2026</a>";
			};
			if (!isAdding) say(offer);
		});
	}

	private record Found(Optional<ExtraPlace> place, long bytes) {
	}

	private void say(String words) {
		if (link.getText().equals(words)) return;
		link.setText(words);
		onChange.run();
	}

	private static ExtraSource source() {
		return StudioAccess.all(ExtraSource.class).stream().findFirst().orElseGet(() -> ExtraInstaller.ofThisProgram(Extra.TRAINER));
	}

	boolean isAdding() {
		return isAdding;
	}

	/**
	 * Adds it; asks where it lies if that is not known.
	 *
	 * @param goOn what it was wanted for: runs on the UI thread when it is there
	 */
	void add(Runnable goOn) {
		if (isAdding) return;
		adding.work("Looking for the trainer", turn -> find()).orElse(this::over).then(found -> found.or(this::ask).ifPresent(
				place -> add(place, goOn)));
	}

	private void add(ExtraPlace place, Runnable goOn) {
		isAdding = true;
		int mine = ++turns;
		Consent consent = new ConsentDialog(link);
		adding.work("Adding the trainer", turn -> {
			turn.report("adding the trainer", Double.NaN);
			try {
				return source().add(place, consent);
			} catch (PluginException e) {
				throw new StudioException(e.getMessage(), e);
			}
		}).interruptible().shown(() -> {
			if (mine == turns) over(NOT_ADDED);
		}).trouble(NOT_ADDED).orElse(this::over).then(isThere -> {
			over(isThere ? "the trainer is installed"
					: "the trainer is installed; you can train now, and set its options after you restart Gleaner");
			if (mine == turns) goOn.run();
		});
		say("Adding the trainer\u2026  <a>Cancel</a>");
	}

	private static Optional<ExtraPlace> find() throws StudioException {
		try {
			return source().place();
		} catch (PluginException e) {
			throw new StudioException(e.getMessage(), e);
		}
	}

	private void cancel() {
		turns++;
		adding.cancel();
		over(NOT_ADDED);
	}

	/** Tells how it has ended, where it was asked for and at the foot of the window, which a form may hide. */
	private void over(String sentence) {
		isAdding = false;
		Status.say(sentence);
		if (link.isDisposed()) return;
		say(Sentence.of(sentence).replace("&", "&&").replace("<", "\u2039") + "  " + offer);
	}

	/** The zip file that it was fetched as. */
	private Optional<ExtraPlace> ask() {
		FileDialog dialog = new FileDialog(link.getShell(), SWT.OPEN);
		dialog.setText("Where is the trainer?");
		dialog.setFilterExtensions(new String[] { "*.zip", "*" });
		dialog.setFilterNames(new String[] { "The trainer's file (gleaner-trainer.zip)", "All files" });
		String chosen = dialog.open();
		if (chosen == null) return Optional.empty();
		try {
			return Optional.of(ExtraPlace.at(chosen));
		} catch (PluginException e) {
			over(e.getMessage());
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
