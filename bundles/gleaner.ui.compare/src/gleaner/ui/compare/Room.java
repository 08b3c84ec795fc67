// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.layout.Header;
import gleaner.compare.layout.Layout;
import gleaner.compare.layout.PaneOrder;
import gleaner.compare.layout.Speaker;
import gleaner.compare.vote.Contender;
import gleaner.desk.compare.Session;
import gleaner.desk.compare.Speed;
import gleaner.engine.EngineException;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Commands;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Mixing;
import gleaner.ui.Status;
import gleaner.ui.StudioAccess;
import gleaner.ui.StudioChanges;
import gleaner.voice.EngineCatalog;
import gleaner.voice.GenerationOrder;
import gleaner.voice.TemplateReports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** What the views of the room share: the layout, the panes that speak, votes and branches. One for each window. UI thread only. */
final class Room {
	private static final String MEMORY = "gleaner.compare";
	private static final String SPEED = "gleaner.compare.speed";
	private static final String LOCKED = "gleaner.compare.locked";
	/** How far (in characters) an engine is ahead of who reads, and of who does not. */
	private static final int AHEAD = 256;
	private static final int FULL_AHEAD = 16_384;

	/** What panes do when they are ready. */
	private enum Beginning {
		RUNNING, STEPPING, PAUSED
	}

	private final Shell shell;
	private final Mixing mixing;
	private final IEclipsePreferences memory = InstanceScope.INSTANCE.getNode("gleaner.ui");
	private final Background preparing;
	private final Shelf shelf;
	private final Voting voting;
	private final Branching branching;
	private final Xrays xrays;
	private final IWorkbenchWindow window;
	private final List<Runnable> onChange = new ArrayList<>();
	private final List<Runnable> onSession = new ArrayList<>();
	private Optional<Studio> studio = Optional.empty();
	private Optional<Session> session = Optional.empty();
	private boolean isPreparing;
	/** How panes that are being prepared are to begin. */
	private Beginning beginning = Beginning.RUNNING;
	/** Whether panes are to begin as soon as it is known which there are. */
	private boolean isWanted;
	private boolean isBlind;
	private int speed;
	private String trouble = "";
	/** The pane at hand. */
	private int active;

	private Room(IWorkbenchWindow window) {
		this.window = window;
		shell = window.getShell();
		mixing = Mixing.of(window);
		preparing = Background.newest(shell);
		speed = memory.getInt(SPEED, Speed.place(Speed.USUAL));
		shelf = new Shelf(this, memory);
		voting = new Voting(this);
		branching = new Branching(this);
		xrays = new Xrays(this, memory);
		mixing.follow(shell, () -> {
			// keeps what there is to mix up to date: panes take it over from there
		});
		StudioAccess.whenOpen(shell, opened -> {
			studio = Optional.of(opened);
			shelf.open();
			voting.open();
		});
		shell.addDisposeListener(event -> {
			stop();
			branching.close();
			for (Tab tab : shelf.tabs()) tab.resting().ifPresent(resting -> resting.comparison().stop());
		});
	}

	/** The room of this window. */
	static Room of(IWorkbenchWindow window) {
		IEclipseContext context = window.getService(IEclipseContext.class);
		if (context.getLocal(MEMORY) instanceof Room known) return known;
		Room made = new Room(window);
		context.set(MEMORY, made);
		return made;
	}

	Shell shell() {
		return shell;
	}

	Mixing mixing() {
		return mixing;
	}

	Optional<Studio> studio() {
		return studio;
	}

	EngineCatalog engines() {
		return StudioAccess.engines();
	}

	Shelf shelf() {
		return shelf;
	}

	Voting voting() {
		return voting;
	}

	Branching branching() {
		return branching;
	}

	Xrays xrays() {
		return xrays;
	}

	/** Brings the branches into sight, in whichever room the poet is. */
	void showBranches() {
		try {
			if (window.getActivePage() != null) window.getActivePage().showView(BranchesView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			Status.trouble("the branches cannot be shown", e);
		}
	}

	/** The panes that speak, or have spoken last. */
	Optional<Session> session() {
		return session;
	}

	/** How many panes there are: those that speak, else those of the layout. */
	int panes() {
		return session.map(Session::panes).orElseGet(() -> shelf.layout().map(layout -> layout.panes().size()).orElse(0));
	}

	/** Why panes cannot begin; empty if they can. */
	String trouble() {
		return trouble;
	}

	int active() {
		return Math.min(active, Math.max(0, panes() - 1));
	}

	void activate(int pane) {
		if (active == pane) return;
		active = pane;
		tell(onChange);
	}

	/** Whether all panes scroll where one is scrolled. */
	boolean isLocked() {
		return memory.getBoolean(LOCKED, false);
	}

	void setLocked(boolean locked) {
		memory.putBoolean(LOCKED, locked);
		tell(onChange);
	}

	boolean isBlind() {
		return isBlind;
	}

	/** Hides names from the next start on: who is where is drawn then. */
	void setBlind(boolean blind) {
		isBlind = blind;
		if (session.isPresent()) Status.say(blind ? "names are hidden after the next start" : "names are shown after the next start");
		tell(onChange);
	}

	int speed() {
		return speed;
	}

	boolean isFull() {
		return speed >= Speed.FULL;
	}

	void setSpeed(int place) {
		speed = place;
		memory.putInt(SPEED, place);
		session.ifPresent(now -> now.limit(ahead()));
		tell(onChange);
	}

	private int ahead() {
		return isFull() ? FULL_AHEAD : AHEAD;
	}

	/** Whether panes are being made ready or speak. */
	boolean isOn() {
		return isPreparing || session.map(now -> !now.isOver()).orElse(false);
	}

	/** Whether panes speak and nobody has paused or stepped. */
	boolean isRunning() {
		return isPreparing ? beginning == Beginning.RUNNING : isOn() && session.get().comparison().isRunning();
	}

	/** Whether panes are being made ready: those of before are about to give way. */
	boolean isPreparing() {
		return isPreparing;
	}

	/** Begins, pauses, or goes on: what the large button says. */
	void startOrPause() {
		if (!isOn()) start();
		else if (isPreparing) beginning = isRunning() ? Beginning.PAUSED : Beginning.RUNNING;
		else if (session.isPresent() && isRunning()) session.get().comparison().pause();
		else session.ifPresent(now -> now.comparison().resume());
		tell(onChange);
	}

	void step() {
		if (!isOn()) start(Beginning.STEPPING);
		else if (isPreparing) beginning = Beginning.STEPPING;
		else session.ifPresent(now -> now.comparison().step());
		tell(onChange);
	}

	void start() {
		start(Beginning.RUNNING);
	}

	private void start(Beginning how) {
		isWanted = shelf.layout().isEmpty() && !shelf.isKnown();
		if (studio.isEmpty() || shelf.layout().isEmpty()) return;
		stop();
		trouble = "";
		isPreparing = true;
		beginning = how;
		Layout told = arranged(shelf.layout().get());
		Studio where = studio.get();
		EngineCatalog catalog = engines();
		int room = ahead();
		preparing.work("Panes", turn -> prepare(where, catalog, told, room, turn)).interruptible().orElse(sentence -> {
			isPreparing = false;
			trouble = sentence;
			tell(onSession);
			tell(onChange);
		}).then(made -> {
			isPreparing = false;
			session = Optional.of(made);
			voting.begin(made, isBlind);
			switch (beginning) {
			case RUNNING -> made.start();
			case STEPPING -> {
				made.comparison().step();
				made.start();
			}
			case PAUSED -> {
				made.comparison().pause();
				made.start();
			}
			}
			tell(onSession);
			tell(onChange);
		});
		tell(onChange);
	}

	private Layout arranged(Layout layout) {
		if (!isBlind) return layout.withCount(0);
		List<PaneOrder> shuffled = new ArrayList<>(layout.panes());
		Collections.shuffle(shuffled, ThreadLocalRandom.current());
		return layout.withPanes(shuffled).withCount(0);
	}

	private Session prepare(Studio where, EngineCatalog catalog, Layout told, int room, Background.Turn turn)
			throws EngineException, StudioException, InterruptedException {
		List<Speaker> speakers = new ArrayList<>();
		List<Contender> contenders = new ArrayList<>();
		Map<GenerationOrder, Speaker> known = new HashMap<>(); // of panes that are told the same, files are read once
		for (int i = 0; i < told.panes().size(); i++) {
			GenerationOrder order = told.order(i);
			Optional<String> name = told.panes().get(i).name();
			Speaker speaker = known.get(order);
			if (speaker == null) {
				speaker = Speaker.of(where, catalog.entry(order.engine()), order, name);
				known.put(order, speaker);
				for (String failure : TemplateReports.make(where, speaker.engine(), order, LanguageAccess.language(), turn))
					Status.say(failure);
			}
			speakers.add(new Speaker(speaker.engine(), order, name, speaker.style()));
			contenders.add(Contender.of(where, order));
		}
		return new Session(where, catalog, mixing.models(), told, Header.of(where, speakers), contenders, room, Status::say);
	}

	/** One pane begins anew as it was told, such as one that broke off. */
	void again(int pane) {
		session.ifPresent(now -> now.reroll(pane, now.layout().order(pane).request().seed()));
		tell(onSession);
	}

	/** Whether an engine is another maker's, and can be switched off. */
	boolean isOfOthers(String engine) {
		return Commands.isThere(window, Commands.ENGINE_OFF)
				&& engines().list().stream().anyMatch(entry -> entry.id().equals(engine) && entry.isOfOthers());
	}

	/** Switches off the plug-in that brings an engine. */
	void switchOff(String engine) {
		Commands.run(window, Commands.ENGINE_OFF, "engine", engine);
	}

	/** No pane says any more; what they have said stays in sight. */
	void stop() {
		preparing.cancel();
		isPreparing = false;
		session.ifPresent(now -> now.comparison().stop());
		StudioChanges.tell(StudioChanges.Part.DEBRIS);
		if (!shell.isDisposed()) tell(onChange);
	}

	/** Another layout comes to the front: the panes of this one rest. */
	void leave() {
		preparing.cancel();
		isPreparing = false;
		shelf.tab().ifPresent(tab -> tab.rest(session, voting.isHidden()));
		session = Optional.empty();
	}

	/** The layout in front is another: its panes are as they were. */
	void enter() {
		trouble = "";
		active = 0;
		session = shelf.tab().flatMap(Tab::resting);
		session.ifPresentOrElse(again -> voting.begin(again, shelf.tab().get().isHidden()), voting::end);
		StudioChanges.tell(StudioChanges.Part.DEBRIS);
		tell(onSession);
		tell(onChange);
	}

	/** Something else is to be shown: what spoke is gone from sight. */
	void clear() {
		stop();
		session = Optional.empty();
		trouble = "";
		active = 0;
		voting.end();
		tell(onSession);
		tell(onChange);
	}

	/** All begin anew with another seed. */
	void reroll() {
		shelf.layout().ifPresent(layout -> {
			shelf.change(layout.withSeed(ThreadLocalRandom.current().nextInt(1, Mixing.SEEDS)));
			if (session.isPresent()) start();
		});
	}

	/** One pane begins anew with another seed. */
	void reroll(int pane) {
		session.ifPresent(now -> now.reroll(pane, ThreadLocalRandom.current().nextInt(1, Mixing.SEEDS)));
		tell(onSession);
	}

	/** It is known which layouts there are. */
	void layoutsKnown() {
		if (isWanted) start();
		tell(onChange);
	}

	/** Hears of changes of what is told, until the control is gone. */
	void onChange(Control lifetime, Runnable listener) {
		follow(onChange, lifetime, listener);
	}

	/** Hears when other panes are to be shown, until the control is gone. */
	void onSession(Control lifetime, Runnable listener) {
		follow(onSession, lifetime, listener);
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
}
