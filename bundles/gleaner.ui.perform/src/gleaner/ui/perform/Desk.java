// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.perform;

import gleaner.desk.mix.MixCheck;
import gleaner.desk.mix.Palette;
import gleaner.desk.perform.Deed;
import gleaner.desk.perform.FactsReader;
import gleaner.desk.perform.Marks;
import gleaner.desk.perform.RoundFacts;
import gleaner.desk.perform.SetModel;
import gleaner.desk.perform.ShowKeys;
import gleaner.desk.perform.Speakers;
import gleaner.performance.programme.Look;
import gleaner.performance.programme.Programme;
import gleaner.performance.record.Recorder;
import gleaner.performance.record.Recording;
import gleaner.performance.stage.Frame;
import gleaner.performance.stage.State;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * What the views of the room share: the set that is put together, what is known of its rounds, and the show, if one is on. One for each
 * window. UI thread only.
 */
final class Desk {
	private static final String MEMORY = "gleaner.perform";
	private static final int FACTS_MILLIS = 150;

	private final IWorkbenchWindow window;
	private final Shell shell;
	private final Mixing mixing;
	private final SetModel set = new SetModel(new Programme(KeptSet.FIRST, List.of(), Look.USUAL));
	private final KeptSet kept;
	private final Background reading;
	private final ShowKeys keys = new ShowKeys();
	private final Opening opening;
	private final Voice voice;
	private final Player player;
	private final List<Runnable> onChange = new ArrayList<>();
	private final List<Runnable> onFrame = new ArrayList<>();
	private Optional<Studio> studio = Optional.empty();
	private Optional<Evening> evening = Optional.empty();
	private List<RoundFacts> facts = List.of();

	private Desk(IWorkbenchWindow window) {
		this.window = window;
		shell = window.getShell();
		mixing = Mixing.of(window);
		kept = new KeptSet(set, shell);
		reading = Background.newest(shell);
		opening = new Opening(this, shell);
		voice = new Voice(this, shell);
		player = new Player(shell);
		set.onChange(this::changed);
		mixing.follow(shell, this::look);
		StudioAccess.whenOpen(shell, this::open);
		StudioChanges.follow(shell, parts -> {
			if (parts.contains(StudioChanges.Part.POEMS) || parts.contains(StudioChanges.Part.TRASH)) look();
		});
		KeyFilter.watch(this, shell.getDisplay());
		PoemAside.follow(window);
		Quitting.watch(this);
		shell.addDisposeListener(event -> evening.ifPresent(Evening::close)); // what was shown is on disk already
	}

	/** The desk of this window. */
	static Desk of(IWorkbenchWindow window) {
		IEclipseContext context = window.getService(IEclipseContext.class);
		if (context.getLocal(MEMORY) instanceof Desk known) return known;
		Desk made = new Desk(window);
		context.set(MEMORY, made);
		return made;
	}

	private void open(Studio opened) {
		studio = Optional.of(opened);
		kept.open(opened);
	}

	/** The set was changed: the show, if one is on, learns of the rounds that are still to come. */
	private void changed() {
		evening.ifPresent(on -> {
			on.show().arrange(set.programme());
			if (!on.frame().standing().look().equals(set.programme().look())) on.show().look(set.programme().look());
		});
		look();
		tell(onChange);
	}

	/** Looks again what is known of the rounds. */
	private void look() {
		if (studio.isEmpty()) return;
		FactsReader reader = new FactsReader(studio.get(), palette());
		Programme now = set.programme();
		reading.work("Rounds", turn -> reader.read(now)).after(FACTS_MILLIS).interruptible().then(found -> {
			facts = found;
			tell(onChange);
		});
	}

	IWorkbenchWindow window() {
		return window;
	}

	Shell shell() {
		return shell;
	}

	SetModel set() {
		return set;
	}

	KeptSet kept() {
		return kept;
	}

	ShowKeys keys() {
		return keys;
	}

	Voice voice() {
		return voice;
	}

	/** The replay. */
	Player player() {
		return player;
	}

	/** The marks of the show that is on; if there is none, of the replay. */
	Marks marks() {
		return evening.map(Evening::marks).orElseGet(player::marks);
	}

	/** What the performance is called whose marks these are; nothing if it is not recorded. */
	Optional<String> performance() {
		return evening.isPresent() ? evening.flatMap(Evening::recorder).map(Recorder::name) : player.recording().map(Recording::name);
	}

	/** Whether marks can get names now. */
	boolean canNameMarks() {
		return isOn() ? state() != State.ENDED : player.recording().isPresent();
	}

	void nameMark(int mark, String name) {
		if (isOn()) evening.ifPresent(on -> on.show().nameMark(mark, name));
		else player.nameMark(mark, name);
	}

	Optional<Studio> studio() {
		return studio;
	}

	Palette palette() {
		return mixing.palette();
	}

	Mixing mixing() {
		return mixing;
	}

	/** What is known of the rounds; of a round that has just come nothing yet. */
	List<RoundFacts> facts() {
		return facts;
	}

	RoundFacts facts(int round) {
		return round >= 0 && round < facts.size() ? facts.get(round) : RoundFacts.UNKNOWN;
	}

	/** Who can speak in a round. */
	List<Speakers.Speaker> speakers() {
		return Speakers.of(palette(), mixing.model(), mixing::check,
				mix -> MixCheck.of(mix, palette().engine(mix.engine()), palette().sources(), palette().threads()));
	}

	/** Finds the titles of all poems, and tells them on the UI thread. */
	void titles(Control lifetime, Consumer<List<String>> found) {
		studio.ifPresent(where -> Background.once(lifetime, "Poems", turn -> where.poems().titles()).then(found));
	}

	void say(String sentence) {
		Status.say(sentence);
	}

	/** Hears of changes of the set, of what is known of it, and of a show that begins or is over, until the control is gone. */
	void onChange(Control lifetime, Runnable listener) {
		follow(onChange, lifetime, listener);
	}

	/** Hears of what the stage shows, until the control is gone. */
	void onFrame(Control lifetime, Runnable listener) {
		follow(onFrame, lifetime, listener);
	}

	private static void follow(List<Runnable> listeners, Control lifetime, Runnable listener) {
		listeners.add(listener);
		lifetime.addDisposeListener(event -> listeners.remove(listener));
	}

	private static void tell(List<Runnable> listeners) {
		List.copyOf(listeners).forEach(Runnable::run);
	}

	void tellChange() {
		tell(onChange);
	}

	void tellFrame() {
		tell(onFrame);
	}

	// ---- the show

	Optional<Evening> evening() {
		return evening;
	}

	/** Whether a stage is open. */
	boolean isOn() {
		return evening.isPresent();
	}

	/** What the stage shows. */
	Frame frame() {
		return evening.map(Evening::frame).orElse(Frame.NOTHING);
	}

	State state() {
		return frame().state();
	}

	/** The round that is on stage, from 0; -1 if none is. */
	int onStage() {
		return isOn() && state() != State.ENDED ? frame().standing().round() - 1 : -1;
	}

	/** Whether one more press ends the show. */
	boolean asksToEnd() {
		return isOn() && state() != State.ENDED && keys.isAsking(now());
	}

	static long now() {
		return System.nanoTime() / 1_000_000;
	}

	/** Does what a key or a button says; what ends the show has to be said twice. */
	void perform(Deed deed) {
		if (evening.isEmpty()) {
			if (deed == Deed.PAUSE) opening.begin();
			return;
		}
		if (state() == State.ENDED) {
			if (deed == Deed.END) leave();
			else if (deed == Deed.PAUSE) {
				leave();
				opening.begin();
			}
			return;
		}
		if (deed == Deed.END) answer(keys.end(now()));
		else carryOut(deed);
	}

	/** A voice ends before its show, so that the show can still note it. */
	private void carryOut(Deed deed) {
		if (deed == Deed.END) voice.stop(() -> evening.ifPresent(on -> on.perform(deed)));
		else evening.ifPresent(on -> on.perform(deed));
	}

	/** What became of a key. */
	void answer(ShowKeys.Answer answer) {
		answer.deed().ifPresent(this::carryOut);
		if (!answer.asks()) return;
		if (state() == State.ENDED) {
			leave();
			return;
		}
		evening.ifPresent(on -> on.stage().redraw());
		tell(onFrame);
		shell.getDisplay().timerExec((int) ShowKeys.TWICE_MILLIS + 100, () -> {
			evening.ifPresent(on -> on.stage().redraw());
			if (!shell.isDisposed()) tell(onFrame);
		});
	}

	/** The stage stands; nothing is shown before somebody begins. */
	void began(Evening now) {
		evening = Optional.of(now);
		voice.follow(now);
		now.whenRecorded(this::lookBack);
		for (String view : List.of(RoundsView.ID, StageView.ID, MarksView.ID)) front(view);
		tell(onChange);
	}

	/** What was just shown stands in the replay, with its marks and words, unless another one is being played. */
	private void lookBack(String performance) {
		if (!player.isPlaying()) studio.ifPresent(where -> player.open(where, performance));
	}

	private void front(String view) {
		IWorkbenchPage page = window.getActivePage();
		if (page == null || page.findView(view) == null) return;
		page.bringToTop(page.findView(view));
	}

	/** Closes the stage. */
	void leave() {
		evening.ifPresent(Evening::close);
		evening = Optional.empty();
		voice.stop(() -> {});
		StudioChanges.tell(StudioChanges.Part.PERFORMANCES);
		tell(onChange);
		tell(onFrame);
	}
}
