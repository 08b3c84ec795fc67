// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import gleaner.desk.mix.Deeds;
import gleaner.desk.mix.MixCheck;
import gleaner.desk.mix.MixModel;
import gleaner.desk.mix.MixStore;
import gleaner.desk.mix.Objections;
import gleaner.desk.mix.Palette;
import gleaner.engine.EngineInfo;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.Objection;
import gleaner.engine.Settings;
import gleaner.studio.Studio;
import gleaner.voice.OpenModels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceListener;

/**
 * The mix of one window, shared by the Mix view and the Debris view: the model, what there is to mix, and the window's memory of it. UI
 * thread only.
 */
public final class Mixing {
	private static final String MEMORY = "gleaner.mix";
	private static final Set<StudioChanges.Part> PALETTE = EnumSet.of(StudioChanges.Part.CORPORA, StudioChanges.Part.RESERVOIRS,
			StudioChanges.Part.RUNS, StudioChanges.Part.STYLES);
	/** Seeds that nobody chose are below this: short enough to be remembered. */
	public static final int SEEDS = 100_000;
	/** Models that stay open though nobody uses them, for Re-roll. */
	private static final int IDLE_MODELS = 4;

	private final MixModel model;
	private final Display display;
	private final Objections objections;
	private final Background looking;
	private final Deeds deeds = new Deeds();
	private final OpenModels models = new OpenModels(IDLE_MODELS);
	private final List<Runnable> listeners = new ArrayList<>();
	private final List<Runnable> waiting = new ArrayList<>();
	private Palette palette = Palette.EMPTY;
	private Optional<Studio> studio = Optional.empty();
	/** How many looks were asked for. */
	private int looks;

	private Mixing(MixModel model, Shell shell) {
		this.model = model;
		display = shell.getDisplay();
		looking = Background.inTurn(shell);
		objections = new Objections(answer -> {
			if (!display.isDisposed()) display.asyncExec(answer);
		}, this::tell);
	}

	/** The mix of this window; made when it is first asked for, as it was when it was last changed. */
	public static Mixing of(IWorkbenchWindow window) {
		IEclipseContext context = window.getService(IEclipseContext.class);
		if (context.getLocal(MEMORY) instanceof Mixing known) return known;
		IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("gleaner.ui");
		MixModel model = new MixModel(MixStore.read(memory.get(MEMORY, null)));
		model.onChange(() -> memory.put(MEMORY, MixStore.write(model.state())));
		model.begin(LocalDate.now().toString(), () -> ThreadLocalRandom.current().nextInt(1, SEEDS));
		Mixing made = new Mixing(model, window.getShell());
		window.getShell().addDisposeListener(e -> made.models.close());
		context.set(MEMORY, made);
		return made;
	}

	public MixModel model() {
		return model;
	}

	/** What the poet has done in the panes and the Mix that can be undone there. */
	public Deeds deeds() {
		return deeds;
	}

	/** The models that are open for this window: what one pane has opened, others and the chorus need not build again. */
	public OpenModels models() {
		return models;
	}

	/** What there is to mix, as far as it is known. */
	public Palette palette() {
		return palette;
	}

	/** The open studio. */
	public Optional<Studio> studio() {
		return studio;
	}

	/** The engine that a pane is told to use, if it is there. */
	public Optional<EngineInfo> engine(int pane) {
		return palette.engine(model.mix(pane).engine());
	}

	/** What a pane is told, in a few words. */
	public String words(int pane) {
		return model.mix(pane).inWords(palette.threads());
	}

	/** Whether an order can be made of what a pane is told. */
	public MixCheck check(int pane) {
		Optional<EngineInfo> engine = engine(pane);
		return MixCheck.of(model.mix(pane), engine, palette.sources(), palette.threads(),
				settings -> engine.map(info -> objections(info.id(), settings)).orElse(List.of()));
	}

	private List<Objection> objections(String engine, Settings settings) {
		return objections.of(engine, settings, asked -> StudioAccess.engines().entry(engine).check(asked));
	}

	/** Asks engines again what they have to say against their settings: a secret has been given. */
	public void forgetObjections() {
		objections.forget();
		tell();
	}

	private void tell() {
		List.copyOf(listeners).forEach(Runnable::run);
	}

	/** Keeps an eye on the studio and on the engines for a view, and tells it when there is something else to mix. */
	public void follow(Control lifetime, Runnable onPalette) {
		listeners.add(onPalette);
		lifetime.addDisposeListener(e -> listeners.remove(onPalette));
		StudioAccess.whenOpen(lifetime, this::open);
		StudioChanges.follow(lifetime, parts -> {
			if (!Collections.disjoint(parts, PALETTE)) look();
		});
		followEngines(lifetime);
	}

	private void open(Studio opened) {
		studio = Optional.of(opened);
		look();
	}

	private void followEngines(Control lifetime) {
		BundleContext context = FrameworkUtil.getBundle(Mixing.class).getBundleContext();
		ServiceListener listener = event -> {
			// The catalogue hears of the engine as we do, in no fixed order: look when all have heard.
			if (!display.isDisposed()) display.asyncExec(this::look);
		};
		try {
			context.addServiceListener(listener, "(objectClass=" + GeneratorEngine.class.getName() + ")");
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
		lifetime.addDisposeListener(e -> context.removeServiceListener(listener));
	}

	/** Looks at what there is now and does something then, on the UI thread. */
	public void afterLook(Runnable then) {
		waiting.add(then);
		look();
	}

	private void look() {
		if (studio.isEmpty()) return;
		Studio where = studio.get();
		int now = ++looks;
		looking.work("Palette", turn -> Palette.of(where, StudioAccess.engines())).trouble("the sources for the mix could not be read")
				.orElse(sentence -> {
					Status.say(sentence);
					seen(palette, now);
				}).then(found -> seen(found, now));
	}

	private void seen(Palette seen, int look) {
		if (!seen.equals(palette)) {
			palette = seen;
			objections.forget();
			for (int pane = 0; pane < MixModel.MOST_PANES; pane++) {
				int number = pane;
				model.change(pane, mix -> seen.suggestion(mix, number));
			}
			tell();
		}
		if (look != looks) return; // another has been asked for since
		List<Runnable> due = List.copyOf(waiting);
		waiting.clear();
		due.forEach(Runnable::run);
	}
}
